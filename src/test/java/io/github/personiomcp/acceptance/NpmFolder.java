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

/** Packages of npm at locked versions, such as the official TypeScript SDK, and scripts that run on them. */
public final class NpmFolder {

    public static final Path FOLDER = Path.of("target", "npm");

    private static final Path SOURCES = Path.of("src", "test", "npm");
    private static final Duration INSTALLED = Duration.ofMinutes(2);

    private NpmFolder() {}

    /** The packages of {@code src/test/npm} and one of the scripts there. */
    public static void install(String script) throws IOException {
        install(SOURCES, FOLDER);
        copy(script, SOURCES, FOLDER);
    }

    /** The packages that are locked in {@code sources}; the registry is asked only for those that npm does not have in its cache. */
    public static void install(Path sources, Path folder) throws IOException {
        Files.createDirectories(folder);
        copy("package.json", sources, folder);
        copy("package-lock.json", sources, folder);
        List<String> ci = List.of(
                "npm",
                "ci",
                "--prefix=" + folder,
                "--prefer-offline",
                "--fetch-retries=0",
                "--fetch-timeout=20000",
                "--ignore-scripts",
                "--engine-strict",
                "--no-audit",
                "--no-fund");
        try (ServerProcess npm = ServerProcess.start(ci, Map.of())) {
            if (npm.exit(INSTALLED) != 0) {
                abort("npm cannot install the packages: " + npm.log());
            }
        } catch (UncheckedIOException e) {
            abort("There is no npm: " + e.getMessage());
        }
    }

    private static void copy(String file, Path from, Path to) throws IOException {
        Files.copy(from.resolve(file), to.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
}
