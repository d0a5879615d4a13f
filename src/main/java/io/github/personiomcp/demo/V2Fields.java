package io.github.personiomcp.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of a body as v2 reads them; what has the wrong form is 400. */
final class V2Fields {

    private final V2Answers answers;

    V2Fields(V2Answers answers) {
        this.answers = answers;
    }

    @Nullable
    String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    @Nullable
    LocalDate date(String field, @Nullable Object value) {
        try {
            return value == null ? null : LocalDate.parse(value.toString());
        } catch (DateTimeParseException e) {
            throw refused(field, "The provided date is invalid");
        }
    }

    @Nullable
    BigDecimal number(String field, @Nullable Object value) {
        if (value instanceof Number number) {
            return new BigDecimal(number.toString());
        }
        if (value != null) {
            throw refused(field, "The provided number is invalid");
        }
        return null;
    }

    /** One of {@code choices}, which are written in upper case, as it is stored. */
    @Nullable
    String choice(String field, @Nullable Object value, List<String> choices) {
        if (value != null && !choices.contains(value.toString())) {
            throw refused(field, "The provided value is not one of " + String.join(", ", choices));
        }
        return value == null ? null : value.toString().toLowerCase(Locale.ROOT);
    }

    /** The id of a reference, {@code {"id": "8"}}; empty for null. */
    Optional<Long> reference(String field, @Nullable Object value) {
        if (value == null) {
            return Optional.empty();
        }
        Object id = value instanceof Map<?, ?> reference ? reference.get("id") : null;
        if (!(id instanceof String text) || !text.matches("\\d{1,18}")) {
            throw refused(field, "The provided reference is invalid");
        }
        return Optional.of(Long.valueOf(text));
    }

    /** The unit that a reference names; null for null. */
    @Nullable
    Unit unit(String field, String kind, @Nullable Object value) {
        Optional<Long> id = reference(field, value);
        return id.map(known -> Unit.all(kind).stream()
                        .filter(unit -> unit.id() == known)
                        .findFirst()
                        .orElseThrow(() -> refused(field, "The referenced object does not exist")))
                .orElse(null);
    }

    Refused refused(String field, String detail) {
        return new Refused(answers.badParameter(field, detail));
    }
}
