package io.github.personiomcp.personio.http;

/** When permits come, by one line of arithmetic: a refill after the last one, except that a burst of them may have gathered. */
final class PermitOracle {

    private final double refill;
    private final double gathered;
    private final long start;
    private double ready;

    PermitOracle(Rate rate, long start) {
        this.refill = 60e9 / rate.perMinute();
        this.gathered = (rate.burst() - 1) * refill;
        this.start = start;
        this.ready = -gathered;
    }

    /** When one who comes at {@code now} gets a permit. */
    long due(long now) {
        double passed = now - start;
        return start + (long) Math.ceil(Math.max(passed, ready));
    }

    /** The same, and takes it. */
    long next(long now) {
        long due = due(now);
        double passed = now - start;
        ready = Math.max(ready, passed - gathered) + refill;
        return due;
    }
}
