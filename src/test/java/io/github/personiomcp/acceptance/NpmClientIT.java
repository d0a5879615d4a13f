package io.github.personiomcp.acceptance;

import static io.github.personiomcp.acceptance.ServerProcess.LONG;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The official client for Node, at the version of {@code src/test/npm}, with a validator of its own. Without npm nothing is tested. */
class NpmClientIT {

    @Test
    void everyToolKeepsItsOutputSchemaAndItsTextSaysTheSame() throws IOException {
        NpmFolder.install("conform.mjs");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> conform =
                List.of("node", NpmFolder.FOLDER.resolve("conform.mjs").toString());
        List<String> server = List.of(java, "-jar", ServerProcess.JAR.toString(), "serve", "--demo=60");

        try (ServerProcess client = ServerProcess.start(
                Stream.concat(conform.stream(), server.stream()).toList(), Map.of())) {
            assertThat(client.rest())
                    .as(client::log)
                    .contains("search_employees", "update_employee", "describe_tenant");
            assertThat(client.exit(LONG)).as(client.log()).isZero();
        }
    }

    @Test
    void userOfTheClientIsAskedBeforeEachWrite() throws IOException {
        NpmFolder.install("elicit.mjs");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String script = NpmFolder.FOLDER.resolve("elicit.mjs").toString();
        List<String> command =
                List.of("node", script, java, "-jar", ServerProcess.JAR.toString(), "serve", "--demo=60");

        try (ServerProcess client = ServerProcess.start(command, Map.of())) {
            assertThat(client.rest()).as(client::log).containsExactly("declined", "declined", "declined", "applied");
            assertThat(client.exit(LONG)).as(client.log()).isZero();
        }
    }

    @Test
    void clientUsesToolsOverHttp() throws IOException {
        NpmFolder.install("http.mjs");
        String script = NpmFolder.FOLDER.resolve("http.mjs").toString();

        try (ServerProcess server = ServerProcess.http(Map.of(), "--transport=http", "--sse", "--demo=60")) {
            for (String path : List.of("/mcp", "/sse")) {
                String url = server.url().resolve(path).toString();
                try (ServerProcess client = ServerProcess.start(List.of("node", script, url), Map.of())) {
                    assertThat(client.rest()).as(client::log).contains("search_employees", "describe_tenant");
                    assertThat(client.exit(LONG)).as(client.log()).isZero();
                }
            }
        }
    }
}
