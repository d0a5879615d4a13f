package io.github.personiomcp.personio.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How a thread waits, and the count that its waits are measured by. Injected wherever something waits, so that tests never do. */
public interface Sleeper {

    /** Really sleeps. */
    Sleeper SYSTEM = new Sleeper() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void sleep(Duration duration) throws InterruptedException {
            TimeUnit.NANOSECONDS.sleep(duration.toNanos());
        }
    };

    /** Nanoseconds since some moment; only ever more of them, whatever is done to the clock of the machine. */
    long nanos();

    /** Returns once {@code duration} has passed. */
    void sleep(Duration duration) throws InterruptedException;
}
