package io.github.personiomcp.personio.v1;

import io.github.personiomcp.domain.AbsencePeriod;
import io.github.personiomcp.domain.AbsenceType;
import io.github.personiomcp.text.Message;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An absence counted in days as {@code /time-offs} delivers it (API reference 4.7). */
record DayAbsence(JsonNode timeOff) {

    /** The id under which v2, and the list of absences counted in hours, would know the same absence. */
    @Nullable
    String idInV2() {
        return Scalars.id(Envelope.field(timeOff, "id_v2"));
    }

    JsonNode type() {
        return Envelope.field(timeOff, "time_off_type");
    }

    /** What Personio counts of an absence without an end is not its length. */
    AbsencePeriod period(AbsenceType type) {
        LocalDate to = PeriodFields.day(timeOff, "end_date");
        return new AbsencePeriod(
                PeriodFields.id(timeOff),
                PeriodFields.employeeId(timeOff),
                PeriodFields.employeeName(timeOff),
                type,
                PeriodFields.status(timeOff),
                PeriodFields.required(PeriodFields.day(timeOff, "start_date"), Message.of("its first day")),
                to,
                PeriodFields.flag(timeOff, "half_day_start"),
                PeriodFields.flag(timeOff, "half_day_end"),
                null,
                null,
                null,
                to == null ? null : Scalars.decimal(Envelope.field(timeOff, "days_count")),
                null);
    }
}
