package io.github.personiomcp.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.acceptance.MixedMessages.Message;
import io.github.personiomcp.cli.CrashingServer;
import io.github.personiomcp.demo.DemoSettings;
import io.github.personiomcp.demo.DemoTenant;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Whatever comes in, whatever is logged, and however a tool crashes, standard output carries JSON-RPC and nothing else, and every request
 * is answered once. {@code -Dmessages=100000} sends more than the build does.
 */
class CleanStdoutIT {

    private static final int MESSAGES = Integer.getInteger("messages", 3_000);

    /** As many are under way at once. */
    private static final int ROUND = 250;

    private final ProtocolTally tally = new ProtocolTally();
    private int crashes;

    @Test
    void everyByteIsTheProtocolsAndEveryRequestIsAnsweredOnce(TestReporter reporter) {
        long seed = Long.getLong("seed", new Random().nextLong());
        reporter.publishEntry("seed", Long.toString(seed));
        MixedMessages messages = MixedMessages.from(seed);
        try (DemoTenant demo = DemoTenant.start(DemoSettings.defaults().withEmployees(60));
                ByteServer server = start(demo)) {
            demo.faults().enforceRateLimit(false);
            ask(server, MixedMessages.greeting());
            settle(server);
            for (int sent = 0; sent < MESSAGES; sent += ROUND) {
                round(server, messages);
            }
            ask(server, MixedMessages.tooLong());
            settle(server);
            server.endInput();
            assertNothingMore(server);

            assertThat(server.exit()).isZero();
            assertThat(server.found()).as("what tools print is in the log").isEqualTo(crashes);
            assertThat(crashes).isPositive();
            reporter.publishEntry(
                    "clean stdout",
                    "%,d messages, %,d answers in %,d bytes, %,d crashes, %,d lines of log"
                            .formatted(MESSAGES, tally.answers(), tally.bytes(), crashes, server.logged()));
        }
    }

    /** The packaged program, and beside it the tool that crashes. */
    private static ByteServer start(DemoTenant demo) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = ServerProcess.JAR + File.pathSeparator + Path.of("target", "test-classes");
        List<String> command = List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                CrashingServer.class.getName(),
                "serve",
                "--log-level=trace",
                "--rate=v1-employees=100000/min,v1-other=100000/min,v2-absences=100000/min,v2-attendances=100000/min",
                "--limit=calls=100000000/min,rows=900000000/min");
        return ByteServer.start(command, ServerProcess.credential(demo), CrashingServer.PRINTED);
    }

    private void round(ByteServer server, MixedMessages messages) {
        for (int sent = 0; sent < ROUND; sent++) {
            ask(server, messages.next());
        }
        settle(server);
    }

    private void ask(ByteServer server, Message message) {
        tally.sent(message);
        crashes += message.crashing() ? 1 : 0;
        server.send(message.bytes());
    }

    private void settle(ByteServer server) {
        while (!tally.settled()) {
            byte[] line = server.next();
            assertThat(line).as("still owed: %s", tally.owed()).isNotEmpty();
            tally.came(line);
        }
    }

    private void assertNothingMore(ByteServer server) {
        for (byte[] line = server.next(); line.length > 0; line = server.next()) {
            tally.came(line);
        }
    }
}
