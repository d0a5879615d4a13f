package io.github.personiomcp.personio.http;

import static io.github.personiomcp.personio.http.Calls.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.testing.ManualClock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessTokenTest {

    private final ManualClock clock = new ManualClock();
    private final AtomicInteger requests = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    @AfterEach
    void stopThreads() {
        released.countDown();
        threads.shutdownNow();
    }

    @ParameterizedTest
    @CsvSource({"PT24H, PT23H55M", "PT10M, PT9M", "PT0S, PT54S", "PT100000000H, PT167H55M"})
    void aTokenIsRenewedALittleBeforeItEnds(Duration lifetime, Duration renewal) {
        AccessToken token = token(context -> lifetime);
        token.current(within(20, clock));
        clock.advance(renewal.minusMillis(1));
        token.current(within(20, clock));
        assertThat(requests).hasValue(1);
        clock.advance(Duration.ofMillis(1));

        assertThat(token.current(within(20, clock)).token()).isEqualTo("papi-2");
    }

    @Test
    void hundredCallsAtExpiryAskForOneToken() throws Exception {
        AccessToken token = token(context -> Duration.ofHours(1));
        token.current(within(20, clock));
        clock.advance(Duration.ofHours(1));
        CountDownLatch start = new CountDownLatch(100);
        Callable<String> call = () -> {
            start.countDown();
            start.await();
            return token.current(within(20, clock)).token();
        };

        List<Future<String>> calls =
                Stream.generate(() -> threads.submit(call)).limit(100).toList();

        for (Future<String> done : calls) {
            assertThat(done.get()).isEqualTo("papi-2");
        }
        assertThat(requests).hasValue(2);
    }

    @Test
    void interruptingOneCallerLeavesTheTokenToTheOthers() throws Exception {
        AccessToken token = token(context -> blocked());
        Future<Kind> first = threads.submit(() -> {
            Thread.currentThread().interrupt();
            return catchThrowableOfType(PersonioException.class, () -> token.current(within(20, clock)))
                    .kind();
        });
        Future<String> second =
                threads.submit(() -> token.current(within(20, clock)).token());

        assertThat(first.get()).isEqualTo(Kind.CANCELLED);
        released.countDown();
        assertThat(second.get()).isEqualTo("papi-1");
        assertThat(requests).hasValue(1);
    }

    @Test
    void aCallerWithoutTimeGivesUp() {
        AccessToken token = token(context -> blocked());

        PersonioException failure =
                catchThrowableOfType(PersonioException.class, () -> token.current(within(0, clock)));

        assertThat(failure.kind()).isEqualTo(Kind.TIMEOUT);
    }

    @Test
    void aCallerWithMoreTimeAsksAgainAfterAnotherRanOutOfIt() throws Exception {
        CallContext brief = within(1, clock);
        AccessToken token = token(context -> {
            if (context.deadline().equals(brief.deadline())) {
                blocked();
                throw new PersonioException(Kind.RATE_LIMITED, "too many");
            }
            return Duration.ofHours(1);
        });
        Future<Kind> first =
                threads.submit(() -> catchThrowableOfType(PersonioException.class, () -> token.current(brief))
                        .kind());
        asked.await();
        Future<String> second =
                threads.submit(() -> token.current(within(20, clock)).token());
        released.countDown();

        assertThat(first.get()).isIn(Kind.RATE_LIMITED, Kind.TIMEOUT);
        assertThat(second.get()).isEqualTo("papi-2");
    }

    @Test
    void noTokenIsFetchedInTheBackgroundSinceOthersMayWaitForIt() {
        AccessToken token = token(context -> {
            assertThat(context.background()).isFalse();
            return Duration.ofHours(1);
        });

        assertThat(token.current(within(20, clock).inBackground()).token()).isEqualTo("papi-1");
    }

    @Test
    void aFailedRequestIsNotTheLast() {
        AccessToken token = token(context -> {
            if (requests.get() == 1) {
                throw new PersonioException(Kind.UNREACHABLE, "no connection");
            }
            return Duration.ofHours(1);
        });

        assertThat(catchThrowableOfType(PersonioException.class, () -> token.current(within(20, clock)))
                        .kind())
                .isEqualTo(Kind.UNREACHABLE);
        assertThat(token.current(within(20, clock)).token()).isEqualTo("papi-2");
    }

    @Test
    void aThreadThatDoesNotStartIsNoRequestUnderWay() {
        AtomicInteger starts = new AtomicInteger();
        AccessToken token = token(context -> Duration.ofHours(1), task -> {
            if (starts.incrementAndGet() == 1) {
                throw new RejectedExecutionException("no more threads");
            }
            task.run();
        });

        assertThatThrownBy(() -> token.current(within(20, clock))).hasRootCauseMessage("no more threads");
        assertThat(token.current(within(20, clock)).token()).isEqualTo("papi-1");
    }

    @Test
    void anUnexpectedFailureIsPassedOn() {
        AccessToken token = token(context -> {
            throw new IllegalArgumentException("bug");
        });

        assertThatThrownBy(() -> token.current(within(20, clock)))
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("bug");
    }

    @Test
    void aTokenThatNoHeaderCanCarryIsABadAnswerAndNotRepeated() {
        TokenEndpoint.Issued broken = new TokenEndpoint.Issued("papi\r\nevil", Duration.ofHours(1), Set.of());

        PersonioException failure =
                catchThrowableOfType(PersonioException.class, () -> Bearer.of(1, broken, ManualClock.START));

        assertThat(failure.kind()).isEqualTo(Kind.BAD_ANSWER);
        assertThat(failure).hasMessageNotContaining("evil");
    }

    private Duration blocked() {
        asked.countDown();
        try {
            released.await();
        } catch (InterruptedException e) {
            throw Cancellation.of(e);
        }
        return Duration.ofHours(1);
    }

    private interface Lifetime {
        Duration of(CallContext context);
    }

    private AccessToken token(Lifetime lifetime) {
        return token(lifetime, threads);
    }

    private AccessToken token(Lifetime lifetime, Executor executor) {
        TokenEndpoint endpoint = (credential, client, context) -> {
            int number = requests.incrementAndGet();
            return new TokenEndpoint.Issued("papi-" + number, lifetime.of(context), Set.of());
        };
        Waiting waiting = new Waiting(clock, clock);
        TokenIssuer issuer = new TokenIssuer(endpoint, new ScriptedApi(), () -> new Credential("id", "s"), waiting);
        return new AccessToken(issuer, waiting, executor);
    }
}
