package io.github.personiomcp.release;

import static org.junit.jupiter.api.Assumptions.abort;

import io.github.personiomcp.acceptance.ServerProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Maven as a program: it knows on each computer where jars come from. */
final class Maven {

    private static final Duration RUN = Duration.ofMinutes(2);

    private static final Map<String, String> FRUGAL = Map.of("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");

    private Maven() {}

    /**
     * Copies all that a pom depends on into a folder; from the local repository where it is there. Without a network and without the jars
     * in the local repository the test is skipped.
     */
    static void copyDependencies(Path pom, Path folder, String... options) {
        if (!copied("--offline", pom, folder, options) && !copied("--no-transfer-progress", pom, folder, options)) {
            abort("Maven cannot get what " + pom + " names.");
        }
    }

    private static boolean copied(String how, Path pom, Path folder, String... options) {
        List<String> copy = new ArrayList<>(List.of(
                "mvn",
                "-q",
                "-B",
                how,
                "-f",
                pom.toString(),
                "dependency:copy-dependencies",
                "-DoutputDirectory=" + folder));
        copy.addAll(List.of(options));
        try (ServerProcess maven = ServerProcess.start(copy, FRUGAL)) {
            return maven.exit(RUN) == 0;
        }
    }
}
