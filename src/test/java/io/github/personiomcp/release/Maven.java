package io.github.personiomcp.release;

import static org.junit.jupiter.api.Assumptions.abort;

import io.github.personiomcp.acceptance.ServerProcess;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Maven as a program: it knows on each computer where jars come from. */
final class Maven {

    private static final Duration RUN = Duration.ofMinutes(2);
    private static final String CLASS_PATH = "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath";
    private static final Map<String, String> FRUGAL = Map.of("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");

    private Maven() {}

    /**
     * All jars that a pom depends on, in the local repository, in the order of the pom. Maven is asked once for all tests, also where they
     * run in several processes: its answer is kept in {@code file} until the pom changes. Without a network and without the jars in the
     * local repository the test is skipped.
     */
    static synchronized String classPath(Path pom, Path file) throws IOException {
        Path lock = file.resolveSibling(file.getFileName() + ".lock");
        try (FileChannel ours = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            ours.lock();
            if (!holds(file, pom)
                    && !written("--offline", pom, file)
                    && !written("--no-transfer-progress", pom, file)) {
                abort("Maven cannot get what " + pom + " names.");
            }
            return Files.readString(file).strip();
        }
    }

    private static boolean holds(Path file, Path pom) throws IOException {
        return Files.exists(file)
                && Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(pom)) > 0
                && Stream.of(Files.readString(file).strip().split(File.pathSeparator, -1))
                        .allMatch(jar -> Files.exists(Path.of(jar)));
    }

    private static boolean written(String how, Path pom, Path file) {
        List<String> command = List.of(
                "mvn", "-q", "-B", how, "-f", pom.toString(), CLASS_PATH, "-Dmdep.outputFile=" + file.toAbsolutePath());
        try (ServerProcess maven = ServerProcess.start(command, FRUGAL)) {
            return maven.exit(RUN) == 0;
        }
    }
}
