package io.github.personiomcp.testing;

import io.github.personiomcp.demo.Attendance;
import io.github.personiomcp.demo.Company;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fact about somebody's work, before either generation of the API has given it a shape.
 *
 * @param end null while it is running
 * @param breakStart null where there was no break
 * @param projectId one of {@link #PROJECT_NAMES}, or a name itself; null for none
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

    /** Net of the break; 0 while it is running. */
    public long workMinutes() {
        return end == null ? 0 : Duration.between(start, end).toMinutes() - breakMinutes;
    }

    /** The name of the project; null for none. */
    public @Nullable String project() {
        return projectId == null ? null : PROJECT_NAMES.getOrDefault(projectId, projectId);
    }

    /** The shifts that a demo tenant has stored, with the names of their projects. */
    public static List<Shift> of(Company company) {
        return company.attendances().stream().map(Shift::of).toList();
    }

    private static Shift of(Attendance stored) {
        LocalDateTime start = stored.from();
        return new Shift(
                String.valueOf(stored.employeeId()),
                stored.date(),
                start,
                stored.running() ? null : start.plusMinutes(stored.workMinutes() + stored.breakMinutes()),
                null,
                stored.breakMinutes(),
                stored.project() == null ? null : stored.project().name(),
                stored.status());
    }

    public Shift running() {
        return new Shift(employee, date, start, null, breakStart, breakMinutes, projectId, status);
    }
}
