package io.github.personiomcp.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.acceptance.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the container runs, by the lines of the Dockerfile with other folders, on this computer: there is no engine in a test. */
@EnabledOnOs(OS.LINUX)
class ContainerIT {

    private static final Dockerfile DOCKERFILE = Dockerfile.read();
    private static final Duration TRAINED = Duration.ofMinutes(1);

    @TempDir
    private static Path root;

    /** As the image is built. */
    @BeforeAll
    static void build() throws IOException {
        Path app = Files.createDirectory(root.resolve("app"));
        Files.createDirectory(root.resolve("keys"));
        Files.copy(ServerProcess.JAR, app.resolve("personio-mcp.jar"));
        Files.copy(Path.of("src", "main", "launcher", "conversation.jsonl"), app.resolve("conversation.jsonl"));
        List<String> train = List.of(
                "sh", "-c", "cd " + app + " && " + here(DOCKERFILE.last("RUN").rest()));
        try (ServerProcess training = ServerProcess.start(train, Map.of())) {
            assertThat(training.exit(TRAINED)).as(training.log()).isZero();
        }
    }

    @Test
    void defaultCommandServesOverHttpAndIsHealthy() throws Exception {
        String key;
        try (ServerProcess keys = start(Stream.of("key", "add", "helpdesk"))) {
            key = keys.rest().get(0);
        }
        Stream<String> command = DOCKERFILE.last("CMD").words().stream();

        try (ServerProcess server = start(Stream.concat(command, Stream.of("--port=0", "--demo=30")))) {
            int port = server.url().getPort();
            assertThat(status(HttpRequest.newBuilder(healthAt(port)))).isEqualTo(200);
            assertThat(status(initialize(port))).isEqualTo(401);
            assertThat(status(initialize(port).header("Authorization", "Bearer " + key)))
                    .isEqualTo(200);
            assertThat(Path.of("/proc/" + server.pid() + "/maps")).content().contains("personio-mcp.jsa");
        }
    }

    /** As the entry in the registry has it. */
    @Test
    void serveAloneSpeaksOverStandardInputAndOutput() {
        try (ServerProcess server = start(Stream.of("serve", "--demo=30"))) {
            server.send(ServerProcess.initialize("2025-11-25"), ServerProcess.request(1, "tools/list"));

            assertThat(server.answer(1)).asString().contains("search_employees");
        }
    }

    private static ServerProcess start(Stream<String> arguments) {
        Stream<String> entry = DOCKERFILE.last("ENTRYPOINT").words().stream();
        String[] variable = here(DOCKERFILE.last("ENV").rest()).split("=", 2);
        return ServerProcess.start(
                Stream.concat(entry.map(ContainerIT::here), arguments).toList(), Map.of(variable[0], variable[1]));
    }

    private static String here(String line) {
        return line.replace("/app/", root.resolve("app") + "/").replace("/keys/", root.resolve("keys") + "/");
    }

    private static URI healthAt(int port) {
        List<String> check = DOCKERFILE.last("HEALTHCHECK").words();
        return URI.create(check.get(check.size() - 1).replaceFirst(":\\d+/", ":" + port + "/"));
    }

    private static HttpRequest.Builder initialize(int port) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/mcp"))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .POST(HttpRequest.BodyPublishers.ofString(ServerProcess.initialize("2025-11-25")));
    }

    private static int status(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(request.build(), BodyHandlers.ofString())
                .statusCode();
    }
}
