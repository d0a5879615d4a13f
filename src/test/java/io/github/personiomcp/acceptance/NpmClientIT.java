package io.github.personiomcp.acceptance;

import static io.github.personiomcp.acceptance.ServerProcess.LONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The official client for Node, at the version of {@code src/test/npm}, with a validator of its own. Without npm nothing is tested. */
class NpmClientIT {

    private static final Path SOURCES = Path.of("src", "test", "npm");
    private static final Path FOLDER = Path.of("target", "npm");
    private static final Duration INSTALLED = Duration.ofMinutes(2);

    @Test
    void everyToolKeepsItsOutputSchemaAndItsTextSaysTheSame() throws IOException {
        install();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> conform = List.of("node", FOLDER.resolve("conform.mjs").toString());
        List<String> server = List.of(java, "-jar", ServerProcess.JAR.toString(), "serve", "--demo=60");

        try (ServerProcess client = ServerProcess.start(
                Stream.concat(conform.stream(), server.stream()).toList(), Map.of())) {
            assertThat(client.rest())
                    .as(client::log)
                    .containsExactlyInAnyOrder(
                            "search_employees",
                            "get_employee",
                            "create_employee",
                            "update_employee",
                            "list_absences",
                            "list_attendances",
                            "get_org_chart");
            assertThat(client.exit(LONG)).as(client.log()).isZero();
        }
    }

    /** The locked packages; the registry is asked only for those that npm does not have in its cache. */
    private static void install() throws IOException {
        Files.createDirectories(FOLDER);
        for (String file : List.of("package.json", "package-lock.json", "conform.mjs")) {
            Files.copy(SOURCES.resolve(file), FOLDER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        List<String> ci = List.of(
                "npm",
                "ci",
                "--prefix=" + FOLDER,
                "--prefer-offline",
                "--fetch-retries=0",
                "--fetch-timeout=20000",
                "--ignore-scripts",
                "--engine-strict",
                "--no-audit",
                "--no-fund");
        try (ServerProcess npm = ServerProcess.start(ci, Map.of())) {
            if (npm.exit(INSTALLED) != 0) {
                abort("npm cannot install the client: " + npm.log());
            }
        } catch (UncheckedIOException e) {
            abort("There is no npm: " + e.getMessage());
        }
    }
}
