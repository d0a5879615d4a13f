package io.github.personiomcp.toolset.time;

import io.github.personiomcp.directory.Days;
import io.github.personiomcp.domain.AbsenceTime;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.schema.Schema;
import io.github.personiomcp.tool.Arguments;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Days and times as arguments give them.
 *
 * @param today what {@code today} means
 */
record TimeArguments(Arguments arguments, LocalDate today) {

    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3]):[0-5]\\d");

    /** Adds {@code from}, {@code to}, halves, times and {@code comment} of an absence to an input schema. */
    static Schema describeAbsence(Schema input) {
        return input.property("from", Schema.string().describedAs("first day"))
                .property("to", Schema.string().describedAs("last day"))
                .property("from_half", Schema.bool().describedAs("from noon"))
                .property("to_half", Schema.bool().describedAs("until noon"))
                .property("from_time", Schema.string().describedAs("HH:mm, kinds counted in hours"))
                .property("to_time", Schema.string())
                .property("comment", Schema.string());
    }

    /** The time asked for; without a last day, the first one alone. */
    AbsenceTime absence() {
        LocalDate from = requiredDay("from");
        return new AbsenceTime(
                from,
                day("to").orElse(from),
                flag("from_half", false),
                flag("to_half", false),
                time("from_time").orElse(null),
                time("to_time").orElse(null));
    }

    /** {@code stored} with what is given instead; hours stay within one day. */
    AbsenceTime absence(AbsenceTime stored) {
        LocalDate from = day("from").orElse(stored.from());
        LocalTime fromTime = time("from_time").orElse(stored.fromTime());
        @Nullable LocalDate last = stored.hourly() ? from : stored.to();
        return new AbsenceTime(
                from,
                day("to").orElse(last),
                flag("from_half", stored.fromHalf()),
                flag("to_half", stored.toHalf()),
                fromTime,
                time("to_time").orElse(stored.toTime()));
    }

    LocalDate requiredDay(String name) {
        return day(name)
                .orElseThrow(() -> new InvalidArgumentException("Argument '{0}' is required: YYYY-MM-DD.", name));
    }

    Optional<LocalDate> day(String name) {
        return arguments.text(name).map(word -> Days.parse(word, today));
    }

    /** @throws InvalidArgumentException for what is no local time to the minute */
    Optional<LocalTime> time(String name) {
        return arguments.text(name).map(text -> {
            if (!TIME.matcher(text).matches()) {
                throw new InvalidArgumentException(
                        "'{0}' is no time of day: '{1}'. Accepted: HH:mm from 00:00 to 23:59.", name, text);
            }
            return LocalTime.parse(text.length() == 4 ? "0" + text : text);
        });
    }

    /** A comment that is not blank. */
    @Nullable
    String comment() {
        return arguments.text("comment").filter(text -> !text.isEmpty()).orElse(null);
    }

    private boolean flag(String name, boolean otherwise) {
        return arguments.values().get(name) instanceof Boolean given ? given : otherwise;
    }
}
