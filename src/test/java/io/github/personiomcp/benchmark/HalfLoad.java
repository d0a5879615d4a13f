package io.github.personiomcp.benchmark;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;

/**
 * Calls that come at fixed times, whatever is answered, at half of the rate that the server can take at most; beside them a caller who is
 * alone and comes at fixed times too, fifty times more seldom. One who asked again at once would not meet an idle server: it would be as
 * busy as under half of the load.
 */
final class HalfLoad {

    private static final int WARM_UP = 2_000;
    private static final int MORE_SELDOM = 50;
    private static final Duration SATURATED = Duration.ofSeconds(6);
    private static final Duration GETTING_USED = Duration.ofSeconds(4);
    private static final Duration ALONE = Duration.ofSeconds(50);

    private final IntFunction<CompletableFuture<Reply>> ask;
    private final int atOnce;
    private double half;

    /**
     * @param ask makes the call of a number
     * @param atOnce as many as keep the server busy when they are always under way
     */
    HalfLoad(IntFunction<CompletableFuture<Reply>> ask, int atOnce) {
        this.ask = ask;
        this.atOnce = atOnce;
    }

    /** Makes calls until both sides are as fast as they become, and finds out how many the server can take. */
    void warmUp() {
        new Crowd(ask).alwaysUnderWay(atOnce, WARM_UP);
        saturation();
        half = saturation() / 2;
        loaded(after(GETTING_USED));
    }

    /** The calls a second that are answered when always as many are under way as keep the server busy. */
    private double saturation() {
        Crowd crowd = new Crowd(ask);
        long begun = System.nanoTime();
        crowd.alwaysUnderWay(atOnce, Integer.MAX_VALUE, after(SATURATED));
        return crowd.times().size() / ((System.nanoTime() - begun) / 1e9);
    }

    /** The calls of the caller who is alone. */
    Figures alone() {
        Crowd crowd = new Crowd(ask);
        crowd.atFixedTimes(half / MORE_SELDOM, after(ALONE));
        crowd.await();
        return crowd.times();
    }

    double alonePerSecond() {
        return half / MORE_SELDOM;
    }

    /** The calls of a caller who asks again at once, which keeps the server busy. */
    Figures oneAfterAnother() {
        Crowd crowd = new Crowd(ask);
        crowd.alwaysUnderWay(1, WARM_UP);
        return crowd.times();
    }

    /** The calls at half of the rate that the server can take. */
    Figures loaded(BooleanSupplier over) {
        Crowd crowd = new Crowd(ask);
        crowd.atFixedTimes(half, over);
        crowd.await();
        return crowd.times();
    }

    double perSecond() {
        return half;
    }

    static BooleanSupplier after(Duration time) {
        long begun = System.nanoTime();
        return () -> System.nanoTime() - begun > time.toNanos();
    }
}
