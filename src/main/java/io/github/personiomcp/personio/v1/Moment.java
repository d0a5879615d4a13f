package io.github.personiomcp.personio.v1;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A date-time as v1 writes it: with {@code +0200}, {@code +02:00}, {@code Z} or no offset at all, and any fraction
 * of a second (API reference 7).
 *
 * @param offset null where none was written
 */
record Moment(LocalDateTime written, @Nullable ZoneOffset offset) {

    private static final DateTimeFormatter TOLERANT = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd['T'][' ']HH:mm[:ss]")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT);

    /** Null where {@code text} is not a date-time; a plain date is its midnight. */
    static @Nullable Moment parse(String text) {
        String written = text.strip();
        try {
            if (written.length() == 10) {
                return new Moment(LocalDate.parse(written).atStartOfDay(), null);
            }
            TemporalAccessor parsed = TOLERANT.parse(written);
            return new Moment(LocalDateTime.from(parsed), parsed.query(TemporalQueries.offset()));
        } catch (DateTimeException notADate) {
            return null;
        }
    }

    /**
     * The day as it is written: converting midnight to another offset would move it (API reference 4.1). Null where
     * there is none.
     */
    static @Nullable LocalDate day(String text) {
        try {
            return text.length() < 10 ? null : LocalDate.parse(text.substring(0, 10));
        } catch (DateTimeException notADate) {
            return null;
        }
    }

    /** What a clock in {@code zone} shows; without an offset, what is written. */
    LocalDateTime in(ZoneId zone) {
        return offset == null
                ? written
                : written.atOffset(offset).atZoneSameInstant(zone).toLocalDateTime();
    }
}
