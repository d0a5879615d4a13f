package io.github.personiomcp.policy.limits;

import java.util.Map;
import java.util.function.LongSupplier;

/** Keeps each caller within so many requests a minute, whatever they ask. */
public final class RequestLimits {

    private final Callers callers;

    /**
     * @param perMinute requests a minute; as many may come at once
     * @param nanos a count of nanoseconds that nobody sets back
     */
    public RequestLimits(int perMinute, LongSupplier nanos) {
        this.callers = new Callers(Map.of(Limit.REQUESTS, perMinute), nanos);
    }

    /** Counts one request of {@code caller}: 0 where it may be handled, otherwise after how many seconds another one may. */
    public int secondsUntilNext(String caller) {
        return callers.of(caller).secondsUntilTaken(Limit.REQUESTS);
    }
}
