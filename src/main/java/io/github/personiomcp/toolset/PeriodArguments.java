package io.github.personiomcp.toolset;

import io.github.personiomcp.directory.Days;
import io.github.personiomcp.domain.AbsencePeriod;
import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.schema.Schema;
import io.github.personiomcp.text.Message;
import io.github.personiomcp.tool.Arguments;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The arguments {@code period}, {@code from} and {@code to}, in the words that people use for dates. Weeks begin on Monday; today is
 * today in the configured time zone.
 */
public final class PeriodArguments {

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
            return new NamedPeriod(today()).days(arguments.text("period").orElse(""));
        }
        LocalDate from = arguments.text("from").map(this::day).orElseThrow(PeriodArguments::missing);
        LocalDate to = arguments.text("to").map(this::day).orElseThrow(PeriodArguments::missing);
        if (to.isBefore(from)) {
            throw new InvalidArgumentException("'to' ({0}) is before 'from' ({1}).", to, from);
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
    public List<Message> zoneNotes(Collection<AbsencePeriod> found) {
        long lacking = found.stream().filter(AbsencePeriod::lacksZone).count();
        return lacking == 0
                ? List.of()
                : List.of(Message.of(
                        "Personio names no time zone for {0} of the absences on all pages: their times are taken as in {1}, which may not"
                                + " be where the person is.",
                        lacking, zone.getId()));
    }

    /** Today in the configured time zone. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    private static InvalidArgumentException missing() {
        return new InvalidArgumentException(
                "Say which days: either period, or both from and to (YYYY-MM-DD, today, yesterday or tomorrow); {0}.",
                Message.of(NamedPeriod.FORMS));
    }

    /** The day that {@code word} means, such as {@code 2026-07-01} or {@code today}. */
    public LocalDate day(String word) {
        return Days.parse(word, today());
    }

    /** The day in the configured time zone. */
    public LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }
}
