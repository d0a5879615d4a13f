package io.github.personiomcp.personio.http.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.personio.http.PermitSharing;
import io.github.personiomcp.personio.http.PermitSource;
import io.github.personiomcp.personio.http.Sleeper;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Instances of these tests, and waiting for what they find out. */
final class Instances {

    static final URI PERSONIO = URI.create("https://api.personio.de");
    static final String CLIENT_ID = "papi-1f9c5a52-6f1d-4a1e-9d0a-client";

    /** Patient, so that no machine is too slow; Redis that is gone is found all the same. */
    static final MeetingTimes PATIENT =
            new MeetingTimes(Duration.ofSeconds(20), Duration.ofMillis(50), Duration.ofSeconds(30));

    private static final Duration LONG = Duration.ofSeconds(30);

    private Instances() {}

    static SharedPermitSources at(String redis, MeetingTimes times) {
        return at(redis, times, CLIENT_ID, Sleeper.SYSTEM);
    }

    static SharedPermitSources at(String redis, MeetingTimes times, String clientId, Sleeper sleeper) {
        return new SharedPermitSources(RedisAddress.of(redis), clientId, PERSONIO, times, Clock.systemUTC(), sleeper);
    }

    /** The time of a machine whose clock is wrong. */
    static Sleeper ahead(Duration skew) {
        return new Sleeper() {
            @Override
            public long nanos() {
                return SYSTEM.nanos() + skew.toNanos();
            }

            @Override
            public void sleep(Duration duration) throws InterruptedException {
                SYSTEM.sleep(duration);
            }
        };
    }

    /** How many of {@code most} permits were there. */
    static int taken(PermitSource permits, int most) {
        int taken = 0;
        while (taken < most && permits.take()) {
            taken++;
        }
        return taken;
    }

    static void await(SharedPermitSources instance, PermitSharing.State state, int instances) {
        await(() -> instance.sharing().state() == state && instance.sharing().instances() == instances);
    }

    static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + LONG.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited for %s", LONG).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}
