package io.github.personiomcp.testing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fact about somebody's work, before either generation of the API has given it a shape.
 *
 * @param end null while it is running
 * @param breakStart null where there was no break
 * @param projectId one of {@link #PROJECT_NAMES}; null for none
 */
public record Shift(
        String employee,
        LocalDate date,
        LocalDateTime start,
        @Nullable LocalDateTime end,
        @Nullable LocalDateTime breakStart,
        int breakMinutes,
        @Nullable String projectId,
        String status) {

    public static final Map<String, String> PROJECT_NAMES = Map.of("5", "Migration", "6", "Audit");

    public static Shift worked(String employee, String date, String from, String to) {
        LocalDate day = LocalDate.parse(date);
        LocalDateTime start = day.atTime(LocalTime.parse(from));
        LocalDateTime end = day.atTime(LocalTime.parse(to));
        return new Shift(employee, day, start, end.isBefore(start) ? end.plusDays(1) : end, null, 0, null, "confirmed");
    }

    public Shift withBreak(String from, int minutes) {
        LocalDateTime pause = date.atTime(LocalTime.parse(from));
        return new Shift(
                employee,
                date,
                start,
                end,
                pause.isBefore(start) ? pause.plusDays(1) : pause,
                minutes,
                projectId,
                status);
    }

    public Shift on(String project) {
        return new Shift(employee, date, start, end, breakStart, breakMinutes, project, status);
    }

    public Shift is(String newStatus) {
        return new Shift(employee, date, start, end, breakStart, breakMinutes, projectId, newStatus);
    }

    public Shift running() {
        return new Shift(employee, date, start, null, breakStart, breakMinutes, projectId, status);
    }
}
