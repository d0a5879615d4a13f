package io.github.personiomcp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.acceptance.ServerProcess;
import io.github.personiomcp.demo.DemoSettings;
import io.github.personiomcp.demo.DemoTenant;
import io.github.personiomcp.install.Client;
import io.github.personiomcp.install.Clients;
import io.github.personiomcp.install.WrittenEntry;
import io.github.personiomcp.server.StdioClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What {@code install} writes starts the server, for a client that has neither a shell nor a variable of its user's. */
@DisabledOnOs(OS.WINDOWS)
class InstalledEntryIT {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin");

    /** Equal ones are started once. */
    private static final Map<WrittenEntry, List<String>> TOOLS = new HashMap<>();

    @TempDir
    private static Path home;

    private static DemoTenant tenant;

    @BeforeAll
    static void start() {
        tenant = DemoTenant.start(DemoSettings.defaults().withEmployees(30));
    }

    @AfterAll
    static void stop() {
        tenant.close();
    }

    @ParameterizedTest
    @FieldSource("io.github.personiomcp.install.Clients#ALL")
    void entryReachesTheTools(Client client) {
        Path file = home.resolve(client.name() + ".configuration");

        CommandRun run = CommandRun.in(environment(), "install", client.name(), "--yes", "--file=" + file);

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(TOOLS.computeIfAbsent(WrittenEntry.read(client, file), InstalledEntryIT::tools))
                .hasSize(12)
                .contains("search_employees");
    }

    @Test
    void jarWithoutALauncherIsStartedByTheJavaThatEnteredIt() throws IOException {
        Path jar = Files.copy(ServerProcess.JAR, home.resolve("a copy of the program.jar"));
        List<String> install =
                List.of(JAVA.resolve("java").toString(), "-jar", jar.toString(), "install", "cursor", "--yes");
        try (ServerProcess program = ServerProcess.start(install, environment())) {
            assertThat(program.exit(ServerProcess.LONG)).as(program.log()).isZero();
        }
        Client cursor = Clients.named("cursor").orElseThrow();

        assertThat(tools(WrittenEntry.read(cursor, home.resolve(".cursor").resolve("mcp.json"))))
                .hasSize(12);
    }

    private static Map<String, String> environment() {
        return Map.of(
                "HOME",
                home.toString(),
                "PERSONIO_BASE_URL",
                tenant.baseUrl().toString(),
                "PERSONIO_CLIENT_ID",
                DemoTenant.CLIENT_ID,
                "PERSONIO_CLIENT_SECRET",
                DemoTenant.CLIENT_SECRET);
    }

    private static List<String> tools(WrittenEntry entry) {
        // Nothing is made in the background that would outlive the test.
        Map<String, String> clients =
                Map.of("HOME", home.toString(), "XDG_CACHE_HOME", "/dev/null", "PATH", "/usr/bin:/bin");
        try (StdioClient client = StdioClient.start(entry.startedWith(clients))) {
            assertThat(client.call("search_employees", Map.of("limit", 1)).structured())
                    .containsEntry("total", 30);
            return client.tools();
        }
    }
}
