package io.github.personiomcp.demo;

import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A period of work or a break that somebody records over v2.
 *
 * @param end null while it is running
 */
record AttendanceRequest(
        long employeeId,
        boolean pause,
        LocalDateTime start,
        @Nullable LocalDateTime end,
        @Nullable Project project,
        String comment,
        String status) {

    /** Why it makes no sense, if it makes none. */
    Optional<String> fault() {
        if (end != null && !end.isAfter(start)) {
            return Optional.of("The start must be before the end");
        }
        if (end != null && end.isAfter(start.plusHours(24))) {
            return Optional.of("The period must not be longer than 24 hours");
        }
        return pause && project != null ? Optional.of("A break cannot have a project") : Optional.empty();
    }

    /** What comes of it, on the day on which it begins. */
    Attendance attendance(long number, @Nullable String id) {
        int minutes = AttendanceBook.minutes(start, end);
        Attendance attendance = new Attendance(
                number,
                employeeId,
                start.toLocalDate(),
                start,
                pause ? 0 : minutes,
                pause ? minutes : 0,
                end == null,
                project,
                status,
                null);
        return attendance.alone(new Attendance.Single(id == null ? attendance.idV2(0) : id, pause, comment));
    }
}
