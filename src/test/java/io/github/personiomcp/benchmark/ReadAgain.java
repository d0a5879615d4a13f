package io.github.personiomcp.benchmark;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Whether as many requests for people have come again as there were, and some time has passed since. Cheap to ask often. */
final class ReadAgain implements BooleanSupplier {

    private static final long BETWEEN_LOOKS = Duration.ofMillis(200).toNanos();

    private final Demo demo;
    private final long afterwards;
    private final int wanted;
    private long nextLook = System.nanoTime();
    private boolean done;

    ReadAgain(Demo demo, Duration afterwards) {
        this.demo = demo;
        this.afterwards = afterwards.toNanos();
        this.wanted = 2 * demo.reads().size();
    }

    @Override
    public boolean getAsBoolean() {
        long now = System.nanoTime();
        if (now - nextLook < 0) {
            return false;
        }
        boolean over = done;
        done = demo.reads().size() >= wanted;
        nextLook = now + (done ? afterwards : BETWEEN_LOOKS);
        return over;
    }
}
