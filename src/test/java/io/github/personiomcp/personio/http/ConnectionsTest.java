package io.github.personiomcp.personio.http;

import static io.github.personiomcp.personio.http.Calls.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.testing.ManualClock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ConnectionsTest {

    private final ManualClock clock = new ManualClock();
    private final Connections connections = new Connections(1, new Waiting(clock, clock));

    @Test
    void freeOneIsTakenAtOnce() {
        take();
        take();
    }

    @Test
    void callWhoseTimeIsOverGetsNone() {
        ExchangeFailure failure =
                catchThrowableOfType(ExchangeFailure.class, () -> connections.acquire(within(0, clock)));

        assertThat(failure.forCaller(Effect.CREATE, null).kind()).isEqualTo(Kind.TIMEOUT);
        take();
    }

    @Test
    void callCancelledBeforehandGetsNone() {
        Thread.currentThread().interrupt();

        assertThat(catchThrowable(() -> connections.acquire(within(20, clock)))).hasMessage("The call was cancelled");
        assertThat(Thread.interrupted()).isTrue();
        take();
    }

    @Test
    void backgroundWorkLeavesHalfToOthersUntilSomebodyWaitsForIt() {
        Connections four = new Connections(4, new Waiting(clock, clock));
        CallContext background = within(20, clock).inBackground();
        assertThat(List.of(four.acquire(background), four.acquire(background))).noneMatch(Connections.Lease::waited);

        AtomicInteger asked = new AtomicInteger();
        CallContext awaitedSoon = background.awaitedWhile(() -> asked.incrementAndGet() > 2);
        assertThat(four.acquire(awaitedSoon).waited()).isTrue();
        assertThat(asked).hasValue(3);
        assertThat(four.acquire(within(20, clock)).waited()).isFalse();
    }

    @Test
    void backgroundWorkGivesBackBothItsPlaces() {
        for (int i = 0; i < 3; i++) {
            try (Connections.Lease lease = connections.acquire(within(20, clock).inBackground())) {
                assertThat(lease.waited()).isFalse();
            }
        }
        CallContext tooLate = within(0, clock).inBackground();
        assertThat(catchThrowable(() -> connections.acquire(tooLate))).isInstanceOf(ExchangeFailure.class);
        take();
    }

    private void take() {
        try (Connections.Lease lease = connections.acquire(within(20, clock))) {
            assertThat(lease.waited()).isFalse();
        }
    }
}
