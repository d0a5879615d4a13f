package io.github.personiomcp.policy.limits;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * What each caller has left. Whoever has used nothing for a while is forgotten when there are many; where too many are busy at once, the
 * others share one allowance.
 */
final class Callers {

    static final int MOST = 10_000;

    /** Within less, few come to have all again that they had. */
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private static final String OTHERS = "";

    private final Map<Limit, Integer> perMinute;
    private final LongSupplier nanos;
    private final Map<String, Allowance> allowances = new ConcurrentHashMap<>();
    private long swept;

    Callers(Map<Limit, Integer> perMinute, LongSupplier nanos) {
        this.perMinute = Map.copyOf(perMinute);
        this.nanos = nanos;
        this.swept = nanos.getAsLong() - MINUTE;
    }

    Allowance of(String name) {
        Allowance known = allowances.get(name);
        return known == null ? added(name) : known;
    }

    int size() {
        return allowances.size();
    }

    private synchronized Allowance added(String name) {
        if (allowances.size() >= MOST && nanos.getAsLong() - swept >= MINUTE) {
            swept = nanos.getAsLong();
            allowances.values().removeIf(Allowance::untouched);
        }
        String counted = allowances.size() < MOST ? name : OTHERS;
        return allowances.computeIfAbsent(counted, added -> new Allowance(perMinute, nanos));
    }
}
