package io.github.personiomcp.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An absence that somebody asks for, whichever generation the request came by.
 *
 * @param last included; null for an open end
 * @param from null where it takes whole days, as is {@code to}
 * @param skipApproval whether it counts at once although its type needs approval
 */
record AbsenceRequest(
        long employeeId,
        AbsenceType type,
        LocalDate first,
        @Nullable LocalDate last,
        boolean halfStart,
        boolean halfEnd,
        @Nullable LocalTime from,
        @Nullable LocalTime to,
        String comment,
        boolean skipApproval) {

    /** Why it makes no sense, if it makes none. */
    Optional<String> fault() {
        if (last == null) {
            return type.certificate() ? Optional.empty() : Optional.of("The end is missing");
        }
        boolean oneDay = first.equals(last);
        if (last.isBefore(first)
                || (from != null && oneDay && !Objects.requireNonNull(to).isAfter(from))) {
            return Optional.of("The end is before the start");
        }
        if (oneDay && halfStart && halfEnd) {
            return Optional.of("Both halves of a single day are a whole day");
        }
        boolean timesForOneDayOfHours = from == null || (oneDay && type.hourly());
        return timesForOneDayOfHours ? Optional.empty() : Optional.of("Times are for a single day of an hourly type");
    }

    /** The absence that comes of it. */
    Absence absence(long id, Instant createdAt, Instant now) {
        String status = skipApproval || type.certificate() ? "approved" : "pending";
        Absence days = new Absence(
                id,
                employeeId,
                type,
                first,
                last,
                halfStart,
                halfEnd,
                from == null ? LocalTime.MIDNIGHT : from,
                minutesWithin(),
                status,
                comment,
                createdAt,
                now);
        return type.hourly() && from == null ? days.withMinutesOfWholeDays() : days;
    }

    private int minutesWithin() {
        return from == null || to == null ? 0 : (int) Duration.between(from, to).toMinutes();
    }
}
