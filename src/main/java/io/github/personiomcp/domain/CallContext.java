package io.github.personiomcp.domain;

import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * What travels with one call through every port. Nothing of it is ever kept in a field.
 *
 * <p>Cancellation is interruption: whoever cancels a call interrupts the thread it runs on, and every blocking step (waiting for a
 * permit, for a retry, for an answer) gives up at once with {@link PersonioException.Kind#CANCELLED}.
 *
 * @param tenant the attributes that may be seen in this call; adapters drop all others
 * @param ceiling the gravest effect that this call is meant to have; beyond reading, the HTTP client asks {@link Ceilings} too
 * @param deadline when the caller stops waiting; permits, retries and bodies all end here
 * @param awaited whether somebody waits for it now
 * @param caller who asks
 * @param counters what the call costs
 */
public record CallContext(
        TenantSchema tenant,
        Effect ceiling,
        Instant deadline,
        Progress progress,
        BooleanSupplier awaited,
        Caller caller,
        CallCounters counters) {

    /** In nanoseconds: a few times as long as reading one person takes, so that a processor is free most of the time. */
    private static final long A_MOMENT = 500_000;

    /** A call of the program's own that somebody waits for. */
    public CallContext(TenantSchema tenant, Effect ceiling, Instant deadline, Progress progress) {
        this(tenant, ceiling, deadline, progress, () -> true, Caller.LOCAL, new CallCounters());
    }

    /** This context, of a call by {@code other}. */
    public CallContext by(Caller other) {
        return new CallContext(tenant, ceiling, deadline, progress, awaited, other, counters);
    }

    /** This context, in which the attributes of {@code other} are read. */
    public CallContext reading(TenantSchema other) {
        return new CallContext(other, ceiling, deadline, progress, awaited, caller, counters);
    }

    /** This context, meant to have {@code effect}; that alone lets nothing be written. */
    public CallContext allowing(Effect effect) {
        return new CallContext(tenant, effect, deadline, progress, awaited, caller, counters);
    }

    /** This context with another end. */
    public CallContext until(Instant otherDeadline) {
        return new CallContext(tenant, ceiling, otherDeadline, progress, awaited, caller, counters);
    }

    /** This context, of a call for which nobody waits. */
    public CallContext inBackground() {
        return awaitedWhile(() -> false);
    }

    /** This context, of a call for which somebody waits as long as {@code somebodyWaits} says so. */
    public CallContext awaitedWhile(BooleanSupplier somebodyWaits) {
        return new CallContext(tenant, ceiling, deadline, progress, somebodyWaits, caller, counters);
    }

    /** Whether nobody waits for it now, so that it gives way to calls for which somebody does. */
    public boolean background() {
        return !awaited.getAsBoolean();
    }

    /** This context, telling nobody how far it has come. */
    public CallContext silently() {
        return new CallContext(tenant, ceiling, deadline, Progress.NONE, awaited, caller, counters);
    }

    /** Lets others on the processors first where nobody waits for this call; for the steps of long work. */
    public void giveWay() {
        if (background()) {
            LockSupport.parkNanos(A_MOMENT);
        }
    }

    /** Receives how far a long call has come. */
    @FunctionalInterface
    public interface Progress {
        Progress NONE = (done, total, message) -> {};

        /**
         * So much is done.
         *
         * @param total zero where it is not known
         * @param message of what, in English: a pattern without gaps, by which other languages find theirs
         */
        void report(long done, long total, String message);
    }
}
