package io.github.personiomcp.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads attendances as v1 does: one record a day with its break as a number (API reference 4.6). */
final class V1AttendanceRoutes {

    private static final int MOST = 200;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

    private final Company company;

    V1AttendanceRoutes(Company company) {
        this.company = company;
    }

    void addTo(Router router) {
        router.on("GET", "/v1/company/attendances", this::list);
    }

    private Answer list(Call call) {
        V1Query query = new V1Query(call);
        Set<Long> people = query.employees();
        boolean pending = !call.query().first("includePending").orElse("true").equals("false");
        List<Attendance> selected = company.attendances().stream()
                .filter(asked(query))
                .filter(attendance -> people.isEmpty() || people.contains(attendance.employeeId()))
                .filter(attendance -> pending || !attendance.status().equals("pending"))
                .toList();
        Page page = Page.byRecord(query.offset(), query.limit(MOST, MOST), selected.size());
        return V1Answers.list(page, page.of(selected).stream().map(this::json).toList());
    }

    private static Predicate<Attendance> asked(V1Query query) {
        LocalDate start = query.requiredDate("start_date");
        LocalDate end = query.requiredDate("end_date");
        LocalDate from = query.date("updated_from").orElse(LocalDate.MIN);
        LocalDate to = query.date("updated_to").orElse(LocalDate.MAX);
        return attendance -> within(attendance.date(), start, end)
                && within(attendance.updatedAt().toLocalDate(), from, to);
    }

    private static boolean within(LocalDate day, LocalDate from, LocalDate to) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    private Map<String, Object> json(Attendance attendance) {
        LocalDateTime end = attendance.to();
        Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
        attributes.put("employee", attendance.employeeId());
        attributes.put("date", attendance.date().toString());
        attributes.put("start_time", attendance.start().format(TIME));
        attributes.put("end_time", end == null ? null : end.format(TIME));
        attributes.put("break", attendance.breakMinutes());
        attributes.put("comment", "");
        attributes.put(
                "updated_at", attendance.updatedAt().atOffset(ZoneOffset.UTC).format(STAMP));
        attributes.put("status", attendance.status());
        attributes.put("project", project(attendance.project()));
        attributes.put("is_holiday", false);
        attributes.put("is_on_time_off", false);
        attributes.put("id_v2", attendance.idV2(0));
        return Map.of("id", attendance.id(), "type", "AttendancePeriod", "attributes", attributes);
    }

    private @Nullable Map<String, Object> project(@Nullable Project project) {
        if (project == null) {
            return null;
        }
        Map<String, Object> attributes = Map.of("name", company.projects().nameOf(project), "active", project.active());
        return Map.of("id", project.id(), "type", "Project", "attributes", attributes);
    }
}
