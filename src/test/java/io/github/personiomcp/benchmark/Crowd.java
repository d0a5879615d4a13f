package io.github.personiomcp.benchmark;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;

/** Many calls at once: either always so many under way, or at fixed times whatever is answered. */
final class Crowd {

    private final IntFunction<CompletableFuture<Reply>> call;

    private final Phaser underWay = new Phaser(1);
    private final Queue<Double> times = new ConcurrentLinkedQueue<>();

    /** @param call makes the call of a number */
    Crowd(IntFunction<CompletableFuture<Reply>> call) {
        this.call = call;
    }

    /** Begins the next call as soon as fewer than {@code atOnce} are under way, and waits for all. */
    void alwaysUnderWay(int atOnce, int calls) {
        alwaysUnderWay(atOnce, calls, () -> false);
    }

    /** Begins the next call as soon as fewer than {@code atOnce} are under way, until it is {@code over}, and waits for all. */
    void alwaysUnderWay(int atOnce, int calls, BooleanSupplier over) {
        Semaphore free = new Semaphore(atOnce);
        for (int number = 0; number < calls && !over.getAsBoolean(); number++) {
            free.acquireUninterruptibly();
            begin(number, System.nanoTime(), free::release);
        }
        free.acquireUninterruptibly(atOnce);
    }

    /** Begins {@code perSecond} calls a second for so long, and waits for none. Counts them. */
    int atFixedTimes(double perSecond, Duration time) {
        int calls = (int) (perSecond * time.toMillis() / 1000);
        return atFixedTimes(perSecond, calls, () -> false);
    }

    /** The same until it is {@code over}. */
    int atFixedTimes(double perSecond, BooleanSupplier over) {
        return atFixedTimes(perSecond, Integer.MAX_VALUE, over);
    }

    private int atFixedTimes(double perSecond, int most, BooleanSupplier over) {
        long begun = System.nanoTime();
        int number = 0;
        for (; number < most && !over.getAsBoolean(); number++) {
            long due = begun + (long) (number / perSecond * TimeUnit.SECONDS.toNanos(1));
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            begin(number, due, () -> {});
        }
        return number;
    }

    /** Waits for all calls that are under way. */
    void await() {
        underWay.arriveAndAwaitAdvance();
    }

    /** How long the calls took, in milliseconds from when each was due. */
    Figures times() {
        Figures figures = new Figures();
        times.forEach(figures::add);
        return figures;
    }

    private void begin(int number, long due, Runnable ended) {
        underWay.register();
        var unused = call.apply(number).whenComplete((reply, failure) -> {
            times.add((System.nanoTime() - due) / 1e6);
            ended.run();
            underWay.arriveAndDeregister();
        });
    }
}
