package io.github.personiomcp.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads attendance periods as v2 does: breaks are periods of their own (API reference 5.5). */
final class V2AttendanceRoutes {

    static final String PERIODS = "/v2/attendance-periods";
    static final String PERIOD = PERIODS + "/{id}";

    private static final int MOST_PARTS = 4;
    private static final Set<String> FILTERS = Set.of(
            "limit",
            "cursor",
            "id",
            "person.id",
            "project.id",
            "status",
            "start.date_time.gte",
            "start.date_time.lte",
            "end.date_time.gte",
            "end.date_time.lte",
            "attribution_date.gte",
            "attribution_date.lte",
            "updated_at.gte",
            "updated_at.lte");

    private final Company company;
    private final V2Pages pages;
    private final V2Answers answers;

    V2AttendanceRoutes(Company company, V2Pages pages, V2Answers answers) {
        this.company = company;
        this.pages = pages;
        this.answers = answers;
    }

    void addTo(Router router) {
        router.on("GET", PERIODS, this::list).on("GET", PERIOD, this::get);
        new V2AttendanceWriteRoutes(company, answers).addTo(router);
    }

    private Answer get(Call call) {
        return company.attendanceBook()
                .find(call.variable("id"))
                .map(part -> Answer.json(200, part.json()))
                .orElseThrow(Refused.with(answers.notFound("The attendance period")));
    }

    /** A cursor is the place of the record and of its part, so that deep pages cost no more than the first one. */
    private Answer list(Call call) {
        V2Query query = new V2Query(call, answers);
        query.allow(FILTERS);
        int limit = query.limit();
        Predicate<Attendance> days = days(query);
        Predicate<AttendancePart> parts = parts(query);
        List<Attendance> all = company.attendances();
        List<Map<String, @Nullable Object>> data = new ArrayList<>();
        long position = query.position();
        for (int i = (int) (position / MOST_PARTS); i < all.size(); i++) {
            if (days.test(all.get(i))) {
                for (AttendancePart part : AttendancePart.of(all.get(i))) {
                    long place = (long) i * MOST_PARTS + part.part();
                    if (place >= position && parts.test(part)) {
                        if (data.size() == limit) {
                            return pages.page(call.path(), data, limit, place);
                        }
                        data.add(part.json());
                    }
                }
            }
        }
        return pages.lastPage(call.path(), data, limit);
    }

    private static Predicate<Attendance> days(V2Query query) {
        List<String> people = query.each("person.id");
        List<String> statuses = query.each("status");
        LocalDateTime from =
                query.date("attribution_date.gte").map(LocalDate::atStartOfDay).orElse(LocalDateTime.MIN);
        LocalDateTime to =
                query.date("attribution_date.lte").map(LocalDate::atStartOfDay).orElse(LocalDateTime.MAX);
        LocalDateTime updatedFrom = query.time("updated_at.gte").orElse(LocalDateTime.MIN);
        LocalDateTime updatedTo = query.time("updated_at.lte").orElse(LocalDateTime.MAX);
        return day -> within(day.date().atStartOfDay(), from, to)
                && within(day.updatedAt(), updatedFrom, updatedTo)
                && (people.isEmpty() || people.contains(String.valueOf(day.employeeId())))
                && (statuses.isEmpty() || statuses.contains(day.status().toUpperCase(Locale.ROOT)));
    }

    private static Predicate<AttendancePart> parts(V2Query query) {
        List<String> ids = query.each("id");
        List<String> projects = query.each("project.id");
        LocalDateTime startFrom = query.time("start.date_time.gte").orElse(LocalDateTime.MIN);
        LocalDateTime startTo = query.time("start.date_time.lte").orElse(LocalDateTime.MAX);
        LocalDateTime endFrom = query.time("end.date_time.gte").orElse(LocalDateTime.MIN);
        LocalDateTime endTo = query.time("end.date_time.lte").orElse(LocalDateTime.MAX);
        return part -> {
            Project project = part.whole().project();
            return within(part.start(), startFrom, startTo)
                    && (part.end() == null || within(part.end(), endFrom, endTo))
                    && (ids.isEmpty() || ids.contains(part.id()))
                    && (projects.isEmpty() || (project != null && projects.contains(String.valueOf(project.id()))));
        };
    }

    private static boolean within(LocalDateTime time, LocalDateTime from, LocalDateTime to) {
        return !time.isBefore(from) && !time.isAfter(to);
    }
}
