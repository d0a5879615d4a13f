package io.github.personiomcp.benchmark;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Whether as many requests have come again as there are pages of people, and some time has passed since. Personio is asked by a thread of
 * its own, so that whoever asks here often is not held up.
 */
final class ReadAgain implements BooleanSupplier {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofMinutes(4);
    private static final int PAGE = 100;

    private final long begun = System.nanoTime();
    private final FaultyProcess personio;
    private final Duration afterwards;
    private final long wanted;
    private volatile boolean over;

    ReadAgain(FaultyProcess personio, int people, Duration afterwards) {
        this.personio = personio;
        this.afterwards = afterwards;
        this.wanted = personio.counts().requests() + people / PAGE;
        Thread watch = new Thread(this::watch, "read-again");
        watch.setDaemon(true);
        watch.start();
    }

    private void watch() {
        try {
            while (personio.counts().requests() < wanted) {
                TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS.toMillis());
            }
            TimeUnit.MILLISECONDS.sleep(afterwards.toMillis());
            over = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean getAsBoolean() {
        if (!over && System.nanoTime() - begun > LONGEST.toNanos()) {
            throw new IllegalStateException("Fewer requests came than there are pages of people.");
        }
        return over;
    }
}
