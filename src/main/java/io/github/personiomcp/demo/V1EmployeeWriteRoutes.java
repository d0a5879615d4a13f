package io.github.personiomcp.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Creates and changes employees (API reference 4.3, 4.4). */
final class V1EmployeeWriteRoutes {

    private static final Pattern FORM_KEY = Pattern.compile("employee\\[(\\w+)](?:\\[(\\w+)])?");
    private static final List<String> REQUIRED = List.of("email", "first_name", "last_name");

    private final Company company;
    private final Faults faults;

    V1EmployeeWriteRoutes(Company company, Faults faults) {
        this.company = company;
        this.faults = faults;
    }

    void addTo(Router router) {
        router.on("POST", "/v1/company/employees", this::create)
                .on("PATCH", "/v1/company/employees/{id}", this::change);
    }

    private Answer create(Call call) {
        Map<String, @Nullable Object> wanted = employee(call);
        for (String key : REQUIRED) {
            if (Objects.toString(wanted.get(key), "").isBlank()) {
                throw invalid(key, "Das Feld %s ist erforderlich.".formatted(key));
            }
        }
        String email = Objects.toString(wanted.get("email"));
        if (company.people().stream().anyMatch(person -> person.email().equalsIgnoreCase(email))) {
            throw invalid("email", "Diese E-Mail-Adresse wird bereits verwendet.");
        }
        EmployeeInput input = EmployeeInput.read(company, without(wanted, faults.ignoredOnCreate()));
        Map<String, Object> values = new HashMap<>(Map.of("email", email, "employment_type", "internal"));
        input.changes().forEach((key, value) -> Optional.ofNullable(value).ifPresent(known -> values.put(key, known)));
        values.putIfAbsent("status", hiredAlready(values) ? "active" : "onboarding");
        Person created = company.add(values);
        return answer(Map.of("id", created.id(), "message", "success"), input.remarks());
    }

    private Answer change(Call call) {
        Person person = company.person(call.id("id")).orElseThrow(Refused.with(V1Answers.unknown()));
        Map<String, @Nullable Object> wanted = employee(call);
        if (faults.takeRejectedPatch()) {
            throw new Refused(V1Answers.error(422, 422, "Die Änderung konnte nicht gespeichert werden."));
        }
        EmployeeInput input = EmployeeInput.read(company, wanted);
        if (!input.changes().isEmpty()) {
            company.change(person.id(), input.changes());
        }
        return answer(Map.of("id", person.id()), input.remarks());
    }

    private boolean hiredAlready(Map<String, Object> values) {
        return values.get("hire_date") instanceof LocalDate hired && !hired.isAfter(company.today());
    }

    /** Remarks come as a list of texts, or by attribute where that was ordered. */
    private Answer answer(Map<String, Object> data, Map<String, String> remarks) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("success", true);
        body.put("data", data);
        if (!remarks.isEmpty()) {
            Map<String, List<String>> nested = new LinkedHashMap<>();
            remarks.forEach((key, remark) -> nested.put(key, List.of(remark)));
            body.put("meta", faults.remarksNested() ? nested : List.copyOf(remarks.values()));
        }
        return Answer.json(200, body);
    }

    /** What stands in the {@code employee} wrapper. */
    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> employee(Call call) {
        Object wrapped = call.form() ? form(call.formBody()) : call.jsonBody().get("employee");
        if (!(wrapped instanceof Map<?, ?> employee) || (call.form() && employee.isEmpty())) {
            throw invalid("employee", "Das Feld employee ist erforderlich.");
        }
        return (Map<String, @Nullable Object>) employee;
    }

    private static Map<String, @Nullable Object> form(Parameters form) {
        Map<String, @Nullable Object> employee = new HashMap<>();
        Map<String, String> custom = new HashMap<>();
        for (String name : form.names()) {
            Matcher key = FORM_KEY.matcher(name);
            if (key.matches() && key.group(2) != null) {
                custom.put(key.group(2), form.first(name).orElse(""));
            } else if (key.matches()) {
                employee.put(key.group(1), form.first(name).orElse(""));
            }
        }
        if (!custom.isEmpty()) {
            employee.put("custom_attributes", custom);
        }
        return employee;
    }

    private static Map<String, @Nullable Object> without(Map<String, @Nullable Object> wanted, Set<String> keys) {
        Map<String, @Nullable Object> rest = new HashMap<>(wanted);
        rest.keySet().removeAll(keys);
        if (rest.get("custom_attributes") instanceof Map<?, ?> custom) {
            Map<Object, @Nullable Object> others = new HashMap<>(custom);
            others.keySet().removeAll(keys);
            rest.put("custom_attributes", others);
        }
        return rest;
    }

    private static Refused invalid(String field, String text) {
        return new Refused(V1Answers.invalid("Die Eingabe ist ungültig.", field, text));
    }
}
