package io.github.personiomcp.personio.v2;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Compensation;
import io.github.personiomcp.domain.OrganizationUnit;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one compensation out of v2's envelope (API reference 5.8). */
record CompensationFacts(V2Organization units, CallContext context) {

    /** @throws PersonioException {@link Kind#BAD_ANSWER} where nobody knows whose it is */
    Compensation of(JsonNode entry) {
        JsonNode type = entry.path("type");
        JsonNode amount = entry.path("amount");
        return new Compensation(
                V2Errors.text(entry, "id"),
                person(entry),
                V2Errors.text(type, "name"),
                lower(V2Errors.text(type, "category")),
                V2Values.decimal(amount.path("value")),
                orNull(V2Errors.text(amount, "currency")),
                orNull(lower(V2Errors.text(entry, "interval"))),
                day(V2Errors.text(entry, "effective_from")),
                legalEntity(entry),
                hours(entry, "weekly_working_hours"),
                hours(entry, "full_time_weekly_working_hours"));
    }

    /** The fields of an object but its id and name, flat: {@code min.value} is {@code min_value}. */
    static Map<String, Object> details(JsonNode object) {
        Map<String, Object> details = new LinkedHashMap<>();
        object.properties().forEach(field -> {
            if (field.getValue().isObject()) {
                details(field.getValue()).forEach((name, value) -> details.put(field.getKey() + "_" + name, value));
            } else if (!field.getKey().equals("id") && !field.getKey().equals("name")) {
                Object value = V2Values.plain(field.getValue());
                if (value != null) {
                    details.put(field.getKey(), value);
                }
            }
        });
        return details;
    }

    private static String person(JsonNode entry) {
        String id = V2Errors.text(entry.path("person"), "id");
        if (id.isEmpty()) {
            throw new PersonioException(Kind.BAD_ANSWER, "Personio answered with a compensation of nobody.");
        }
        return id;
    }

    private @Nullable String legalEntity(JsonNode entry) {
        String id = V2Errors.text(entry.path("legal_entity"), "id");
        return id.isEmpty() ? null : units.name(OrganizationUnit.Kind.LEGAL_ENTITY, id, context);
    }

    private static @Nullable BigDecimal hours(JsonNode entry, String field) {
        return V2Values.decimal(entry.path(field));
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.length() < 10 ? null : LocalDate.parse(text.substring(0, 10));
        } catch (DateTimeException notADate) {
            return null;
        }
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }
}
