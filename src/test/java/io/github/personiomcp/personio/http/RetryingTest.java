package io.github.personiomcp.personio.http;

import static io.github.personiomcp.personio.http.Calls.READ;
import static io.github.personiomcp.personio.http.Calls.WRITE;
import static io.github.personiomcp.personio.http.Calls.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.personio.http.ExchangeFailure.Trace;
import io.github.personiomcp.testing.ManualClock;
import io.github.personiomcp.text.Message;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryingTest {

    private final ManualClock clock = new ManualClock();
    private final ScriptedApi personio = new ScriptedApi();
    private final ApiClient client = new Retrying(
            personio,
            new Waiting(clock, clock),
            new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(8), new Random(1)),
            TrafficListener.NONE);

    @ParameterizedTest
    @ValueSource(ints = {502, 503, 504})
    void readsAreRepeatedWhenAGatewayAnswers(int status) {
        personio.then(status).then(status);

        assertThat(send(READ).status()).isEqualTo(200);
        assertThat(personio.received()).hasSize(3);
    }

    @Test
    void readsAreRepeatedAfterABrokenConnection() {
        personio.thenFail(broken());

        assertThat(send(READ).status()).isEqualTo(200);
    }

    @Test
    void readsAreGivenUpAfterFourAttempts() {
        personio.then(503).then(503).then(503).then(503);

        PersonioException failure = failure(READ);

        assertThat(failure.kind()).isEqualTo(Kind.SERVER_ERROR);
        assertThat(failure)
                .hasMessage("Personio answered with HTTP 503 (service unavailable); try again in 60 seconds");
        assertThat(personio.received()).hasSize(Retrying.ATTEMPTS);
    }

    @Test
    void readsThatNeverGetAnAnswerSayWhenToTryAgain() {
        for (int i = 0; i < Retrying.ATTEMPTS; i++) {
            personio.thenFail(broken());
        }

        PersonioException failure = failure(READ);

        assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(failure).hasMessage("The connection broke; try again in 60 seconds");
        assertThat(failure.retryAfter()).contains(Duration.ofMinutes(1));
    }

    @Test
    void writesAreNeverRepeatedAfterABrokenConnection() {
        personio.thenFail(broken());

        PersonioException failure = failure(WRITE);

        assertThat(failure.kind()).isEqualTo(Kind.OUTCOME_UNKNOWN);
        assertThat(failure).hasMessageContaining("may or may not have been made");
        assertThat(personio.received()).hasSize(1);
    }

    @Test
    void callThatIsOverBeforeAnotherAttemptIsToldWhyTheOneBeforeFailed() {
        personio.thenFail(broken()).thenFail(ExchangeFailure.timedOut(Trace.NONE, Message.of("late")));

        PersonioException failure = failure(READ);

        assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(failure).hasMessage(broken().getMessage() + "; try again in 60 seconds");
    }

    @Test
    void writesThatTimeOutAfterSendingHaveAnUnknownOutcome() {
        personio.thenFail(ExchangeFailure.timedOut(Trace.UNKNOWN, Message.of("late")));

        assertThat(failure(WRITE).kind()).isEqualTo(Kind.OUTCOME_UNKNOWN);
    }

    @Test
    void writesThatWereNotSentInTimeHaveTimedOut() {
        personio.thenFail(ExchangeFailure.timedOut(Trace.NONE, Message.of("late")));

        assertThat(failure(WRITE).kind()).isEqualTo(Kind.TIMEOUT);
    }

    @Test
    void writesWithoutAConnectionDidNotHappenAndAreRepeated() {
        personio.thenFail(ExchangeFailure.notConnected(Message.of("no"), new IOException()));

        assertThat(send(WRITE).status()).isEqualTo(200);
        assertThat(personio.received()).hasSize(2);
    }

    @Test
    void writesThatNeverFindAConnectionDidNotHappen() {
        for (int i = 0; i < Retrying.ATTEMPTS; i++) {
            personio.thenFail(ExchangeFailure.notConnected(Message.of("no"), new IOException()));
        }

        assertThat(failure(WRITE).kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(personio.received()).hasSize(Retrying.ATTEMPTS);
    }

    @Test
    void troubleThatHardlyPassesIsRepeatedOnce() {
        for (ApiRequest request : List.of(READ, WRITE)) {
            personio.thenFail(hardlyPassing());
            assertThat(send(request).status()).isEqualTo(200);
            personio.thenFail(hardlyPassing()).thenFail(hardlyPassing());
            assertThat(failure(request).kind()).isEqualTo(Kind.UNREACHABLE);
        }

        assertThat(personio.received()).hasSize(8);
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 503, 504})
    void writesBehindAFailingGatewayHaveAnUnknownOutcome(int status) {
        personio.then(status);

        assertThat(failure(WRITE).kind()).isEqualTo(Kind.OUTCOME_UNKNOWN);
        assertThat(personio.received()).hasSize(1);
    }

    @Test
    void writesAreRepeatedAfter429() {
        personio.then(429).then(429).then(201);

        assertThat(send(WRITE).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204, 400, 401, 403, 404, 409, 422, 500})
    void everyOtherStatusIsReturned(int status) {
        personio.then(status);

        assertThat(send(READ).status()).isEqualTo(status);
        assertThat(personio.received()).hasSize(1);
    }

    @Test
    void retryAfterIsHonoured() {
        personio.then(503, "Retry-After: 7");

        send(READ);

        assertThat(clock.slept()).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void noWaitGoesBeyondTheDeadline() {
        personio.then(503, "Retry-After: 30");

        PersonioException failure = failure(READ);

        assertThat(failure).hasMessageContaining("HTTP 503").hasMessageContaining("try again in 30 seconds");
        assertThat(failure.retryAfter()).contains(Duration.ofSeconds(30));
        assertThat(clock.slept()).isEmpty();
    }

    @Test
    void troubleThatSomeoneHasToRemoveIsNotRepeated() {
        personio.thenFail(ExchangeFailure.misconfigured(Message.of("unknown host"), null));

        assertThat(failure(READ).kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(personio.received()).hasSize(1);
    }

    @Test
    void cancellationEndsTheWait() {
        personio.then(503);
        Thread.currentThread().interrupt();

        assertThat(failure(READ).kind()).isEqualTo(Kind.CANCELLED);
        assertThat(Thread.interrupted()).isTrue();
    }

    private static ExchangeFailure hardlyPassing() {
        return ExchangeFailure.hardlyPassing(Message.of("The host is unknown"), new IOException());
    }

    private static ExchangeFailure broken() {
        return ExchangeFailure.broken(Message.of("The connection broke"), new IOException());
    }

    private ApiResponse send(ApiRequest request) {
        return client.send(request, within(20, clock));
    }

    private PersonioException failure(ApiRequest request) {
        return catchThrowableOfType(PersonioException.class, () -> send(request));
    }
}
