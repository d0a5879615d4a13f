package io.github.personiomcp.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads parameters as v1 does: what cannot be read is 422. */
final class V1Query {

    private final Parameters parameters;

    V1Query(Call call) {
        this.parameters = call.query();
    }

    /** A page size between 1 and {@code most}. */
    int limit(int fallback, int most) {
        int limit = number("limit", fallback);
        if (limit < 1 || limit > most) {
            String text = "The limit must be between 1 and %d.".formatted(most);
            throw new Refused(
                    V1Answers.invalid(text, "limit", "Der Wert muss zwischen 1 und %d liegen.".formatted(most)));
        }
        return limit;
    }

    int offset() {
        return Math.max(0, number("offset", 0));
    }

    Optional<LocalDate> date(String name) {
        return parameters.first(name).map(text -> {
            try {
                return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
            } catch (DateTimeParseException e) {
                throw invalid(name);
            }
        });
    }

    LocalDate requiredDate(String name) {
        return date(name).orElseThrow(() -> invalid(name));
    }

    /** A day, or a local time; a day begins at midnight. */
    Optional<LocalDateTime> time(String name) {
        return parameters.first(name).map(text -> {
            try {
                return text.length() > 10
                        ? LocalDateTime.parse(text.substring(0, 19))
                        : LocalDate.parse(text).atStartOfDay();
            } catch (DateTimeParseException | StringIndexOutOfBoundsException e) {
                throw invalid(name);
            }
        });
    }

    /** The people asked for by {@code employees[]}; empty for all. */
    Set<Long> employees() {
        return parameters.all("employees[]").stream()
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private int number(String name, int fallback) {
        String text = parameters.first(name).orElse(String.valueOf(fallback));
        if (!text.matches("-?\\d{1,9}")) {
            throw invalid(name);
        }
        return Integer.parseInt(text);
    }

    private static Refused invalid(String name) {
        return new Refused(V1Answers.invalid(
                "The given data was invalid.", name, "Der Wert von %s ist ungültig.".formatted(name)));
    }
}
