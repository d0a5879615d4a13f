package io.github.personiomcp.personio.faults;

import static io.github.personiomcp.domain.PersonioException.Kind.RATE_LIMITED;
import static io.github.personiomcp.personio.faults.Outcome.correct;
import static io.github.personiomcp.personio.faults.Outcome.failure;

import java.time.Duration;
import java.util.List;

/** HTTP 429 with every form of headers, to a request that Personio then has not processed. */
final class RateLimitFaults {

    static final List<Fault> ALL = List.of(
            passing("without headers", "", 1),
            passing("with seconds", "Retry-After: 3\n", 3),
            passing("with a date", "Retry-After: Sat, 21 Nov 2026 08:00:10 GMT\n", 5),
            passing("with a past date", "Retry-After: Wed, 18 Nov 2020 10:00:05 GMT\n", 1),
            passing("with nonsense", "Retry-After: soon\n", 1),
            passing("with a negative number", "Retry-After: -5\n", 1),
            passing("with X-RateLimit", "X-RateLimit-Limit: 60\nX-RateLimit-Remaining: 0\nX-RateLimit-Reset: 5\n", 1),
            passing(
                    "by a clock that is a day ahead",
                    "Date: Sun, 22 Nov 2026 09:00:00 GMT\nRetry-After: Sun, 22 Nov 2026 09:00:02 GMT\n",
                    2),
            lasting("for a minute", "Retry-After: 60\n", 1),
            lasting("for ever", "Retry-After: 99999999999\n", 1),
            lasting("each time", "", 20).holdingOff(Duration.ofSeconds(1)));

    private RateLimitFaults() {}

    private static Fault passing(String form, String headers, int seconds) {
        return Fault.times(1, "429 " + form, Outcomes.everywhere(correct(2)), limited(headers))
                .holdingOff(Duration.ofSeconds(seconds));
    }

    private static Fault lasting(String form, String headers, int most) {
        return Fault.always("429 " + form, Outcomes.everywhere(failure(most, RATE_LIMITED)), limited(headers));
    }

    private static Effects limited(String headers) {
        return Effects.answers("429 Too Many Requests", headers, StatusFaults.ERROR);
    }
}
