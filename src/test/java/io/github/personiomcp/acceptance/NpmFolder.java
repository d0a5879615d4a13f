package io.github.personiomcp.acceptance;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The official TypeScript SDK, at the version of {@code src/test/npm}, and scripts that run on it. */
public final class NpmFolder {

    public static final Path FOLDER = Path.of("target", "npm");

    private static final Path SOURCES = Path.of("src", "test", "npm");
    private static final Duration INSTALLED = Duration.ofMinutes(2);

    private NpmFolder() {}

    /** The locked packages; the registry is asked only for those that npm does not have in its cache. */
    public static void install(String script) throws IOException {
        Files.createDirectories(FOLDER);
        for (String file : List.of("package.json", "package-lock.json", script)) {
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
