package io.github.personiomcp.personio.v1;

import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.text.Message;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The fields that absences and attendances share. A period that cannot be placed is a {@link Kind#BAD_ANSWER}: leaving
 * it out would make the list wrong without anybody noticing.
 */
final class PeriodFields {

    private PeriodFields() {}

    /** {@code fact}, which must be there. */
    static <T> T required(@Nullable T fact, Message what) {
        if (fact == null) {
            throw new PersonioException(Kind.BAD_ANSWER, Message.of("Personio delivered a period without {0}.", what));
        }
        return fact;
    }

    static String id(JsonNode period) {
        return required(Envelope.idOf(period), Message.of("an id"));
    }

    static @Nullable LocalDate day(JsonNode period, String field) {
        return parsed(period, field, Moment::day);
    }

    /**
     * What {@code parser} makes of a field; null where the field is empty, which is not the same as one that cannot be
     * parsed.
     */
    static <T> @Nullable T parsed(JsonNode period, String field, Function<String, @Nullable T> parser) {
        String written = Scalars.text(Envelope.field(period, field)).strip();
        return written.isEmpty() ? null : required(parser.apply(written), Message.of("a valid {0}", field));
    }

    static boolean flag(JsonNode period, String field) {
        return Boolean.TRUE.equals(Scalars.flag(Envelope.field(period, field)));
    }

    static String status(JsonNode period) {
        return Scalars.text(Envelope.field(period, "status")).strip().toLowerCase(Locale.ROOT);
    }

    /** Whose period it is: a short employee, or the bare id. */
    static String employeeId(JsonNode period) {
        JsonNode employee = Envelope.field(period, "employee");
        return required(
                employee.isObject() ? Envelope.idOf(employee) : Scalars.id(employee), Message.of("its employee"));
    }

    /** The name of the short employee, or the id where there is no name. */
    static String employeeName(JsonNode period) {
        String name = Envelope.fullName(Envelope.field(period, "employee"));
        return name.isEmpty() ? employeeId(period) : name;
    }
}
