package io.github.personiomcp.toolset;

import io.github.personiomcp.directory.Days;
import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.text.Message;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words that people use for periods, such as {@code next_week} and {@code 2026-Q3}. Weeks begin on Monday. */
record NamedPeriod(LocalDate today) {

    /** What is accepted, for refusals. */
    static final String FORMS =
            "period accepts this_week, next_week, last_week, the same with month, quarter and year, 2026-07, 2026-Q3, 2026, a"
                    + " day such as today, or next_30_days and last_30_days";

    private static final Pattern RELATIVE = Pattern.compile("(this|next|last)_(week|month|quarter|year)");
    private static final Pattern DAYS = Pattern.compile("(next|last)_(\\d{1,3})_days");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-q([1-4])");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    /**
     * The days that {@code given} means.
     *
     * @throws InvalidArgumentException where it is no period
     */
    DateRange days(String given) {
        Optional<LocalDate> day = Days.find(given, today);
        if (day.isPresent()) {
            return new DateRange(day.get(), day.get());
        }
        String word = given.toLowerCase(Locale.ROOT);
        Matcher relative = RELATIVE.matcher(word);
        if (relative.matches()) {
            return relative(relative.toMatchResult());
        }
        Matcher days = DAYS.matcher(word);
        if (days.matches() && Integer.parseInt(days.group(2)) > 0) {
            int count = Integer.parseInt(days.group(2));
            return days.group(1).equals("next")
                    ? new DateRange(today, today.plusDays(count - 1L))
                    : new DateRange(today.minusDays(count - 1L), today);
        }
        return calendar(word, given);
    }

    private DateRange calendar(String word, String given) {
        Matcher quarter = QUARTER.matcher(word);
        if (quarter.matches()) {
            int firstMonth = Integer.parseInt(quarter.group(2)) * 3 - 2;
            return quarterFrom(LocalDate.of(Integer.parseInt(quarter.group(1)), firstMonth, 1));
        }
        Matcher month = MONTH.matcher(word);
        if (month.matches() && Integer.parseInt(month.group(2)) >= 1 && Integer.parseInt(month.group(2)) <= 12) {
            YearMonth meant = YearMonth.parse(word);
            return new DateRange(meant.atDay(1), meant.atEndOfMonth());
        }
        if (YEAR.matcher(word).matches()) {
            return year(Integer.parseInt(word));
        }
        throw new InvalidArgumentException("'{0}' is not a period; {1}.", given, Message.of(FORMS));
    }

    private DateRange relative(MatchResult match) {
        int shift =
                switch (match.group(1)) {
                    case "next" -> 1;
                    case "last" -> -1;
                    default -> 0;
                };
        return switch (match.group(2)) {
            case "week" -> {
                LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .plusWeeks(shift);
                yield new DateRange(monday, monday.plusDays(6));
            }
            case "month" -> {
                YearMonth month = YearMonth.from(today).plusMonths(shift);
                yield new DateRange(month.atDay(1), month.atEndOfMonth());
            }
            case "quarter" -> {
                LocalDate inQuarter = today.withDayOfMonth(1).plusMonths(3L * shift);
                int firstMonth = inQuarter.get(IsoFields.QUARTER_OF_YEAR) * 3 - 2;
                yield quarterFrom(inQuarter.withMonth(firstMonth));
            }
            default -> year(today.getYear() + shift);
        };
    }

    private static DateRange quarterFrom(LocalDate firstDay) {
        return new DateRange(firstDay, firstDay.plusMonths(3).minusDays(1));
    }

    private static DateRange year(int year) {
        return new DateRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
}
