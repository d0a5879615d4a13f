package io.github.personiomcp.directory;

import io.github.personiomcp.text.Message;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How current a snapshot is.
 *
 * @param asOf as of when every change is in it that Personio tells
 * @param everybodyAsOf as of when everybody was read: whoever disappeared later is still in it
 * @param complete false where people may be missing
 * @param employmentsAsOf when the oldest employment data were read; null where that was with the people
 * @param notice what whoever sees it has to be told; null for nothing
 */
record Freshness(
        Instant asOf,
        Instant everybodyAsOf,
        boolean complete,
        @Nullable Instant employmentsAsOf,
        @Nullable Message notice) {

    /** Of people who were all read just then. */
    static Freshness ofEverybody(Instant asOf, boolean complete, @Nullable Instant employmentsAsOf) {
        return new Freshness(asOf, asOf, complete, employmentsAsOf, null);
    }

    /** After changes until {@code later} were added; never less current than before. */
    Freshness with(Instant later, @Nullable Instant newEmploymentsAsOf) {
        return new Freshness(later.isAfter(asOf) ? later : asOf, everybodyAsOf, complete, newEmploymentsAsOf, notice);
    }

    Freshness noting(Message newNotice) {
        return new Freshness(asOf, everybodyAsOf, complete, employmentsAsOf, newNotice);
    }
}
