package io.github.personiomcp.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.server.access.Admitted;
import io.github.personiomcp.testing.SettableClock;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SessionsTest {

    private final SettableClock clock = new SettableClock();
    private final Sessions sessions =
            new Sessions(HttpSettings.on(HttpConversation.STYLES, "127.0.0.1", 0, Set.of()), clock);
    private final Session session = sessions.open("s1", Admitted.ANYBODY, "Tester 1");

    @Test
    void sessionIsOverHalfAnHourAfterItsLastRequestEnded() {
        sessions.begin(session);
        clock.advance(Duration.ofMinutes(45));
        assertThat(sessions.of(Admitted.ANYBODY, "s1"))
                .as("a request is under way")
                .isPresent();
        sessions.end(session);

        clock.advance(Duration.ofMinutes(30));
        assertThat(sessions.of(Admitted.ANYBODY, "s1")).isPresent();
        clock.advance(Duration.ofMillis(1));
        assertThat(sessions.of(Admitted.ANYBODY, "s1")).isEmpty();
        assertThat(sessions.size()).isZero();
    }
}
