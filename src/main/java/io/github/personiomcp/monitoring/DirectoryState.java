package io.github.personiomcp.monitoring;

import io.github.personiomcp.directory.EmployeeDirectory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The employee directory at a moment.
 *
 * @param people how many are held, in the largest copy; 0 where nobody was asked for yet
 * @param asOf as of when, in the oldest copy; empty where nobody was asked for yet
 */
record DirectoryState(int people, Optional<Instant> asOf, Instant now) {

    static DirectoryState of(Watched watched, Clock clock) {
        List<EmployeeDirectory> copies = watched.directories().get();
        return new DirectoryState(
                copies.stream().mapToInt(EmployeeDirectory::size).max().orElse(0),
                copies.stream().flatMap(copy -> copy.asOf().stream()).min(Instant::compareTo),
                clock.instant());
    }

    /** Its age; not a number where there is none. */
    double seconds() {
        return asOf.map(then -> (double) Duration.between(then, now).toSeconds())
                .orElse(Double.NaN);
    }
}
