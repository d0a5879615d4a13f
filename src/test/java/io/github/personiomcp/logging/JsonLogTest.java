package io.github.personiomcp.logging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.server.WireJson;
import io.github.personiomcp.testing.CapturedLog;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JsonLogTest {

    private static final String NAME = "io.github.personiomcp.server.LiveTenant";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:00:00.123456Z"), ZoneOffset.UTC);

    private final StderrLogger logger = new StderrLogger(NAME, CLOCK);

    @BeforeEach
    void json() {
        LogFormat.set(LogFormat.JSON);
    }

    @AfterEach
    void text() {
        LogFormat.set(LogFormat.TEXT);
    }

    @Test
    void eventIsOneObjectOnOneLine() {
        assertThat(event(() -> logger.warn("{} of {} people", 3, 5)))
                .isEqualTo(Map.of(
                        "time",
                        "2026-11-21T09:00:00.123Z",
                        "level",
                        "WARN",
                        "logger",
                        NAME,
                        "message",
                        "3 of 5 people"));
    }

    @Test
    void traceStandsOnWhatIsLoggedMeanwhile() {
        Map<String, Object> event = event(() -> Trace.during("4bf92f3577b34da6a3ce929d0e0e4736", () -> {
            logger.info("here");
            return true;
        }));

        assertThat(event).containsEntry("trace_id", "4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @Test
    void stackTraceIsAFieldOfItsEvent() {
        Map<String, Object> event = event(() -> logger.error("It failed", new IllegalStateException("why")));

        assertThat(event.get("stack")).asString().startsWith("java.lang.IllegalStateException: why\n");
    }

    @Test
    void nothingThatIsSaidBreaksTheObject() {
        Map<String, Object> event = event(() -> logger.info("Grüße \"{}\" \\", "a\n{\"level\":\"ERROR\"}\u001b[31m"));

        assertThat(event).containsEntry("level", "INFO");
        assertThat(event.get("message"))
                .asString()
                .startsWith("Grüße \"a {\"level\":\"ERROR\"}")
                .endsWith("\" \\")
                .doesNotContain("\u001b");
    }

    private static Map<String, Object> event(Runnable logging) {
        try (CapturedLog log = new CapturedLog()) {
            logging.run();
            assertThat(log.text()).endsWith("}\n").containsOnlyOnce("\n").matches("\\p{ASCII}*");
            return WireJson.object(log.text()).orElseThrow();
        }
    }
}
