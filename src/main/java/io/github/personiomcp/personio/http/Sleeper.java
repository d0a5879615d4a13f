package io.github.personiomcp.personio.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How a thread waits. Injected wherever something waits, so that tests never do. */
@FunctionalInterface
public interface Sleeper {

    /** Really sleeps. */
    Sleeper SYSTEM = duration -> TimeUnit.NANOSECONDS.sleep(duration.toNanos());

    /** Returns once {@code duration} has passed. */
    void sleep(Duration duration) throws InterruptedException;
}
