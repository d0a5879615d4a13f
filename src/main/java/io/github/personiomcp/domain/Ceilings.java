package io.github.personiomcp.domain;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Which calls may do more than read, as whoever had their writes agreed to says. What a context says of itself can only be less: anybody
 * can make one, but only who holds this object lets a request pass that writes.
 */
public final class Ceilings {

    private final Map<CallCounters, Effect> raised = new ConcurrentHashMap<>();

    /** The gravest effect that a request of this call may have at this moment. */
    public Effect of(CallContext context) {
        Effect most = raised.getOrDefault(context.counters(), Effect.READ);
        return most.covers(context.ceiling()) ? context.ceiling() : most;
    }

    /** Carries out {@code write} in a context that may have {@code effect}, which ends with it. */
    public <T> T raised(CallContext context, Effect effect, Function<CallContext, T> write) {
        raised.put(context.counters(), effect);
        try {
            return write.apply(context.allowing(effect));
        } finally {
            raised.remove(context.counters());
        }
    }
}
