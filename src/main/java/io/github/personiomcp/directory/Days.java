package io.github.personiomcp.directory;

import io.github.personiomcp.domain.InvalidArgumentException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Days as people write them: {@code YYYY-MM-DD}, today, yesterday and tomorrow, in any case. */
public final class Days {

    /** {@link LocalDate#parse} alone would also take years of other lengths and before Christ. */
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private Days() {}

    /** The day that {@code word} means; empty where it is none that exists. */
    public static Optional<LocalDate> find(String word, LocalDate today) {
        String lower = word.strip().toLowerCase(Locale.ROOT);
        return switch (lower) {
            case "today" -> Optional.of(today);
            case "yesterday" -> Optional.of(today.minusDays(1));
            case "tomorrow" -> Optional.of(today.plusDays(1));
            default -> iso(lower);
        };
    }

    /**
     * The day that {@code word} means.
     *
     * @throws InvalidArgumentException naming the accepted forms
     */
    public static LocalDate parse(String word, LocalDate today) {
        return find(word, today)
                .orElseThrow(() -> new InvalidArgumentException(
                        "'{0}' is not a date that exists. Accepted: YYYY-MM-DD, today, yesterday, tomorrow.", word));
    }

    private static Optional<LocalDate> iso(String text) {
        try {
            return ISO.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException notInTheCalendar) {
            return Optional.empty();
        }
    }
}
