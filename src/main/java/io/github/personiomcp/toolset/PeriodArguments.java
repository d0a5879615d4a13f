package io.github.personiomcp.toolset;

import io.github.personiomcp.directory.Days;
import io.github.personiomcp.domain.AbsencePeriod;
import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.schema.Schema;
import io.github.personiomcp.tool.Arguments;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The arguments {@code period}, {@code from} and {@code to}, in the words that people use for dates. Weeks begin on Monday; today is
 * today in the configured time zone.
 */
public final class PeriodArguments {

    private static final String FORMS =
            "period accepts this_week, next_week, last_week, the same with month, quarter and year, 2026-07, 2026-Q3, 2026, a"
                    + " day such as today, or next_30_days and last_30_days";
    private static final Pattern RELATIVE = Pattern.compile("(this|next|last)_(week|month|quarter|year)");
    private static final Pattern DAYS = Pattern.compile("(next|last)_(\\d{1,3})_days");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-q([1-4])");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private final Clock clock;
    private final ZoneId zone;

    public PeriodArguments(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /** Adds the three arguments to an input schema. */
    public Schema describe(Schema input) {
        return input.property(
                        "period",
                        Schema.string()
                                .describedAs("this_week, next_month, last_quarter, 2026-07, 2026-Q3, next_30_days ..."))
                .property("from", Schema.string().describedAs("YYYY-MM-DD, today, tomorrow; instead of period"))
                .property("to", Schema.string().describedAs("included"));
    }

    /** Adds {@code date}, one day instead of the three arguments, and these. */
    public Schema describeWithDate(Schema input) {
        return describe(input.property("date", Schema.string().describedAs("one day; default today")));
    }

    /**
     * The day or days meant by {@code date} or the three arguments; today where none of them is given.
     *
     * @throws InvalidArgumentException where they are contradictory, impossible or in the wrong order
     */
    public DateRange rangeOrDate(Arguments arguments) {
        boolean range = Stream.of("period", "from", "to").anyMatch(arguments::has);
        if (arguments.has("date") && range) {
            throw new InvalidArgumentException("Give date, or period, or from and to: only one of the three.");
        }
        LocalDate date = arguments.text("date").map(this::day).orElseGet(this::today);
        return range ? range(arguments) : new DateRange(date, date);
    }

    /**
     * The days meant.
     *
     * @throws InvalidArgumentException where they are missing, contradictory, impossible or in the wrong order
     */
    public DateRange range(Arguments arguments) {
        if (arguments.has("period")) {
            if (arguments.has("from") || arguments.has("to")) {
                throw new InvalidArgumentException("Give either period, or from and to, not both.");
            }
            return period(arguments.text("period").orElse(""));
        }
        LocalDate from = arguments.text("from").map(this::day).orElseThrow(PeriodArguments::missing);
        LocalDate to = arguments.text("to").map(this::day).orElseThrow(PeriodArguments::missing);
        if (to.isBefore(from)) {
            throw new InvalidArgumentException("'to' (" + to + ") is before 'from' (" + from + ").");
        }
        return new DateRange(from, to);
    }

    /** What the arguments resolved to, for the answer, and the time zone of these days, and of all times that name no other. */
    public Map<String, Object> echo(DateRange range) {
        Map<String, Object> echo = new LinkedHashMap<>();
        echo.put("from", range.from().toString());
        echo.put("to", range.to().toString());
        echo.put("time_zone", zone.getId());
        return echo;
    }

    /** What {@code date} resolved to, for the answer. */
    public Map<String, Object> echo(LocalDate date) {
        return Listings.record("date", date.toString(), "time_zone", zone.getId());
    }

    /** The zone of an absence's times as a record shows it; null where it is the configured one, or there are no times. */
    public @Nullable String otherZone(AbsencePeriod period) {
        return period.zone() == null || period.zone().equals(zone)
                ? null
                : period.zone().getId();
    }

    /** What must be said of times whose zone nobody knows; empty where there are none among {@code found}. */
    public List<String> zoneNotes(Collection<AbsencePeriod> found) {
        long lacking = found.stream().filter(AbsencePeriod::lacksZone).count();
        return lacking == 0
                ? List.of()
                : List.of("Personio names no time zone for " + lacking
                        + " of the absences on all pages: their times are taken as in " + zone.getId()
                        + ", which may not be where the person is.");
    }

    /** Today in the configured time zone. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    private static InvalidArgumentException missing() {
        return new InvalidArgumentException(
                "Say which days: either period, or both from and to (YYYY-MM-DD, today, yesterday or tomorrow); "
                        + FORMS + ".");
    }

    /** The day that {@code word} means, such as {@code 2026-07-01} or {@code today}. */
    public LocalDate day(String word) {
        return Days.parse(word, today());
    }

    /** The day in the configured time zone. */
    public LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    private DateRange period(String given) {
        Optional<LocalDate> day = Days.find(given, today());
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
                    ? new DateRange(today(), today().plusDays(count - 1L))
                    : new DateRange(today().minusDays(count - 1L), today());
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
        throw new InvalidArgumentException("'" + given + "' is not a period; " + FORMS + ".");
    }

    private DateRange relative(MatchResult match) {
        int shift =
                switch (match.group(1)) {
                    case "next" -> 1;
                    case "last" -> -1;
                    default -> 0;
                };
        LocalDate today = today();
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
