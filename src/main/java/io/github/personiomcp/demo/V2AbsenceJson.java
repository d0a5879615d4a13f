package io.github.personiomcp.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes absences as v2 does (API reference 5.3, 5.4). */
final class V2AbsenceJson {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    private V2AbsenceJson() {}

    static Map<String, @Nullable Object> type(AbsenceType type) {
        String category = type.category();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", type.idV2());
        json.put("name", type.name());
        json.put("category", category == null ? null : category.toUpperCase(Locale.ROOT));
        json.put("unit", type.hourly() ? "HOUR" : "DAY");
        return json;
    }

    static Map<String, @Nullable Object> period(Absence absence, ZoneId zone) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", absence.idV2());
        json.put("person", Map.of("id", String.valueOf(absence.employeeId())));
        json.put("absence_type", Map.of("id", absence.type().idV2()));
        json.put("starts_from", start(absence));
        json.put("ends_at", end(absence));
        json.put("timezone_id", zone.getId());
        json.put("comment", absence.comment().isEmpty() ? null : absence.comment());
        json.put("approval", Map.of("status", absence.status().toUpperCase(Locale.ROOT)));
        json.put("created_at", absence.createdAt().toString());
        json.put("updated_at", absence.updatedAt().toString());
        json.put("_meta", Map.of("links", Map.of()));
        return json;
    }

    /** One entry for each day that counts. */
    static List<Map<String, Object>> breakdowns(Absence absence) {
        if (absence.type().hourly()) {
            return absence.minutesByDay().entrySet().stream()
                    .map(day -> breakdown(day.getKey(), "HOUR", day.getValue() / 60.0))
                    .toList();
        }
        return absence.shares().entrySet().stream()
                .map(day -> breakdown(day.getKey(), "DAY", day.getValue()))
                .toList();
    }

    /** What the filters on the end compare with; null for an open end. */
    static @Nullable LocalDateTime endAsWritten(Absence absence) {
        LocalDateTime end = absence.ends();
        LocalDate last = absence.last();
        return last == null || !typedEnd(absence) ? end : last.atStartOfDay();
    }

    private static Map<String, String> start(Absence absence) {
        return bound(
                absence.begins(), absence.type().hourly() ? null : absence.halfStart() ? "SECOND_HALF" : "FIRST_HALF");
    }

    private static @Nullable Map<String, String> end(Absence absence) {
        LocalDateTime written = endAsWritten(absence);
        if (written == null) {
            return null;
        }
        return bound(written, typedEnd(absence) ? absence.halfEnd() ? "FIRST_HALF" : "SECOND_HALF" : null);
    }

    /** Most days off end at the midnight after them; half days, and every third, on the last day itself. */
    private static boolean typedEnd(Absence absence) {
        return absence.halfEnd() || (!absence.type().hourly() && absence.id() % 3 == 0);
    }

    private static Map<String, String> bound(LocalDateTime at, @Nullable String half) {
        Map<String, String> bound = new LinkedHashMap<>();
        bound.put("date_time", LOCAL.format(at));
        if (half != null) {
            bound.put("type", half);
        }
        return bound;
    }

    private static Map<String, Object> breakdown(LocalDate day, String unit, double value) {
        return Map.of("date", day.toString(), "effective_duration", Map.of("unit", unit, "value", value));
    }
}
