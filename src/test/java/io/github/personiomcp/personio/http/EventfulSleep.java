package io.github.personiomcp.personio.http;

import io.github.personiomcp.testing.ManualClock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** Something happens while the first caller sleeps. */
final class EventfulSleep implements Sleeper {

    private final ManualClock clock;
    private final Runnable event;
    private final AtomicBoolean over = new AtomicBoolean();

    EventfulSleep(ManualClock clock, Runnable event) {
        this.clock = clock;
        this.event = event;
    }

    @Override
    public long nanos() {
        return clock.nanos();
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        if (!over.getAndSet(true)) {
            event.run();
        }
        clock.sleep(duration);
    }
}
