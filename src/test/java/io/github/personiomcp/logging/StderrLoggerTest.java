package io.github.personiomcp.logging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.testing.CapturedLog;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

class StderrLoggerTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:00:00.123456Z"), ZoneOffset.UTC);

    private final StderrLogger logger = new StderrLogger("io.github.personiomcp.server.LiveTenant", CLOCK);

    @Test
    void eventIsOneLineWithTimeLevelClassAndMessage() {
        try (CapturedLog log = new CapturedLog()) {
            logger.warn("{} of {} people", 3, 5);

            assertThat(log.text()).isEqualTo("2026-11-21T09:00:00.123Z WARN LiveTenant - 3 of 5 people\n");
        }
    }

    @Test
    void stackTraceFollowsItsLine() {
        try (CapturedLog log = new CapturedLog()) {
            logger.error("It failed", new IllegalStateException("why"));

            assertThat(log.text().lines().toList())
                    .hasSizeGreaterThan(2)
                    .startsWith(
                            "2026-11-21T09:00:00.123Z ERROR LiveTenant - It failed",
                            "java.lang.IllegalStateException: why");
        }
    }

    @Test
    void messageCannotForgeALineOrSteerATerminal() {
        try (CapturedLog log = new CapturedLog()) {
            logger.info("said {}", "a\n2026 ERROR Forged - b\u001b[31m");

            assertThat(log.text().lines().toList()).hasSize(1);
            assertThat(log.text()).doesNotContain("\u001b");
        }
    }

    @Test
    void httpServerNeverTellsWhatIsInRequests() {
        StderrLogger jetty = new StderrLogger("org.eclipse.jetty.http.HttpParser", CLOCK);
        try (CapturedLog log = new CapturedLog()) {
            LogLevel.set(Level.TRACE);
            jetty.debug("Authorization: Bearer key");
            jetty.warn("something is wrong");

            assertThat(log.text()).contains("something is wrong").doesNotContain("Bearer");
        }
    }

    @Test
    void onlyWhatTheLevelAllowsIsLogged() {
        try (CapturedLog log = new CapturedLog()) {
            LogLevel.set(Level.WARN);
            logger.info("too quiet");
            logger.warn("loud enough");

            assertThat(log.text()).contains("loud enough").doesNotContain("too quiet");
        }
    }

    @Test
    void protocolLibraryIsHeardForErrorsOnlyUnlessEverythingIsTraced() {
        StderrLogger foreign = new StderrLogger("io.modelcontextprotocol.server.McpServer", CLOCK);
        try (CapturedLog log = new CapturedLog()) {
            LogLevel.set(Level.DEBUG);
            foreign.warn("chatter");
            foreign.error("trouble");
            LogLevel.set(Level.TRACE);
            foreign.debug("detail");

            assertThat(log.text()).contains("trouble", "detail").doesNotContain("chatter");
        }
    }

    @Test
    void programLogsThroughIt() {
        assertThat(LoggerFactory.getLogger("any")).isInstanceOf(StderrLogger.class);
    }

    @Test
    void stackTraceCanNeitherForgeALineNorSteerATerminal() {
        try (CapturedLog log = new CapturedLog()) {
            logger.error(
                    "It failed",
                    new IllegalStateException("why\n2026-11-21T09:00:00Z ERROR Forged - b\u001b[31m\u202e"));

            assertThat(log.text().lines().filter(line -> line.startsWith("2026")))
                    .hasSize(1);
            assertThat(log.text())
                    .contains("  2026-11-21T09:00:00Z ERROR Forged - b[31m\n")
                    .doesNotContain("\u001b", "\u202e");
        }
    }
}
