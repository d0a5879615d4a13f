package io.github.personiomcp.demo;

import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Personio's limits (API reference 3.1). The v1 ones are silent; v2 tells in headers what is left. */
final class RateLimits {

    private final List<TokenBucket> v1Auth;
    private final List<TokenBucket> v1Employees;
    private final List<TokenBucket> v1;
    private final TokenBucket v2Auth;
    private final TokenBucket v2Attendances;
    private final TokenBucket v2Absences;
    private final TokenBucket v2;

    RateLimits(Clock clock) {
        TokenBucket v1Total = new TokenBucket(2000, 2000 / 60.0, clock);
        v1 = List.of(v1Total);
        v1Auth = List.of(new TokenBucket(60, 1, clock), v1Total);
        v1Employees = List.of(new TokenBucket(15, 15, clock), new TokenBucket(300, 5, clock), v1Total);
        v2Auth = new TokenBucket(150, 2.5, clock);
        v2Attendances = new TokenBucket(10, 10, clock);
        v2Absences = new TokenBucket(10, 10, clock);
        v2 = new TokenBucket(100, 30, clock);
    }

    /** Counts the request; false where it is one too many. */
    boolean permit(Call call) {
        return buckets(call).stream().allMatch(TokenBucket::take);
    }

    /** What the answer tells about the limit. */
    Map<String, String> headers(Call call) {
        if (!call.v2()) {
            return Map.of();
        }
        TokenBucket bucket = v2Bucket(call);
        return Map.of(
                "x-ratelimit-replenish-rate", String.valueOf(bucket.replenishRate()),
                "x-ratelimit-burst-capacity", String.valueOf(bucket.capacity()),
                "x-ratelimit-requested-tokens", "1",
                "x-ratelimit-remaining", String.valueOf(bucket.remaining()));
    }

    private List<TokenBucket> buckets(Call call) {
        if (call.v2()) {
            return List.of(v2Bucket(call));
        }
        if (call.path().equals("/v1/auth")) {
            return v1Auth;
        }
        boolean listing = call.method().equals("GET") && call.path().equals("/v1/company/employees");
        return listing ? v1Employees : v1;
    }

    private TokenBucket v2Bucket(Call call) {
        if (call.path().startsWith("/v2/auth/")) {
            return v2Auth;
        }
        if (call.path().startsWith("/v2/absence-periods")) {
            return v2Absences;
        }
        return call.path().startsWith("/v2/attendance-periods") ? v2Attendances : v2;
    }
}
