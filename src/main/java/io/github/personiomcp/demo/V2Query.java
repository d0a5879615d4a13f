package io.github.personiomcp.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads parameters as v2 does: what cannot be read is 400 (API reference 3.3, 3.4). */
final class V2Query {

    private static final int MOST = 100;
    private static final String CURSOR = "cur_";

    private final Parameters parameters;
    private final V2Answers answers;

    V2Query(Call call, V2Answers answers) {
        this.parameters = call.query();
        this.answers = answers;
    }

    /** Refuses parameters other than {@code names}, and so also known ones with another suffix. */
    void allow(Set<String> names) {
        for (String name : parameters.names()) {
            if (!names.contains(name)) {
                throw refused(name, "The filter is not supported");
            }
        }
    }

    int limit() {
        return limit(MOST, MOST);
    }

    int limit(int otherwise, int most) {
        String text = parameters.first("limit").orElse(String.valueOf(otherwise));
        int limit = text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > most) {
            throw refused("limit", "Provided value for limit is not valid");
        }
        return limit;
    }

    /** Where the page begins, by what an earlier page told as {@link #cursor(long)}. */
    long position() {
        String text = parameters.first("cursor").orElse(cursor(0));
        if (!text.matches(CURSOR + "[0-9a-z]{1,10}")) {
            throw refused("cursor", "Provided value for cursor is not valid");
        }
        return Long.parseLong(text.substring(CURSOR.length()), Character.MAX_RADIX);
    }

    static String cursor(long position) {
        return CURSOR + Long.toString(position, Character.MAX_RADIX);
    }

    Optional<LocalDate> date(String name) {
        return parameters.first(name).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw refused(name, "The provided value is invalid");
            }
        });
    }

    /** A moment with its offset. */
    Optional<Instant> instant(String name) {
        return parameters.first(name).map(text -> {
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeParseException e) {
                throw refused(name, "The provided value is invalid");
            }
        });
    }

    Optional<String> text(String name) {
        return parameters.first(name);
    }

    /** A local time; one with an offset or a {@code Z} is refused. */
    Optional<LocalDateTime> time(String name) {
        return parameters.first(name).map(text -> {
            try {
                return LocalDateTime.parse(text);
            } catch (DateTimeParseException e) {
                throw refused(name, "The provided value is invalid");
            }
        });
    }

    /** The values of a filter, repeated or comma separated; empty where it is not set. */
    List<String> each(String name) {
        return parameters.each(name);
    }

    private Refused refused(String name, String detail) {
        return new Refused(answers.badParameter(name, detail));
    }
}
