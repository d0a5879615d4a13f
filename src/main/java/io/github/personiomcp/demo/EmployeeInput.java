package io.github.personiomcp.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a write to an employee comes down to: everything that Personio does not know, or the credential cannot read, is left out without a
 * word (API reference 4.3, 4.4).
 *
 * @param changes values to store; null clears
 * @param remarks what the answer's {@code meta} says, by attribute
 */
record EmployeeInput(Map<String, @Nullable Object> changes, Map<String, String> remarks) {

    private static final Set<String> TEXTS = Set.of("first_name", "last_name", "preferred_name", "position");
    private static final Set<String> UNITS = Set.of("subcompany", "department", "office");
    private static final Map<String, Set<String>> CHOICES = Map.of(
            "gender", Set.of("male", "female", "diverse"),
            "status", Set.of("active", "onboarding", "leave", "inactive"));

    /** Reads the content of the {@code employee} wrapper; values of the wrong form are refused with 422. */
    static EmployeeInput read(Company company, Map<String, @Nullable Object> wanted) {
        EmployeeInput input = new EmployeeInput(new HashMap<>(), new LinkedHashMap<>());
        wanted.forEach((key, value) -> {
            if (company.readable(key.equals("supervisor_id") ? "supervisor" : key)) {
                input.readStandard(company, key, "".equals(value) ? null : value);
            }
        });
        if (wanted.get("custom_attributes") instanceof Map<?, ?> custom) {
            custom.forEach((key, value) -> input.readCustom(company, String.valueOf(key), value));
        }
        return input;
    }

    private void readStandard(Company company, String key, @Nullable Object value) {
        if (TEXTS.contains(key)) {
            readText(key, value);
        } else if (UNITS.contains(key)) {
            readUnit(company, key, value);
        } else if (CHOICES.containsKey(key)) {
            readChoice(key, value);
        } else if (key.equals("hire_date")) {
            changes.put(key, value == null ? null : date(key, value));
        } else if (key.equals("weekly_working_hours")) {
            changes.put(key, value == null ? null : decimal(key, value).toPlainString());
        } else if (key.equals("supervisor_id")) {
            readSupervisor(company, value);
        }
    }

    private void readText(String key, @Nullable Object value) {
        if (value == null && (key.equals("first_name") || key.equals("last_name"))) {
            throw invalid(key, "Das Feld %s ist erforderlich.".formatted(key));
        }
        changes.put(key, value == null ? null : value.toString());
    }

    private void readUnit(Company company, String key, @Nullable Object value) {
        if (value == null) {
            changes.put(key, null);
            return;
        }
        company.unit(key, value.toString())
                .ifPresentOrElse(
                        unit -> changes.put(key, unit),
                        () -> remarks.put(key, "The %s '%s' does not exist and was ignored.".formatted(key, value)));
    }

    private void readChoice(String key, @Nullable Object value) {
        if (value != null && !CHOICES.getOrDefault(key, Set.of()).contains(value.toString())) {
            throw invalid(key, "Der gewählte Wert für %s ist ungültig.".formatted(key));
        }
        changes.put(key, value == null ? null : value.toString());
    }

    private void readSupervisor(Company company, @Nullable Object value) {
        if (value == null) {
            changes.put("supervisor_id", null);
            return;
        }
        long id = decimal("supervisor_id", value).longValue();
        if (company.person(id).isEmpty()) {
            throw new Refused(V1Answers.error(422, 422, "Supervisor with ID %d not found".formatted(id)));
        }
        changes.put("supervisor_id", id);
    }

    private void readCustom(Company company, String key, @Nullable Object value) {
        company.readableAttributes().stream()
                .filter(definition -> definition.custom() && definition.key().equals(key))
                .findFirst()
                .ifPresent(definition -> readCustom(definition, "".equals(value) ? null : value));
    }

    private void readCustom(AttributeDefinition definition, @Nullable Object value) {
        String key = definition.key();
        if (value == null) {
            changes.put(key, null);
            return;
        }
        switch (definition.kind()) {
            case STANDARD, MULTILINE, LINK -> changes.put(key, value.toString());
            case DATE -> changes.put(key, date(key, value));
            case DECIMAL -> changes.put(key, decimal(key, value));
            case INTEGER -> changes.put(key, decimal(key, value).longValue());
            case TAGS -> changes.put(key, known(definition, words(value)));
            case LIST -> {
                if (definition.options().contains(value.toString())) {
                    changes.put(key, value.toString());
                }
            }
        }
    }

    private static List<String> words(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(value.toString().split(",", -1));
    }

    private static List<String> known(AttributeDefinition definition, List<String> words) {
        return words.stream()
                .map(String::strip)
                .filter(definition.options()::contains)
                .toList();
    }

    private static LocalDate date(String key, Object value) {
        try {
            return LocalDate.parse(value.toString());
        } catch (DateTimeParseException e) {
            throw invalid(key, "Das Feld %s ist kein gültiges Datum.".formatted(key));
        }
    }

    private static BigDecimal decimal(String key, Object value) {
        try {
            return new BigDecimal(value.toString());
        } catch (NumberFormatException e) {
            throw invalid(key, "Das Feld %s muss eine Zahl sein.".formatted(key));
        }
    }

    private static Refused invalid(String field, String text) {
        return new Refused(V1Answers.invalid("Die Eingabe ist ungültig.", field, text));
    }
}
