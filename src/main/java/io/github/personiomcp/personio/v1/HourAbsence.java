package io.github.personiomcp.personio.v1;

import io.github.personiomcp.domain.AbsencePeriod;
import io.github.personiomcp.domain.AbsenceType;
import io.github.personiomcp.text.Message;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An absence counted in hours as {@code /absence-periods} delivers it (API reference 4.8). */
record HourAbsence(JsonNode absence) {

    private static final BigDecimal HOUR = BigDecimal.valueOf(60);

    @Nullable
    String id() {
        return Envelope.idOf(absence);
    }

    JsonNode type() {
        return Envelope.field(absence, "absence_type");
    }

    /** @param usual the zone of absences that do not say theirs; neither does anything else: calendars and offices name countries */
    AbsencePeriod period(AbsenceType type, ZoneId usual) {
        Moment start = PeriodFields.required(moment("start"), Message.of("its beginning"));
        ZoneId named = zone();
        HourSpan span = HourSpan.of(start, moment("end"), Objects.requireNonNullElse(named, usual));
        return new AbsencePeriod(
                PeriodFields.id(absence),
                PeriodFields.employeeId(absence),
                PeriodFields.employeeName(absence),
                type,
                PeriodFields.status(absence),
                span.from(),
                span.to(),
                PeriodFields.flag(absence, "half_day_start"),
                PeriodFields.flag(absence, "half_day_end"),
                span.fromTime(),
                span.toTime(),
                span.wholeDays() ? null : named,
                null,
                span.end() == null ? null : hours());
    }

    private @Nullable Moment moment(String field) {
        return PeriodFields.parsed(absence, field, Moment::parse);
    }

    private @Nullable ZoneId zone() {
        String named = Scalars.text(Envelope.field(absence, "timezone")).strip();
        try {
            return named.isEmpty() ? null : ZoneId.of(named);
        } catch (DateTimeException unknownZone) {
            return null;
        }
    }

    /**
     * The duration is in minutes, whatever {@code measurement_unit} says; where it is missing, its breakdown by days
     * serves.
     */
    private @Nullable BigDecimal hours() {
        BigDecimal minutes = Scalars.decimal(Envelope.field(absence, "effective_duration"));
        if (minutes == null) {
            minutes = Envelope.field(absence, "breakdowns").values().stream()
                    .map(day -> Scalars.decimal(day.path("effective_duration")))
                    .reduce(null, HourAbsence::sum);
        }
        return minutes == null ? null : Scalars.plain(minutes.divide(HOUR, 2, RoundingMode.HALF_UP));
    }

    private static @Nullable BigDecimal sum(@Nullable BigDecimal some, @Nullable BigDecimal more) {
        if (some == null || more == null) {
            return some == null ? more : some;
        }
        return some.add(more);
    }
}
