package io.github.personiomcp.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads absences: types, days, hours and balances (API reference 4.5, 4.7, 4.8). */
final class V1AbsenceRoutes {

    private static final int MOST = 200;

    private final Company company;
    private final AbsenceJson json;

    V1AbsenceRoutes(Company company, EmployeeJson employees) {
        this.company = company;
        this.json = new AbsenceJson(company, employees);
    }

    void addTo(Router router) {
        router.on("GET", "/v1/company/time-off-types", this::types)
                .on("GET", "/v1/company/time-offs", this::timeOffs)
                .on("GET", "/v1/company/absence-periods", this::absencePeriods)
                .on("GET", "/v1/company/employees/{id}/absences/balance", this::balance);
        new V1AbsenceWriteRoutes(company, json).addTo(router);
    }

    private Answer types(Call call) {
        V1Query query = new V1Query(call);
        List<AbsenceType> all = AbsenceType.ALL;
        Page page = Page.byRecord(query.offset(), query.limit(MOST, MOST), all.size());
        return V1Answers.list(page, page.of(all).stream().map(AbsenceJson::type).toList());
    }

    private Answer timeOffs(Call call) {
        return page(call, absence -> !absence.type().hourly(), json::timeOff);
    }

    private Answer absencePeriods(Call call) {
        List<String> types = call.query().all("absence_types[]");
        List<String> known = AbsenceType.ALL.stream().map(AbsenceType::idV2).toList();
        if (!known.containsAll(types)) {
            throw new Refused(V1Answers.unknown());
        }
        List<String> ids = call.query().all("absence_periods[]");
        return page(
                call,
                absence -> absence.type().hourly()
                        && (types.isEmpty() || types.contains(absence.type().idV2()))
                        && (ids.isEmpty() || ids.contains(absence.idV2())),
                json::absencePeriod);
    }

    /** {@code offset} is a page number here. */
    private Answer page(Call call, Predicate<Absence> kind, Function<Absence, Object> writer) {
        V1Query query = new V1Query(call);
        Predicate<Absence> asked = kind.and(window(query)).and(updated(query));
        Set<Long> people = query.employees();
        List<Absence> selected = company.absences().stream()
                .filter(absence -> people.isEmpty() || people.contains(absence.employeeId()))
                .filter(asked)
                .toList();
        Page page = Page.byNumber(query.offset(), query.limit(MOST, MOST), selected.size());
        return V1Answers.list(page, page.of(selected).stream().map(writer).toList());
    }

    /** What reaches into the window, and now and then something that starts in the week after it. */
    private static Predicate<Absence> window(V1Query query) {
        LocalDate start = query.date("start_date").orElse(LocalDate.MIN);
        Optional<LocalDate> end = query.date("end_date");
        return absence -> {
            LocalDate last = end.map(day -> absence.id() % 5 == 0 ? day.plusDays(7) : day)
                    .orElse(LocalDate.MAX);
            return absence.overlaps(start, last);
        };
    }

    private static Predicate<Absence> updated(V1Query query) {
        LocalDate from = query.date("updated_from").orElse(LocalDate.MIN);
        LocalDate to = query.date("updated_to").orElse(LocalDate.MAX);
        return absence -> {
            LocalDate day = absence.createdAt().atOffset(ZoneOffset.UTC).toLocalDate();
            return !day.isBefore(from) && !day.isAfter(to);
        };
    }

    private Answer balance(Call call) {
        Person person = company.person(call.id("id")).orElseThrow(Refused.with(V1Answers.unknown()));
        List<Map<String, @Nullable Object>> balances = new ArrayList<>();
        for (AbsenceType type : AbsenceType.ALL) {
            if (type.entitlement() > 0) {
                balances.add(balance(person, type));
            }
        }
        return V1Answers.ok(balances);
    }

    private Map<String, @Nullable Object> balance(Person person, AbsenceType type) {
        double taken = 0;
        double planned = 0;
        for (Absence absence : company.absences()) {
            if (absence.employeeId() == person.id()
                    && absence.type().equals(type)
                    && !absence.status().equals("rejected")) {
                double amount = type.hourly() ? absence.minutes() / 60.0 : absence.days();
                boolean begun = !absence.first().isAfter(company.today())
                        && absence.status().equals("approved");
                taken += begun ? amount : 0;
                planned += begun ? 0 : amount;
            }
        }
        Map<String, @Nullable Object> balance = new LinkedHashMap<>();
        balance.put("id", type.id());
        balance.put("name", type.name());
        balance.put("category", type.category());
        balance.put("balance", BigDecimal.valueOf(type.entitlement() - taken));
        balance.put("available_balance", BigDecimal.valueOf(type.entitlement() - taken - planned));
        return balance;
    }
}
