package io.github.personiomcp.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The official conformance suite of the protocol; where it cannot be installed or run, nothing is tested. */
final class Conformance {

    private static final Path FOLDER = Path.of("src", "test", "conformance");
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final int CANNOT_RUN = 77;

    private Conformance() {}

    /** Every required scenario passes, except those that a {@code baseline} of {@code src/test/conformance} lists. */
    static void check(URI server, String... baseline) {
        Stream<String> command = Stream.of(FOLDER.resolve("run").toString(), server.toString());
        Stream<String> exceptions =
                Stream.of(baseline).map(name -> FOLDER.resolve(name).toString());
        List<String> words = Stream.concat(command, exceptions).toList();
        try (ServerProcess suite = ServerProcess.start(words, Map.of())) {
            int exit = suite.exit(LONGEST);
            if (exit == CANNOT_RUN) {
                abort("The conformance suite cannot run: " + suite.log());
            }
            assertThat(exit)
                    .as("%s%n%s", String.join("\n", suite.rest()), suite.log())
                    .isZero();
        } catch (UncheckedIOException e) {
            abort("There is no shell for the conformance suite: " + e.getMessage());
        }
    }
}
