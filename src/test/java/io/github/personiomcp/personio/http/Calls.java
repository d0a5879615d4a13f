package io.github.personiomcp.personio.http;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.TenantSchema;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Short ways to write contexts, requests and answers in these tests. */
final class Calls {

    static final ApiRequest READ = ApiRequest.get(EndpointFamily.V2_OTHER, "/v2/persons");
    static final ApiRequest WRITE = ApiRequest.write(
            Effect.CREATE,
            EndpointFamily.V2_OTHER,
            "POST",
            "/v2/absence-periods",
            new ApiRequest.Body("application/json", "{}"));

    private Calls() {}

    /** A call that may do anything, for so many seconds from the clock's present on. */
    static CallContext within(int seconds, Clock clock) {
        return new CallContext(
                TenantSchema.standard(),
                Effect.DELETE,
                clock.instant().plus(Duration.ofSeconds(seconds)),
                CallContext.Progress.NONE);
    }

    /** Pauses as {@link ApiClients} has them. */
    static BackOff pauses(long seed) {
        return new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(4), new Random(seed));
    }

    /** A bucket of permits that nobody else takes from. */
    static PermitBucket bucket(Rate rate, Waiting waiting, long seed) {
        BucketPermits permits = BucketPermits.own(rate, waiting.sleeper());
        return new PermitBucket(EndpointFamily.V2_OTHER, rate, permits, waiting, pauses(seed));
    }

    /** Permits that nobody else takes from. */
    static PermitSources own(Waiting waiting) {
        return PermitSources.own(waiting.clock(), waiting.sleeper());
    }

    /** An answer with headers written as {@code name: value}. */
    static ApiResponse answer(int status, String... headers) {
        var fields = Arrays.stream(headers)
                .map(header -> header.split(": ", 2))
                .collect(Collectors.toMap(header -> header[0], header -> List.of(header[1])));
        return new ApiResponse(
                status, HttpHeaders.of(fields, (name, value) -> true), "{}".getBytes(StandardCharsets.UTF_8));
    }
}
