package io.github.personiomcp.directory;

import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.text.Message;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done about people who are held, by their age, and what is told about it.
 *
 * @param maxAge how old an answer may be before changes are asked for
 */
record RefreshPolicy(Duration maxAge) {

    /** For clocks that differ, and for changes that Personio shows a little later than it dates them. */
    static final Duration OVERLAP = Duration.ofMinutes(2);

    /** Only a reading of everybody shows who is gone. */
    static final Duration RECONCILED_EVERY = Duration.ofHours(6);

    private static final Set<Kind> PASSING =
            EnumSet.of(Kind.RATE_LIMITED, Kind.TIMEOUT, Kind.UNREACHABLE, Kind.BAD_ANSWER, Kind.SERVER_ERROR);
    private static final Set<Kind> NO_CHANGES = EnumSet.of(Kind.REJECTED, Kind.NOT_FOUND, Kind.BAD_ANSWER);

    boolean stale(Snapshot held, Instant now) {
        return held.asOf().plus(maxAge).isBefore(now);
    }

    /** Whether everybody is to be read again; where people may be missing, that is not put off. */
    boolean toReconcile(Snapshot held, Instant now) {
        Duration every = held.complete() ? RECONCILED_EVERY : maxAge;
        return held.everybodyAsOf().plus(every).isBefore(now);
    }

    /** From when on changes are to be asked for. */
    Instant changesSince(Snapshot held) {
        return held.asOf().minus(OVERLAP);
    }

    /** Whether what is held may be shown although it could not be refreshed; not where the credential may no longer see it. */
    boolean outlasts(PersonioException failure) {
        return PASSING.contains(failure.kind());
    }

    /** Whether everybody has to be read because Personio does not tell changes. */
    boolean withoutChanges(PersonioException failure) {
        return NO_CHANGES.contains(failure.kind());
    }

    /** What is told about people who are older than they should be. */
    Message notice(Snapshot held, @Nullable Trouble trouble, Instant now) {
        Instant asOf = seconds(held.asOf());
        Message age = inWords(Duration.between(held.asOf(), now));
        return trouble == null
                ? Message.of(
                        "People are as of {0}, {1} ago; a refresh is under way. Repeat the call for newer data.",
                        asOf, age)
                : Message.of(
                        "Personio could not be read since {0} ({1}). People are as of {2}, {3} ago.",
                        seconds(trouble.since()), trouble.reason(), asOf, age);
    }

    private static Instant seconds(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS);
    }

    private static Message inWords(Duration age) {
        long minutes = Math.max(1, age.toMinutes());
        if (minutes < 120) {
            return Message.of(minutes == 1 ? "{0} minute" : "{0} minutes", minutes);
        }
        return age.toHours() < 48 ? Message.of("{0} hours", age.toHours()) : Message.of("{0} days", age.toDays());
    }
}
