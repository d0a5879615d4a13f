package io.github.personiomcp.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.acceptance.ServerProcess;
import io.github.personiomcp.demo.DemoSettings;
import io.github.personiomcp.demo.DemoTenant;
import io.github.personiomcp.docs.StartingLines;
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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every one of the {@link StartingLines} reaches {@code tools/list} for a {@link Newcomer}, on each Java whose home
 * {@code -Dwalk} names: {@code -Dwalk=/opt/jdk-17,/opt/jdk-25}. The build does the same by its other tests, on one Java.
 */
@EnabledIfSystemProperty(named = "walk", matches = ".+")
class NewcomerIT {

    private static final String DEMO = " --demo=30";
    private static final String OVER_HTTP = "--transport=http";

    private static final Map<Path, Newcomer> NEWCOMERS = new HashMap<>();
    private static final AtomicInteger KEYS = new AtomicInteger();

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
        return onEachJdk(lines(line -> !line.contains(OVER_HTTP)));
    }

    private static Stream<Arguments> overHttp() {
        return onEachJdk(lines(line -> line.contains(OVER_HTTP)));
    }

    private static List<String> lines(Predicate<String> which) {
        return StartingLines.walked().stream().filter(which).toList();
    }

    private static Stream<Arguments> clients() {
        return onEachJdk(Clients.ALL.stream().map(Client::name).toList());
    }

    @ParameterizedTest
    @MethodSource("overStdio")
    void lineReachesTheTools(Path jdk, String line) {
        String serving = line.replaceFirst(" tour$", " serve");
        try (ServerProcess server = NEWCOMERS.get(jdk).types(ofDemo(serving), Map.of())) {
            assertReachesTools(server);
        }
    }

    @ParameterizedTest
    @MethodSource("overHttp")
    void lineReachesTheToolsOverHttp(Path jdk, String line) {
        Newcomer newcomer = NEWCOMERS.get(jdk);
        String key = line.contains("--auth=keys") ? key(newcomer) : "none";
        String atFreePorts = ofDemo(line).replaceFirst("(--monitoring-port)=\\d+", "$1=0") + " --port=0";
        try (ServerProcess server = newcomer.types(atFreePorts, Map.of());
                McpSyncClient client = client(server.url(), key)) {
            client.initialize();
            assertThat(client.listTools().tools()).isNotEmpty();
        }
    }

    /** One more of theirs. */
    private static String key(Newcomer newcomer) {
        String line = "./personio-mcp key add caller" + KEYS.incrementAndGet();
        try (ServerProcess add = newcomer.types(line, Map.of())) {
            return add.rest().get(0);
        }
    }

    private static String ofDemo(String line) {
        return line.contains(" --demo") ? line : line + DEMO;
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
        return McpClient.sync(HttpClientStreamableHttpTransport.builder("http://127.0.0.1:" + url.getPort())
                        .endpoint(url.getPath())
                        .requestBuilder(HttpRequest.newBuilder().header("Authorization", "Bearer " + key))
                        .build())
                .build();
    }
}
