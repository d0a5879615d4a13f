package io.github.personiomcp.benchmark;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Whether as many requests for people have come again as there are pages of them, and some time has passed since. Cheap to ask often. */
final class ReadAgain implements BooleanSupplier {

    private static final long BETWEEN_LOOKS = Duration.ofMillis(200).toNanos();

    private static final int PAGE = 100;
    private static final long LONGEST = Duration.ofMinutes(4).toNanos();

    private final long begun = System.nanoTime();
    private final DistantDemo demo;
    private final long afterwards;
    private final int wanted;
    private long nextLook = System.nanoTime();
    private boolean done;

    ReadAgain(DistantDemo demo, int people, Duration afterwards) {
        this.demo = demo;
        this.afterwards = afterwards.toNanos();
        this.wanted = demo.reads() + people / PAGE;
    }

    @Override
    public boolean getAsBoolean() {
        long now = System.nanoTime();
        if (now - nextLook < 0) {
            return false;
        }
        boolean over = done;
        int reads = demo.reads();
        done = reads >= wanted;
        if (!done && now - begun > LONGEST) {
            throw new IllegalStateException("Only " + reads + " of " + wanted + " requests for people came.");
        }
        nextLook = now + (done ? afterwards : BETWEEN_LOOKS);
        return over;
    }
}
