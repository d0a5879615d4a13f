package io.github.personiomcp.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what people are paid, at most a month at a time, and salary bands (API reference 5.7, 5.8). */
final class V2CompensationRoutes {

    private static final int MOST = 100;
    private static final Set<String> FILTERS =
            Set.of("limit", "cursor", "start_date", "end_date", "person.id", "legal_entity.id");
    private static final List<Map<String, Object>> BANDS = List.of(
            band("1", "Engineering L1", 42_000, 55_000),
            band("2", "Engineering L2", 53_000, 72_000),
            band("3", "Engineering L3", 70_000, 96_000),
            band("4", "Sales L1", 38_000, 50_000));

    private final Company company;
    private final V2Pages pages;
    private final V2Answers answers;

    V2CompensationRoutes(Company company, V2Pages pages, V2Answers answers) {
        this.company = company;
        this.pages = pages;
        this.answers = answers;
    }

    void addTo(Router router) {
        router.on("GET", "/v2/compensations", this::list)
                .on("GET", "/v2/compensations/types", this::types)
                .on("GET", "/v2/salary-bands", this::bands);
    }

    private Answer list(Call call) {
        V2Query query = new V2Query(call, answers);
        query.allow(FILTERS);
        int limit = query.limit(MOST, MOST);
        LocalDate start =
                query.date("start_date").orElse(YearMonth.from(company.today()).atDay(1));
        LocalDate end =
                query.date("end_date").orElse(YearMonth.from(company.today()).atEndOfMonth());
        if (end.isBefore(start) || end.isAfter(start.plusMonths(1))) {
            throw new Refused(answers.badParameter("end_date", "The date range must not be longer than one month"));
        }
        List<String> people = query.each("person.id");
        List<String> entities = query.each("legal_entity.id");
        List<Pay> found = company.pay()
                .filter(pay -> pay.countsFor(start, end))
                .filter(pay -> people.isEmpty() || people.contains(String.valueOf(pay.personId())))
                .filter(pay -> entities.isEmpty() || entities.contains(legalEntity(pay)))
                .toList();
        return pages.of(call.path(), found, query, limit, this::json);
    }

    private Answer types(Call call) {
        V2Query query = new V2Query(call, answers);
        List<Pay.Type> own = Stream.of(Pay.Type.CAR, Pay.Type.REFERRAL).toList();
        return pages.of(
                call.path(),
                own,
                query,
                query.limit(MOST, MOST),
                type -> Map.of("id", type.id(), "name", type.label(), "category", type.category()));
    }

    private Answer bands(Call call) {
        V2Query query = new V2Query(call, answers);
        return pages.of(call.path(), BANDS, query, query.limit(MOST, MOST), band -> band);
    }

    private String legalEntity(Pay pay) {
        return company.person(pay.personId())
                .flatMap(person -> person.unit("subcompany"))
                .map(unit -> String.valueOf(unit.id()))
                .orElse("");
    }

    /** The amounts of hourly pay are texts, as numbers are now and then (API reference 0). */
    private Map<String, @Nullable Object> json(Pay pay) {
        Object value = pay.type() == Pay.Type.HOURLY ? pay.amount().toPlainString() : pay.amount();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", pay.id());
        json.put("person", Map.of("id", String.valueOf(pay.personId())));
        json.put("legal_entity", Map.of("id", legalEntity(pay)));
        json.put(
                "type",
                Map.of("name", pay.type().label(), "category", pay.type().category()));
        json.put("amount", Map.of("value", value, "currency", "EUR"));
        json.put("interval", pay.type().interval());
        json.put("effective_from", pay.from().toString());
        company.person(pay.personId())
                .ifPresent(person -> json.put("weekly_working_hours", person.value("weekly_working_hours")));
        json.put("full_time_weekly_working_hours", 40);
        return json;
    }

    private static Map<String, Object> band(String id, String name, int from, int to) {
        return Map.of(
                "id",
                id,
                "name",
                name,
                "interval",
                "YEARLY",
                "min",
                Map.of("value", from, "currency", "EUR"),
                "max",
                Map.of("value", to, "currency", "EUR"));
    }
}
