package io.github.personiomcp.demo;

import java.time.Clock;

/**
 * What kind of company to simulate.
 *
 * @param port the loopback port; 0 takes any free one
 * @param employees how many people, leavers and future joiners included; 30 to 50,000
 * @param seed the same seed, size and day give the same company
 * @param clock the time of the company, of access tokens and of rate limits
 */
public record DemoSettings(int port, int employees, long seed, Clock clock) {

    private static final int FEWEST = 30;
    private static final int MOST = 50_000;

    public DemoSettings {
        if (employees < FEWEST || employees > MOST) {
            throw new IllegalArgumentException("The demo company has %d to %d employees".formatted(FEWEST, MOST));
        }
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("A port is a number from 0 to 65535");
        }
    }

    /** Any free port, 240 employees, seed 1, the system's clock. */
    public static DemoSettings defaults() {
        return new DemoSettings(0, 240, 1, Clock.systemUTC());
    }

    public DemoSettings withPort(int newPort) {
        return new DemoSettings(newPort, employees, seed, clock);
    }

    public DemoSettings withEmployees(int newEmployees) {
        return new DemoSettings(port, newEmployees, seed, clock);
    }

    public DemoSettings withSeed(long newSeed) {
        return new DemoSettings(port, employees, newSeed, clock);
    }

    public DemoSettings withClock(Clock newClock) {
        return new DemoSettings(port, employees, seed, newClock);
    }
}
