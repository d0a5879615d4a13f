package io.github.personiomcp.testing;

import io.github.personiomcp.personio.http.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that a test moves, and a sleeper that moves it. For one thread at a time; {@link VirtualTime} is for many that sleep. The count
 * of the sleeper agrees with the clock until the test sets the clock to another time.
 */
public final class ManualClock extends Clock implements Sleeper {

    /** When every test begins: a Saturday, in winter time. */
    public static final Instant START = Instant.parse("2026-11-21T08:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final AtomicReference<Duration> misset = new AtomicReference<>(Duration.ZERO);
    private final List<Duration> slept = new CopyOnWriteArrayList<>();

    public void advance(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    /** Sets the clock, as a correction does: no time passes. */
    public void set(Duration ahead) {
        misset.updateAndGet(before -> before.plus(ahead));
    }

    /** How long each {@link #sleep} was, in order. */
    public List<Duration> slept() {
        return List.copyOf(slept);
    }

    /** The time since {@link #START}. */
    public Duration elapsed() {
        return Duration.between(START, now.get());
    }

    @Override
    public long nanos() {
        return Duration.between(Instant.EPOCH, now.get()).toNanos();
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        slept.add(duration);
        advance(duration);
    }

    @Override
    public Instant instant() {
        return now.get().plus(misset.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
