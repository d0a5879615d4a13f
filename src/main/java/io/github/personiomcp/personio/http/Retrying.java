package io.github.personiomcp.personio.http;

import io.github.personiomcp.domain.CallContext;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Repeats what can be repeated (API reference 3.1): reads after 502, 503, 504 and broken or silent connections, up to four attempts in
 * all; anything that found no connection, because nothing was sent, as often, or once where that will hardly help; anything after 429,
 * because Personio has not processed it, until the deadline.
 *
 * <p>Each family of endpoints has its {@link RetryBudget}: what is beyond it is not repeated, and the caller is told when to try again.
 *
 * <p>Where the time of the call ends before another attempt could begin, the caller is told why the one before failed.
 *
 * <p>After 429 there is no wait here: {@link Throttling} below holds the whole family back, and gives up at the deadline.
 */
final class Retrying implements ApiClient {

    static final int ATTEMPTS = 4;
    private static final Duration A_WHILE = Duration.ofMinutes(1);

    private final ApiClient next;
    private final Waiting waiting;
    private final BackOff backOff;
    private final Map<EndpointFamily, RetryBudget> budgets = new EnumMap<>(EndpointFamily.class);
    private final TrafficListener listener;

    /** @param listener is told of every repetition */
    Retrying(ApiClient next, Waiting waiting, BackOff backOff, TrafficListener listener) {
        this.next = next;
        this.waiting = waiting;
        this.backOff = backOff;
        for (EndpointFamily family : EndpointFamily.values()) {
            budgets.put(family, new RetryBudget(waiting));
        }
        this.listener = listener;
    }

    @Override
    public ApiResponse send(ApiRequest request, CallContext context) {
        @Nullable ExchangeFailure earlier = null;
        int failures = 0;
        while (true) {
            try {
                return attempt(request, context);
            } catch (ExchangeFailure failure) {
                failures++;
                if (earlier != null && failure.cameTooLate()) {
                    throw earlier.forCaller(request.effect(), later(earlier, request));
                }
                waitOrThrow(failure, failures, request, context);
                listener.repeated(request.family());
                earlier = failure;
            }
        }
    }

    private ApiResponse attempt(ApiRequest request, CallContext context) {
        ApiResponse response = next.send(request, context);
        while (response.status() == 429) {
            listener.repeated(request.family());
            response = next.send(request, context);
        }
        if (response.status() < 500) {
            budget(request).succeeded();
        }
        return switch (response.status()) {
            case 502, 503, 504 -> throw gatewayFailure(response);
            default -> response;
        };
    }

    private ExchangeFailure gatewayFailure(ApiResponse response) {
        return ExchangeFailure.answered(response.status(), RetryAfter.of(response, waiting.date()));
    }

    private void waitOrThrow(ExchangeFailure failure, int failures, ApiRequest request, CallContext context) {
        @Nullable Duration asked = failure.retryAfter().orElse(null);
        if (failures >= failure.attempts(request.effect())) {
            throw failure.forCaller(request.effect(), later(failure, request));
        }
        Duration wait = asked == null ? backOff.fromNothing(failures) : asked;
        if (!waiting.fits(wait, context.deadline())) {
            throw failure.forCaller(request.effect(), wait);
        }
        RetryBudget budget = budget(request);
        if (!budget.take()) {
            throw failure.forCaller(request.effect(), asked == null ? budget.recovery() : asked);
        }
        waiting.sleep(wait);
    }

    /** When it is worth while again: as Personio asked, or after a while where nobody has to remove something first. */
    private static @Nullable Duration later(ExchangeFailure failure, ApiRequest request) {
        boolean passing = failure.attempts(request.effect()) == ATTEMPTS;
        return failure.retryAfter().orElse(passing ? A_WHILE : null);
    }

    private RetryBudget budget(ApiRequest request) {
        return Objects.requireNonNull(budgets.get(request.family()));
    }
}
