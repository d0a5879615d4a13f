package io.github.personiomcp.personio.v2;

import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.text.Message;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Where an absence begins or ends, on a clock at the person's place (API reference 5.4).
 *
 * @param half {@code FIRST_HALF} or {@code SECOND_HALF} of the day; null where none is named
 */
record AbsenceBound(LocalDateTime at, @Nullable String half) {

    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    /**
     * The bound under {@code name}; null where there is none.
     *
     * @throws PersonioException {@link Kind#BAD_ANSWER} for a time that cannot be read: leaving the absence out would make the list
     *     wrong unnoticed
     */
    static @Nullable AbsenceBound of(JsonNode period, String name) {
        String written = V2Errors.text(period.path(name), "date_time").strip();
        if (written.isEmpty()) {
            return null;
        }
        String half = V2Errors.text(period.path(name), "type").strip().toUpperCase(Locale.ROOT);
        return new AbsenceBound(parsed(written, name), half.isEmpty() ? null : half);
    }

    private static LocalDateTime parsed(String written, String name) {
        try {
            String local = written.replaceFirst("(Z|[+-]\\d{2}:?\\d{2})$", "");
            return local.length() == 10 && local.equals(written)
                    ? LocalDate.parse(local).atStartOfDay()
                    : LocalDateTime.parse(local);
        } catch (DateTimeException notATime) {
            throw new PersonioException(
                    Kind.BAD_ANSWER, Message.of("Personio delivered an absence without a valid {0}.", name));
        }
    }

    LocalDate day() {
        return at.toLocalDate();
    }

    LocalTime time() {
        return at.toLocalTime();
    }

    boolean isHalf(String name) {
        return name.equals(half);
    }

    boolean atMidnight() {
        return time().equals(LocalTime.MIDNIGHT);
    }

    boolean atEndOfDay() {
        return atMidnight() || !time().isBefore(LAST_MINUTE);
    }
}
