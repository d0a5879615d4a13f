package io.github.personiomcp.demo;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A period as v2 counts them: work before the break, the break, work after it (API reference 5.5).
 *
 * @param part its place within the day, from 0
 * @param end null while running
 */
record AttendancePart(
        Attendance whole,
        int part,
        boolean pause,
        LocalDateTime start,
        @Nullable LocalDateTime end) {

    static List<AttendancePart> of(Attendance whole) {
        LocalDateTime end = whole.to();
        Attendance.Single single = whole.single();
        if (single != null) {
            return List.of(new AttendancePart(whole, 0, single.pause(), whole.from(), end));
        }
        if (whole.breakMinutes() == 0) {
            return List.of(new AttendancePart(whole, 0, false, whole.from(), end));
        }
        LocalDateTime pause = whole.breakFrom();
        LocalDateTime resumed = pause.plusMinutes(whole.breakMinutes());
        return List.of(
                new AttendancePart(whole, 0, false, whole.from(), pause),
                new AttendancePart(whole, 1, true, pause, resumed),
                new AttendancePart(whole, 2, false, resumed, end));
    }

    String id() {
        Attendance.Single single = whole.single();
        return single == null ? whole.idV2(part) : single.id();
    }

    String comment() {
        Attendance.Single single = whole.single();
        return single == null ? "" : single.comment();
    }

    /** Whether both take some of the same time of the same person; a rejected one takes none. */
    boolean overlaps(AttendancePart other) {
        return whole.employeeId() == other.whole.employeeId()
                && !whole.status().equals("rejected")
                && !other.whole.status().equals("rejected")
                && start.isBefore(other.until())
                && other.start.isBefore(until());
    }

    private LocalDateTime until() {
        return end == null ? LocalDateTime.MAX : end;
    }

    Map<String, @Nullable Object> json() {
        Project project = whole.project();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", id());
        json.put("type", pause ? "BREAK" : "WORK");
        json.put("person", Map.of("id", String.valueOf(whole.employeeId())));
        json.put("approval", Map.of("status", whole.status().toUpperCase(Locale.ROOT)));
        json.put("start", time(start));
        json.put("end", end == null ? null : time(end));
        json.put("attribution_date", whole.date().toString());
        json.put("comment", comment().isEmpty() ? null : comment());
        json.put("project", project == null || pause ? null : Map.of("id", String.valueOf(project.id())));
        json.put("is_auto_generated", false);
        json.put("created_at", UtcTime.of(whole.updatedAt(), whole.id()));
        json.put("updated_at", UtcTime.of(whole.updatedAt(), whole.id()));
        return json;
    }

    private static Map<String, String> time(LocalDateTime time) {
        return Map.of("date_time", time + ":00");
    }
}
