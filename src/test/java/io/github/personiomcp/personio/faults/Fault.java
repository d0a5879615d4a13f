package io.github.personiomcp.personio.faults;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.personio.http.ApiResponse;
import io.github.personiomcp.testing.JumpingClock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One thing that goes wrong.
 *
 * @param outcomes what is documented to come of it
 * @param times how often it befalls the request
 * @param pause before the request may be sent again
 */
record Fault(String name, Outcomes outcomes, Effects effects, int times, Duration pause) {

    static Fault always(String name, Outcomes outcomes, Effects effects) {
        return new Fault(name, outcomes, effects, Integer.MAX_VALUE, Duration.ZERO);
    }

    static Fault times(int times, String name, Outcomes outcomes, Effects effects) {
        return new Fault(name, outcomes, effects, times, Duration.ZERO);
    }

    Fault holdingOff(Duration time) {
        return new Fault(name, outcomes, effects, times, time);
    }

    static List<Fault> all() {
        return Stream.of(
                        ConnectionFaults.ALL,
                        BodyFaults.ALL,
                        StatusFaults.ALL,
                        RateLimitFaults.ALL,
                        ListFaults.ALL,
                        ValueFaults.ALL)
                .flatMap(List::stream)
                .toList();
    }

    ApiResponse befall(ApiRequest request, Supplier<ApiResponse> healthy, CallContext context, JumpingClock time) {
        try {
            return effects.befall(request, healthy, context, time);
        } catch (InterruptedException cancelled) {
            throw new AssertionError(cancelled);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
