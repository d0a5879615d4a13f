package io.github.personiomcp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.demo.DemoSettings;
import io.github.personiomcp.demo.DemoTenant;
import io.github.personiomcp.server.StdioClient;
import io.github.personiomcp.server.WireJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Starts every example as its client would, with the placeholders filled in, against the demo company. */
class ExamplesIT {

    private static final Path EXAMPLES = Path.of("examples");

    @TempDir
    private static Path folder;

    private static DemoTenant tenant;
    private static Path secretFile;

    @BeforeAll
    static void start() throws IOException {
        tenant = DemoTenant.start(DemoSettings.defaults().withEmployees(30));
        secretFile = Files.writeString(folder.resolve("secret"), DemoTenant.CLIENT_SECRET);
    }

    @AfterAll
    static void stop() {
        tenant.close();
    }

    @ParameterizedTest
    @MethodSource("files")
    void exampleConnects(String file) throws IOException {
        Map<String, Object> configuration = WireJson.object(filledIn(Files.readString(EXAMPLES.resolve(file))))
                .orElseThrow();

        try (StdioClient client = StdioClient.start(command(server(configuration)))) {
            assertThat(client.tools()).hasSize(12).contains("search_employees", "update_employee");
            assertThat(client.call("search_employees", Map.of("limit", 1)).structured())
                    .containsEntry("total", 30);
        }
    }

    private static List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    /** With what a user writes into the file, and what a client puts in the place of its variables. */
    private static String filledIn(String example) {
        return example.replace(
                        "/path/to/personio-mcp/personio-mcp",
                        Path.of("personio-mcp").toAbsolutePath().toString())
                .replace("/path/to/personio-client-secret", secretFile.toString())
                .replace("your-client-id", DemoTenant.CLIENT_ID)
                .replaceAll("\\$\\{[^}]*client.id}|\\$\\{[^}]*CLIENT_ID}", DemoTenant.CLIENT_ID)
                .replaceAll("\\$\\{[^}]*client.secret}|\\$\\{[^}]*CLIENT_SECRET}", DemoTenant.CLIENT_SECRET);
    }

    private static Map<?, ?> server(Map<String, Object> configuration) {
        Map<?, ?> servers = (Map<?, ?>) configuration.getOrDefault("mcpServers", configuration.get("servers"));
        return (Map<?, ?>) servers.get("personio");
    }

    private static List<String> command(Map<?, ?> server) {
        List<String> command = new ArrayList<>(List.of("env", "PERSONIO_BASE_URL=" + tenant.baseUrl()));
        ((Map<?, ?>) server.get("env")).forEach((name, value) -> command.add(name + "=" + value));
        command.add(String.valueOf(server.get("command")));
        ((List<?>) server.get("args")).forEach(argument -> command.add(String.valueOf(argument)));
        return command;
    }
}
