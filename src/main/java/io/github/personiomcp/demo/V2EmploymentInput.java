package io.github.personiomcp.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a write of an employment comes down to, by the keys under which it is stored; null clears. */
final class V2EmploymentInput {

    private static final List<String> STATUSES = List.of("ACTIVE", "INACTIVE", "ONBOARDING", "LEAVE");
    private static final List<String> TYPES = List.of("INTERNAL", "EXTERNAL");

    private final Company company;
    private final V2Fields fields;

    V2EmploymentInput(Company company, V2Answers answers) {
        this.company = company;
        this.fields = new V2Fields(answers);
    }

    /** Fields of a termination are not among those that can be written. */
    Map<String, @Nullable Object> read(Map<String, @Nullable Object> body) {
        Map<String, @Nullable Object> changes = new HashMap<>();
        body.forEach((field, value) -> {
            switch (field) {
                case "status" -> changes.put(field, fields.choice(field, value, STATUSES));
                case "type" -> changes.put("employment_type", fields.choice(field, value, TYPES));
                case "position" -> changes.put(field, title(value));
                case "employment_start_date" -> changes.put("hire_date", fields.date(field, value));
                case "contract_end_date" -> changes.put(field, fields.date(field, value));
                case "probation_end_date" -> changes.put("probation_period_end", fields.date(field, value));
                case "weekly_working_hours" -> changes.put(field, hours(field, value));
                case "supervisor" -> changes.put("supervisor_id", supervisor(value));
                case "office" -> changes.put(field, fields.unit(field, "office", value));
                case "legal_entity" -> changes.put("subcompany", fields.unit(field, "subcompany", value));
                case "org_units" -> readUnits(changes, value);
                case "cost_centers" -> changes.put(field, shares(value));
                default -> {}
            }
        });
        return changes;
    }

    private @Nullable String hours(String field, @Nullable Object value) {
        BigDecimal number = fields.number(field, value);
        return number == null ? null : number.toPlainString();
    }

    private @Nullable String title(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (!(value instanceof Map<?, ?> position)) {
            throw fields.refused("position", "The field is an object with a title");
        }
        return fields.text(position.get("title"));
    }

    private @Nullable Long supervisor(@Nullable Object value) {
        Long id = fields.reference("supervisor", value).orElse(null);
        if (id != null && company.person(id).isEmpty()) {
            throw fields.refused("supervisor", "The referenced person does not exist");
        }
        return id;
    }

    /** The list replaces all shares; their weights are 100 in all (API reference 5.1). */
    private List<CostShare> shares(@Nullable Object value) {
        List<CostShare> shares = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Object one : value instanceof List<?> list ? list : List.of()) {
            Object weight = one instanceof Map<?, ?> share ? share.get("weight") : null;
            BigDecimal percentage = fields.number("cost_centers.weight", weight);
            Unit center = fields.unit("cost_centers", "cost_centers", one);
            if (percentage == null || center == null) {
                throw fields.refused("cost_centers", "Each cost center has an id and a weight");
            }
            shares.add(new CostShare(center, percentage));
            sum = sum.add(percentage);
        }
        if (!shares.isEmpty() && sum.compareTo(BigDecimal.valueOf(100)) != 0) {
            throw fields.refused("cost_centers.weight", "The weights must sum to 100");
        }
        return shares;
    }

    /** The list replaces all units. */
    private void readUnits(Map<String, @Nullable Object> changes, @Nullable Object value) {
        changes.put("department", null);
        changes.put("team", null);
        for (Object one : value instanceof List<?> list ? list : List.of()) {
            String type = one instanceof Map<?, ?> unit ? Objects.toString(unit.get("type"), "") : "";
            if (!type.equals("department") && !type.equals("team")) {
                throw fields.refused("org_units.type", "The provided value is invalid");
            }
            changes.put(type, fields.unit("org_units", type, one));
        }
    }
}
