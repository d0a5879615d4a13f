package io.github.personiomcp.domain;

import io.github.personiomcp.domain.AttendancePeriod.Kind;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Port: recording, changing and deleting periods of work and breaks. Approval is never skipped. Ids are those that {@link Attendances}
 * shows; {@link PersonioException.Kind#NOT_FOUND} for others.
 */
public interface AttendanceWrites {

    /** The period as it is stored at this moment. */
    Stored find(String id, CallContext context);

    Receipt record(Entry entry, CallContext context);

    /** Makes {@code after} of a period that is like {@code before}; whose it is and its kind stay. */
    void update(String id, Entry before, Entry after, CallContext context);

    void delete(String id, CallContext context);

    /** The names of the projects that time can be spent on. */
    List<String> projects(CallContext context);

    /**
     * A stretch of work or a break, in local time.
     *
     * @param end null while it is running
     * @param project by name; null for none
     * @param comment null for none
     */
    record Entry(
            String employeeId,
            Kind kind,
            LocalDateTime start,
            @Nullable LocalDateTime end,
            @Nullable String project,
            @Nullable String comment) {}

    /**
     * What is stored.
     *
     * @param status {@code confirmed}, {@code pending} or {@code rejected}
     */
    record Stored(Entry entry, String status) {}

    /**
     * What Personio answered.
     *
     * @param affected ids of other periods that were split or shortened for it
     */
    record Receipt(String id, List<String> affected) {
        public Receipt {
            affected = List.copyOf(affected);
        }
    }
}
