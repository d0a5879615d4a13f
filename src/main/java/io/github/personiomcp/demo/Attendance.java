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
 * @param from when it begins
 * @param workMinutes from start to end without the break; 0 while running
 * @param running true while nobody has clocked out
 * @param status confirmed, pending or rejected
 * @param single set where it is one period of v2 by itself; null where v2 makes periods of it
 */
public record Attendance(
        long id,
        long employeeId,
        LocalDate date,
        LocalDateTime from,
        int workMinutes,
        int breakMinutes,
        boolean running,
        @Nullable Project project,
        String status,
        @Nullable Single single) {

    /** What v2 keeps of a period that was written, or split off, over it. */
    public record Single(String id, boolean pause, String comment) {}

    public LocalTime start() {
        return from.toLocalTime();
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
    public String idV2(int part) {
        return UUID.nameUUIDFromBytes(("attendance-" + id + "-" + part).getBytes(UTF_8))
                .toString();
    }

    /** The same as a period by itself. */
    Attendance alone(Single period) {
        return new Attendance(id, employeeId, date, from, workMinutes, breakMinutes, running, project, status, period);
    }

    /** The same, counted for another day. */
    Attendance on(LocalDate day) {
        return new Attendance(id, employeeId, day, from, workMinutes, breakMinutes, running, project, status, single);
    }
}
