package io.github.personiomcp.demo;

import java.time.Clock;
import java.util.Set;

/**
 * What kind of company to simulate.
 *
 * @param port the loopback port; 0 takes any free one
 * @param employees how many people, leavers and future joiners included; 30 to 50,000
 * @param seed the same seed, size and day give the same company
 * @param clock the time of the company, of access tokens and of rate limits
 * @param generations which of Personio's APIs the credential may sign in to
 * @param missingScopes scopes of v2 that the credential lacks
 */
public record DemoSettings(
        int port, int employees, long seed, Clock clock, Generations generations, Set<String> missingScopes) {

    /** Which of Personio's APIs a credential is good for. */
    public enum Generations {
        BOTH,
        V1_ONLY,
        V2_ONLY
    }

    private static final int FEWEST = 30;
    private static final int MOST = 50_000;

    public DemoSettings {
        missingScopes = Set.copyOf(missingScopes);
        if (employees < FEWEST || employees > MOST) {
            throw new IllegalArgumentException("The demo company has %d to %d employees".formatted(FEWEST, MOST));
        }
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("A port is a number from 0 to 65535");
        }
    }

    /** Any free port, 240 employees, seed 1, the system's clock, a credential with every right on both APIs. */
    public static DemoSettings defaults() {
        return new DemoSettings(0, 240, 1, Clock.systemUTC(), Generations.BOTH, Set.of());
    }

    public DemoSettings withPort(int newPort) {
        return new DemoSettings(newPort, employees, seed, clock, generations, missingScopes);
    }

    public DemoSettings withEmployees(int newEmployees) {
        return new DemoSettings(port, newEmployees, seed, clock, generations, missingScopes);
    }

    public DemoSettings withSeed(long newSeed) {
        return new DemoSettings(port, employees, newSeed, clock, generations, missingScopes);
    }

    public DemoSettings withClock(Clock newClock) {
        return new DemoSettings(port, employees, seed, newClock, generations, missingScopes);
    }

    public DemoSettings withGenerations(Generations newGenerations) {
        return new DemoSettings(port, employees, seed, clock, newGenerations, missingScopes);
    }

    /** A credential without these scopes of v2, such as {@code personio:persons:write}. */
    public DemoSettings withoutScopes(String... scopes) {
        return new DemoSettings(port, employees, seed, clock, generations, Set.of(scopes));
    }
}
