package io.github.personiomcp.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.acceptance.ServerProcess;
import io.github.personiomcp.demo.DemoSettings;
import io.github.personiomcp.demo.DemoTenant;
import io.github.personiomcp.install.Client;
import io.github.personiomcp.install.Clients;
import io.github.personiomcp.install.WrittenEntry;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every documented line that starts the server from a checkout reaches {@code tools/list} for a {@link Newcomer}, on each Java whose home
 * {@code -Dwalk} names: {@code -Dwalk=/opt/jdk-17,/opt/jdk-25}. The build does the same by its other tests, on one Java.
 */
@EnabledIfSystemProperty(named = "walk", matches = ".+")
class NewcomerIT {

    private static final String DEMO = " --demo=30";
    private static final List<String> OVER_STDIO = List.of(
            "./personio-mcp",
            "./personio-mcp serve",
            "java -jar target/personio-mcp.jar",
            "java -jar target/personio-mcp.jar serve",
            "jbang io.github.personiomcp:personio-mcp:" + Pom.read().version() + "@fatjar serve",
            "jbang personio-mcp@jbang serve",
            "jbang jbang/personio_mcp.java serve");
    private static final List<String> OVER_HTTP =
            List.of("./personio-mcp serve --transport=http", "./personio-mcp serve --transport=http --auth=keys");

    private static final Map<Path, Newcomer> NEWCOMERS = new HashMap<>();

    private static DemoTenant tenant;

    @BeforeAll
    static void start() throws IOException {
        tenant = DemoTenant.start(DemoSettings.defaults().withEmployees(30));
        // Launchers go on making their archives there for a while, so that it cannot be removed at the end.
        Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "newcomers");
        JBang jbang = JBang.install(folder);
        jbang.release(Pom.read());
        for (String jdk : jdks()) {
            Path home = Files.createDirectories(
                    folder.resolve("home of " + Path.of(jdk).getFileName()));
            Newcomer newcomer = new Newcomer(home, Path.of(jdk));
            newcomer.installs("jbang", jbang.script());
            NEWCOMERS.put(Path.of(jdk), newcomer);
        }
    }

    @AfterAll
    static void stop() {
        tenant.close();
    }

    private static String[] jdks() {
        return System.getProperty("walk").split(",", -1);
    }

    private static Stream<Arguments> onEachJdk(List<String> lines) {
        return Stream.of(jdks()).flatMap(jdk -> lines.stream().map(line -> Arguments.of(Path.of(jdk), line)));
    }

    private static Stream<Arguments> overStdio() {
        return onEachJdk(OVER_STDIO);
    }

    private static Stream<Arguments> overHttp() {
        return onEachJdk(OVER_HTTP);
    }

    private static Stream<Arguments> clients() {
        return onEachJdk(Clients.ALL.stream().map(Client::name).toList());
    }

    @ParameterizedTest
    @MethodSource("overStdio")
    void lineReachesTheTools(Path jdk, String line) {
        try (ServerProcess server = NEWCOMERS.get(jdk).types(line + DEMO, Map.of())) {
            assertReachesTools(server);
        }
    }

    @ParameterizedTest
    @MethodSource("overHttp")
    void lineReachesTheToolsOverHttp(Path jdk, String line) {
        Newcomer newcomer = NEWCOMERS.get(jdk);
        String key = "none";
        if (line.endsWith("keys")) {
            try (ServerProcess keys = newcomer.types("./personio-mcp key add helpdesk", Map.of())) {
                key = keys.rest().get(0);
            }
        }
        try (ServerProcess server = newcomer.types(line + DEMO + " --port=0", Map.of());
                McpSyncClient client = client(server.url(), key)) {
            client.initialize();
            assertThat(client.listTools().tools()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("clients")
    void clientStartsWhatInstallEntered(Path jdk, String name) {
        Newcomer newcomer = NEWCOMERS.get(jdk);
        Client client = Clients.named(name).orElseThrow();
        Path file = newcomer.home().resolve(name + ".configuration");
        String line = "./personio-mcp install " + name + " --yes --file='" + file + "'";
        try (ServerProcess install = newcomer.types(line, ServerProcess.credential(tenant))) {
            assertThat(install.exit(ServerProcess.LONG)).as(install.log()).isZero();
        }

        List<String> words = WrittenEntry.read(client, file).startedWith(newcomer.environment());
        try (ServerProcess server = ServerProcess.start(words, Map.of())) {
            assertReachesTools(server);
        }
    }

    private static void assertReachesTools(ServerProcess server) {
        server.send(
                ServerProcess.initialize("2025-11-25"),
                ServerProcess.notification("notifications/initialized"),
                ServerProcess.request(1, "tools/list"));

        assertThat(server.answer(1)).asString().contains("search_employees");
        server.endInput();
        assertThat(server.exit(ServerProcess.LONG)).isZero();
        assertThat(server.log()).as("what a newcomer need not see").doesNotContain("WARN");
    }

    private static McpSyncClient client(URI url, String key) {
        return McpClient.sync(HttpClientStreamableHttpTransport.builder(
                                url.resolve("/").toString())
                        .endpoint(url.getPath())
                        .requestBuilder(HttpRequest.newBuilder().header("Authorization", "Bearer " + key))
                        .build())
                .build();
    }
}
