package io.github.personiomcp.demo;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads absences as v2 does: one list for those counted in days and in hours (API reference 5.3, 5.4). */
final class V2AbsenceRoutes {

    static final String PERIODS = "/v2/absence-periods";
    static final String PERIOD = PERIODS + "/{id}";

    private static final String TYPES = "/v2/absence-types";
    private static final int MOST_BREAKDOWNS = 28;
    private static final Set<String> FILTERS = Set.of(
            "limit",
            "cursor",
            "id",
            "absence_type.id",
            "person.id",
            "starts_from.date_time.gte",
            "starts_from.date_time.lte",
            "ends_at.date_time.gte",
            "ends_at.date_time.lte",
            "updated_at.gte",
            "updated_at.lte");

    private final Company company;
    private final V2Pages pages;
    private final V2Answers answers;

    V2AbsenceRoutes(Company company, V2Pages pages, V2Answers answers) {
        this.company = company;
        this.pages = pages;
        this.answers = answers;
    }

    void addTo(Router router) {
        router.on("GET", TYPES, this::types)
                .on("GET", TYPES + "/{id}", this::type)
                .on("GET", PERIODS, this::list)
                .on("GET", PERIOD, this::get)
                .on("GET", PERIOD + "/breakdowns", this::breakdowns);
        new V2AbsenceWriteRoutes(company, answers).addTo(router);
    }

    private Answer types(Call call) {
        V2Query query = new V2Query(call, answers);
        return page(call, query, query.limit(), AbsenceType.ALL, V2AbsenceJson::type);
    }

    private Answer type(Call call) {
        return AbsenceType.ALL.stream()
                .filter(type -> type.idV2().equals(call.variable("id")))
                .findFirst()
                .map(type -> Answer.json(200, V2AbsenceJson.type(type)))
                .orElseThrow(Refused.with(answers.notFound("The absence type")));
    }

    private Answer list(Call call) {
        V2Query query = new V2Query(call, answers);
        query.allow(FILTERS);
        int limit = query.limit();
        List<Absence> asked = company.absences().stream()
                .filter(named(query))
                .filter(timed(query))
                .toList();
        return page(call, query, limit, asked, this::json);
    }

    private Answer get(Call call) {
        return Answer.json(200, json(named(call)));
    }

    private Answer breakdowns(Call call) {
        V2Query query = new V2Query(call, answers);
        int limit = query.limit(MOST_BREAKDOWNS, MOST_BREAKDOWNS);
        return page(call, query, limit, V2AbsenceJson.breakdowns(named(call)), Function.identity());
    }

    private Map<String, @Nullable Object> json(Absence absence) {
        return V2AbsenceJson.period(absence, Office.zoneOf(company, absence.employeeId()));
    }

    private Absence named(Call call) {
        return company.absenceBook()
                .find(absence -> absence.idV2().equals(call.variable("id")))
                .orElseThrow(Refused.with(answers.notFound("The absence period")));
    }

    private static Predicate<Absence> named(V2Query query) {
        List<String> ids = query.each("id");
        List<String> types = query.each("absence_type.id");
        List<String> people = query.each("person.id");
        return absence -> (ids.isEmpty() || ids.contains(absence.idV2()))
                && (types.isEmpty() || types.contains(absence.type().idV2()))
                && (people.isEmpty() || people.contains(String.valueOf(absence.employeeId())));
    }

    private static Predicate<Absence> timed(V2Query query) {
        Predicate<LocalDateTime> start = between(query, "starts_from.date_time");
        Predicate<LocalDateTime> end = between(query, "ends_at.date_time");
        Predicate<LocalDateTime> updated = between(query, "updated_at");
        return absence -> {
            LocalDateTime ends = V2AbsenceJson.endAsWritten(absence);
            return start.test(absence.begins())
                    && end.test(ends == null ? LocalDateTime.MAX : ends)
                    && updated.test(LocalDateTime.ofInstant(absence.updatedAt(), ZoneOffset.UTC));
        };
    }

    private static Predicate<LocalDateTime> between(V2Query query, String name) {
        LocalDateTime from = query.time(name + ".gte").orElse(LocalDateTime.MIN);
        LocalDateTime to = query.time(name + ".lte").orElse(LocalDateTime.MAX);
        return time -> !time.isBefore(from) && !time.isAfter(to);
    }

    private <T> Answer page(Call call, V2Query query, int limit, List<T> all, Function<? super T, ?> json) {
        int from = (int) Math.min(query.position(), all.size());
        int to = Math.min(from + limit, all.size());
        List<?> data = all.subList(from, to).stream().map(json).toList();
        return to < all.size() ? pages.page(call.path(), data, limit, to) : pages.lastPage(call.path(), data, limit);
    }
}
