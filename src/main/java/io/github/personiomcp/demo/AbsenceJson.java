package io.github.personiomcp.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes absences as v1 does (API reference 4.7, 4.8). */
final class AbsenceJson {

    private static final DateTimeFormatter NO_COLON = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxx");

    private final Company company;
    private final EmployeeJson employees;

    AbsenceJson(Company company, EmployeeJson employees) {
        this.company = company;
        this.employees = employees;
    }

    static Map<String, Object> type(AbsenceType type) {
        Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
        attributes.put("id", type.id());
        attributes.put("name", type.name());
        attributes.put("category", type.category());
        attributes.put("legacy_category", type.category());
        attributes.put("unit", type.hourly() ? "hour" : "day");
        attributes.put("approval_required", !type.certificate());
        attributes.put("half_day_requests_enabled", !type.hourly());
        attributes.put("certification_required", type.certificate());
        attributes.put("certification_submission_timeframe", type.certificate() ? 3.5 : 0);
        attributes.put("substitute_option", "optional");
        attributes.put("id_v2", type.idV2());
        return Map.of("type", "TimeOffType", "attributes", attributes);
    }

    /** A day-based absence: half days as 0 or 1, offsets without a colon. */
    Map<String, Object> timeOff(Absence absence) {
        AbsenceType type = absence.type();
        Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
        attributes.put("id", absence.id());
        attributes.put("status", absence.status());
        attributes.put("comment", absence.comment());
        attributes.put("start_date", midnight(absence.first()));
        LocalDate last = absence.last();
        attributes.put("end_date", last == null ? null : midnight(last));
        attributes.put("days_count", last == null ? null : absence.days());
        attributes.put("half_day_start", absence.halfStart() ? 1 : 0);
        attributes.put("half_day_end", absence.halfEnd() ? 1 : 0);
        Map<String, @Nullable Object> shortType = new LinkedHashMap<>();
        shortType.put("id", type.id());
        shortType.put("name", type.name());
        shortType.put("category", type.category());
        attributes.put("time_off_type", Map.of("type", "TimeOffType", "attributes", shortType));
        attributes.put("employee", employees.brief(absence.employeeId()));
        attributes.put("certificate", Map.of("status", type.certificate() ? "required" : "not-required"));
        attributes.put("created_at", stamp(absence.createdAt()));
        attributes.put("created_by", "API");
        attributes.put("updated_at", stamp(absence.updatedAt()));
        attributes.put("id_v2", absence.idV2());
        return Map.of("type", "TimeOffPeriod", "attributes", attributes);
    }

    /** An hourly absence: times in UTC, the length in minutes although the unit says hour, and not always a time zone. */
    Map<String, Object> absencePeriod(Absence absence) {
        String zone = Office.zoneOf(company, absence.employeeId()).getId();
        Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
        attributes.put("id", absence.idV2());
        attributes.put("measurement_unit", "hour");
        attributes.put("effective_duration", absence.minutes());
        attributes.put("employee", employees.brief(absence.employeeId()));
        attributes.put("absence_type", absenceType(absence.type()));
        attributes.put("certificate", Map.of("status", "not-required"));
        LocalDateTime end = absence.ends();
        String created = utc(absence.createdAt(), absence);
        attributes.put("start", utc(absence, absence.begins(), zone));
        attributes.put("end", end == null ? null : utc(absence, end, zone));
        attributes.put("half_day_start", absence.halfStart());
        attributes.put("half_day_end", absence.halfEnd());
        attributes.put("comment", absence.comment());
        attributes.put("origin", "api");
        attributes.put("status", absence.status());
        attributes.put("created_by", absence.employeeId());
        attributes.put("created_at", created);
        attributes.put("updated_at", utc(absence.updatedAt(), absence));
        attributes.put("approved_at", absence.status().equals("approved") ? created : null);
        if (!unsaid(absence, zone)) {
            attributes.put("timezone", zone);
        }
        attributes.put("breakdowns", breakdowns(absence));
        return Map.of("type", "AbsencePeriod", "attributes", attributes);
    }

    private static List<Map<String, Object>> breakdowns(Absence absence) {
        return absence.minutesByDay().entrySet().stream()
                .map(day ->
                        Map.<String, Object>of("date", day.getKey().toString(), "effective_duration", day.getValue()))
                .toList();
    }

    private static Map<String, Object> absenceType(AbsenceType type) {
        return Map.of(
                "type",
                "AbsenceType",
                "attributes",
                Map.of("id", type.idV2(), "name", type.name(), "time_off_type_id", type.id()));
    }

    private static String midnight(LocalDate day) {
        return day.atStartOfDay(Office.COMPANY_ZONE).format(NO_COLON);
    }

    private static String stamp(Instant instant) {
        return instant.atZone(Office.COMPANY_ZONE).format(NO_COLON);
    }

    /** Now and then the company's own zone goes without saying. */
    private static boolean unsaid(Absence absence, String zone) {
        return zone.equals(Office.COMPANY_ZONE.getId()) && absence.id() % 4 == 0;
    }

    private static String utc(Absence absence, LocalDateTime local, String zone) {
        ZonedDateTime utc = local.atZone(ZoneId.of(zone)).withZoneSameInstant(ZoneOffset.UTC);
        return UtcTime.of(utc.toLocalDateTime(), absence.id());
    }

    private static String utc(Instant instant, Absence absence) {
        return UtcTime.of(LocalDateTime.ofInstant(instant, ZoneOffset.UTC), absence.id());
    }
}
