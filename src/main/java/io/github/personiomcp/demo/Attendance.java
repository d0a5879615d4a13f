package io.github.personiomcp.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person's work on one day, break included.
 *
 * @param date the working day; a night shift ends on the next one
 * @param workMinutes from start to end without the break; 0 while running
 * @param running true while nobody has clocked out
 * @param status confirmed, pending or rejected
 */
public record Attendance(
        long id,
        long employeeId,
        LocalDate date,
        LocalTime start,
        int workMinutes,
        int breakMinutes,
        boolean running,
        @Nullable Project project,
        String status) {

    LocalDateTime from() {
        return date.atTime(start);
    }

    /** When it ends; null while running. */
    @Nullable
    LocalDateTime to() {
        return running ? null : from().plusMinutes(workMinutes + breakMinutes);
    }

    /** When the break begins: half of the work is done. */
    LocalDateTime breakFrom() {
        return from().plus(Duration.ofMinutes(workMinutes / 2));
    }

    LocalDateTime updatedAt() {
        LocalDateTime end = to();
        return end == null ? from() : end;
    }

    /** The id in v2 of one of the periods that it consists of there; 0 is the one v1 names. */
    String idV2(int part) {
        return UUID.nameUUIDFromBytes(("attendance-" + id + "-" + part).getBytes(UTF_8))
                .toString();
    }
}
