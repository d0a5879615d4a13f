package io.github.personiomcp.domain;

import org.jspecify.annotations.Nullable;

/**
 * Port: requesting, changing and cancelling absences. Approval is never skipped: where a kind needs it, what is written waits for it.
 * Ids are those that {@link Absences} shows, whichever generation of the API showed them; {@link PersonioException.Kind#NOT_FOUND} for
 * others.
 */
public interface AbsenceWrites {

    /** The absence as it is stored at this moment. */
    Stored find(String id, CallContext context);

    /** Requests an absence; tells its id. */
    String request(Wanted wanted, CallContext context);

    /**
     * Changes when an absence is.
     *
     * @param comment the new comment; null to leave it
     * @throws InvalidArgumentException where absences cannot be changed, or the kind is not counted in what {@code time} is
     */
    void update(String id, AbsenceTime time, @Nullable String comment, CallContext context);

    /** Deletes an absence, or asks for its deletion where that needs approval. */
    void cancel(String id, CallContext context);

    /**
     * An absence that somebody asks for.
     *
     * @param type one of those that {@link Absences#types} lists
     */
    record Wanted(
            String employeeId,
            AbsenceType type,
            AbsenceTime time,
            @Nullable String comment) {}

    /**
     * What is stored.
     *
     * @param comment null where there is none or it is not shown
     * @param changeable whether {@link #update} exists for it
     * @param commentShown false where nobody is to know whether there is a comment
     */
    record Stored(AbsencePeriod period, @Nullable String comment, boolean changeable, boolean commentShown) {

        /** What may be seen whole. */
        public Stored(AbsencePeriod period, @Nullable String comment, boolean changeable) {
            this(period, comment, changeable, true);
        }
    }
}
