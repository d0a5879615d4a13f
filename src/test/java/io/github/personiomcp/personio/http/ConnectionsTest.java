package io.github.personiomcp.personio.http;

import static io.github.personiomcp.personio.http.Calls.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.testing.ManualClock;
import org.junit.jupiter.api.Test;

class ConnectionsTest {

    private final ManualClock clock = new ManualClock();
    private final Connections connections = new Connections(1, new Waiting(clock, clock));

    @Test
    void freeOneIsTakenAtOnce() {
        assertThat(connections.acquire(within(20, clock))).isFalse();
        connections.release();

        assertThat(connections.acquire(within(20, clock))).isFalse();
    }

    @Test
    void callWhoseTimeIsOverGetsNone() {
        ExchangeFailure failure =
                catchThrowableOfType(ExchangeFailure.class, () -> connections.acquire(within(0, clock)));

        assertThat(failure.forCaller(Effect.CREATE, null).kind()).isEqualTo(Kind.TIMEOUT);
        assertThat(connections.acquire(within(20, clock))).isFalse();
    }

    @Test
    void callCancelledBeforehandGetsNone() {
        Thread.currentThread().interrupt();

        assertThat(catchThrowable(() -> connections.acquire(within(20, clock)))).hasMessage("The call was cancelled");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(connections.acquire(within(20, clock))).isFalse();
    }
}
