package io.github.personiomcp.personio.http;

import static io.github.personiomcp.personio.http.Calls.READ;
import static io.github.personiomcp.personio.http.Calls.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.testing.ManualClock;
import java.time.Duration;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** How many requests come of many calls, the more of which fail the more trouble there is. */
class OutageTest {

    private final ManualClock clock = new ManualClock();
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final ApiClient client =
            new Retrying(this::answer, new Waiting(clock, clock), Calls.pauses(seed), TrafficListener.NONE);
    private BooleanSupplier trouble = () -> false;
    private int requests;

    @Test
    void anOutageIsNotMetWithMoreRequestsThanAreAskedFor() {
        trouble = () -> true;
        call(200);
        requests = 0;

        assertThat(call(2_000)).isEqualTo(2_000);
        assertThat(requests).isBetween(2_000, 2_100);
    }

    @Test
    void whereNothingIsRepeatedTheCallerIsToldWhenItIsAgain() {
        trouble = () -> true;
        call(200);

        PersonioException failure =
                catchThrowableOfType(PersonioException.class, () -> client.send(READ, within(20, clock)));

        assertThat(failure.kind()).isEqualTo(Kind.SERVER_ERROR);
        assertThat(failure).hasMessageMatching(".*HTTP 503 .*; try again in \\d+ seconds?");
        assertThat(failure.retryAfter().orElseThrow()).isLessThanOrEqualTo(RetryBudget.PRICE);
    }

    @Test
    void anOutageOfOneFamilyLeavesTheOthersTheirRepetitions() {
        trouble = () -> true;
        call(200);
        requests = 0;
        ApiRequest other = ApiRequest.get(EndpointFamily.V1_EMPLOYEES, "/v1/company/employees");

        assertThat(catchThrowable(() -> client.send(other, within(20, clock)))).isNotNull();

        assertThat(requests).isEqualTo(Retrying.ATTEMPTS);
    }

    @Test
    void singleCallsOfAQuietServerAreRepeatedThroughoutAnOutage() {
        trouble = () -> true;
        for (int minute = 0; minute < 200; minute++) {
            clock.advance(Duration.ofMinutes(1));
            call(1);
        }

        assertThat(requests).isEqualTo(200 * Retrying.ATTEMPTS);
    }

    @Test
    void troubleThatBefallsEveryTenthRequestIsRepaired() {
        trouble = () -> random.nextInt(10) == 0;

        assertThat(call(20_000)).as("failed, seed %d", seed).isLessThanOrEqualTo(20);
        assertThat(requests).as("seed %d", seed).isLessThan(23_000);
    }

    /** One after the other, with a pause. Counts those that fail. */
    private int call(int calls) {
        int failed = 0;
        for (int i = 0; i < calls; i++) {
            clock.advance(Duration.ofMillis(50));
            try {
                client.send(READ, within(20, clock));
            } catch (PersonioException e) {
                failed++;
            }
        }
        return failed;
    }

    private ApiResponse answer(ApiRequest request, CallContext context) {
        requests++;
        return Calls.answer(trouble.getAsBoolean() ? 503 : 200);
    }
}
