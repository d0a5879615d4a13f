package io.github.personiomcp.personio.v2;

import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.text.Message;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One attendance period as v2 has it, in local time without a zone (API reference 5.5).
 *
 * @param end null while it is running
 * @param projectId null where it belongs to none
 */
record Stretch(
        String id,
        String personId,
        boolean pause,
        LocalDate date,
        LocalDateTime start,
        @Nullable LocalDateTime end,
        @Nullable String projectId,
        String status) {

    /**
     * @throws PersonioException {@link Kind#BAD_ANSWER} where it cannot be placed: leaving it out would make totals
     * wrong unnoticed
     */
    static Stretch of(JsonNode period) {
        LocalDateTime start = required(time(period, "start"), Message.of("its beginning"));
        String projectId = V2Errors.text(period.path("project"), "id");
        LocalDate attributed = date(V2Errors.text(period, "attribution_date"));
        return new Stretch(
                required(textOrNull(period, "id"), Message.of("an id")),
                required(textOrNull(period.path("person"), "id"), Message.of("its person")),
                "BREAK".equalsIgnoreCase(V2Errors.text(period, "type")),
                attributed == null ? start.toLocalDate() : attributed,
                start,
                time(period, "end"),
                projectId.isEmpty() ? null : projectId,
                V2Errors.text(period.path("approval"), "status").toLowerCase(Locale.ROOT));
    }

    /** How long it is; 0 while it is running. */
    long minutes() {
        return end == null ? 0 : Math.max(0, Duration.between(start, end).toMinutes());
    }

    /** How long this and another one last at the same time, from {@code notBefore} on; 0 while either is running. */
    long minutesShared(Stretch other, LocalDateTime notBefore) {
        if (end == null || other.end == null) {
            return 0;
        }
        LocalDateTime begin = later(later(start, other.start), notBefore);
        LocalDateTime finish = end.isBefore(other.end) ? end : other.end;
        return Math.max(0, Duration.between(begin, finish).toMinutes());
    }

    private static LocalDateTime later(LocalDateTime one, LocalDateTime another) {
        return one.isAfter(another) ? one : another;
    }

    private static @Nullable LocalDateTime time(JsonNode period, String bound) {
        String written = V2Errors.text(period.path(bound), "date_time");
        if (written.isBlank()) {
            return null;
        }
        try {
            return LocalDateTime.parse(written.strip().replaceFirst("(Z|[+-]\\d{2}:?\\d{2})$", ""));
        } catch (DateTimeException notATime) {
            return required(null, Message.of("a valid {0}", bound));
        }
    }

    private static @Nullable LocalDate date(String written) {
        try {
            return written.length() < 10 ? null : LocalDate.parse(written.substring(0, 10));
        } catch (DateTimeException notADate) {
            return null;
        }
    }

    private static @Nullable String textOrNull(JsonNode object, String field) {
        String text = V2Errors.text(object, field);
        return text.isBlank() ? null : text;
    }

    private static <T> T required(@Nullable T fact, Message what) {
        if (fact == null) {
            throw new PersonioException(
                    Kind.BAD_ANSWER, Message.of("Personio delivered an attendance without {0}.", what));
        }
        return fact;
    }
}
