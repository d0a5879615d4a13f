package io.github.personiomcp.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes employments as v2 does (API reference 5.2): units are ids, and what the credential may not read is absent, down to id, person
 * and status.
 */
final class V2EmploymentJson {

    private final Company company;

    V2EmploymentJson(Company company) {
        this.company = company;
    }

    Map<String, @Nullable Object> of(Employment employment) {
        Person person = employment.values();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", employment.id());
        json.put("person", reference(person.id()));
        json.put("status", person.status().toUpperCase(Locale.ROOT));
        put(json, "employment_type", "type", person.text("employment_type").toUpperCase(Locale.ROOT));
        put(json, "position", "position", position(person));
        addHours(json, person);
        put(json, "probation_period_end", "probation_end_date", date(person, "probation_period_end"));
        put(json, "hire_date", "employment_start_date", date(person, "hire_date"));
        put(json, "termination_date", "employment_end_date", date(person, "termination_date"));
        put(json, "contract_end_date", "contract_end_date", date(person, "contract_end_date"));
        put(json, "supervisor", "supervisor", person.supervisorId() == null ? null : reference(person.supervisorId()));
        put(json, "office", "office", unit(person, "office"));
        put(json, "subcompany", "legal_entity", unit(person, "subcompany"));
        put(json, "subcompany", "sub_company", unit(person, "subcompany"));
        addUnits(json, person);
        put(json, "cost_centers", "cost_centers", costCenters(person));
        addTermination(json, person);
        put(json, "created_at", "created_at", person.createdAt().toString());
        put(json, "last_modified_at", "updated_at", updatedAt(person));
        return json;
    }

    /** Moves with the values of the employment only. */
    static String updatedAt(Person person) {
        return person.modifiedAt(Employments.KEYS::contains).toString();
    }

    private void put(Map<String, @Nullable Object> json, String right, String field, @Nullable Object value) {
        if (company.readable(right)) {
            json.put(field, value);
        }
    }

    private static @Nullable Object position(Person person) {
        String title = person.text("position");
        return title.isEmpty() ? null : Map.of("title", title);
    }

    private void addHours(Map<String, @Nullable Object> json, Person person) {
        String hours = person.text("weekly_working_hours");
        put(json, "weekly_working_hours", "weekly_working_hours", hours.isEmpty() ? null : new BigDecimal(hours));
        put(json, "weekly_working_hours", "full_time_weekly_working_hours", 40);
    }

    private void addUnits(Map<String, @Nullable Object> json, Person person) {
        List<Map<String, String>> units = new ArrayList<>();
        for (String type : List.of("team", "department")) {
            if (company.readable(type)) {
                person.unit(type).ifPresent(unit -> units.add(Map.of("type", type, "id", String.valueOf(unit.id()))));
            }
        }
        if (company.readable("team") || company.readable("department")) {
            json.put("org_units", units);
        }
    }

    private void addTermination(Map<String, @Nullable Object> json, Person person) {
        List<String> keys = List.of("termination_date", "last_working_day", "termination_type", "termination_reason");
        if (keys.stream().noneMatch(company::readable)) {
            return;
        }
        Map<String, @Nullable Object> termination = new LinkedHashMap<>();
        put(termination, "termination_date", "termination_date", date(person, "termination_date"));
        put(termination, "last_working_day", "last_working_day", date(person, "last_working_day"));
        put(
                termination,
                "termination_type",
                "type",
                person.text("termination_type").toUpperCase(Locale.ROOT));
        put(termination, "termination_reason", "reason", person.value("termination_reason"));
        json.put("termination", person.date("termination_date").isPresent() ? termination : null);
    }

    private static List<Map<String, Object>> costCenters(Person person) {
        return CostShare.of(person).stream()
                .<Map<String, Object>>map(
                        share -> Map.of("id", String.valueOf(share.center().id()), "weight", share.percentage()))
                .toList();
    }

    private static @Nullable Object unit(Person person, String key) {
        return person.unit(key).map(unit -> reference(unit.id())).orElse(null);
    }

    private static Map<String, String> reference(long id) {
        return Map.of("id", String.valueOf(id));
    }

    private static @Nullable String date(Person person, String key) {
        return person.date(key).map(Object::toString).orElse(null);
    }
}
