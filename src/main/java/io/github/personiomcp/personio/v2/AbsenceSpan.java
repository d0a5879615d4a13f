package io.github.personiomcp.personio.v2;

import io.github.personiomcp.domain.AbsenceType.Unit;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * From when to when an absence lasts, by days with their halves or by local times (API reference 5.4).
 *
 * <p>An end at midnight without a half lies behind the last day; one with a half lies on it. Bounds at midnight (23:59 counts as the
 * midnight after it) are days, also where the type is counted in hours.
 *
 * @param to the last day that the absence touches; null for an open end
 * @param fromTime null where whole or half days are meant
 */
record AbsenceSpan(
        LocalDate from,
        @Nullable LocalDate to,
        boolean fromHalf,
        boolean toHalf,
        @Nullable LocalTime fromTime,
        @Nullable LocalTime toTime) {

    /** @throws PersonioException {@link Kind#BAD_ANSWER} where it has no beginning, or one that is no local time */
    static AbsenceSpan of(JsonNode period, Unit unit) {
        AbsenceBound start = AbsenceBound.of(period, "starts_from");
        if (start == null) {
            throw new PersonioException(Kind.BAD_ANSWER, "Personio delivered an absence without its beginning.");
        }
        AbsenceBound end = AbsenceBound.of(period, "ends_at");
        boolean days = unit == Unit.DAY
                || start.half() != null
                || (end != null && end.half() != null)
                || (start.atMidnight() && (end == null || end.atEndOfDay()));
        return new AbsenceSpan(
                start.day(),
                end == null ? null : lastDay(start, end),
                start.isHalf("SECOND_HALF"),
                end != null && end.isHalf("FIRST_HALF"),
                days ? null : start.time(),
                days || end == null ? null : end.time());
    }

    private static LocalDate lastDay(AbsenceBound start, AbsenceBound end) {
        boolean midnightBehind =
                end.half() == null && end.atMidnight() && end.at().isAfter(start.at());
        return midnightBehind ? end.day().minusDays(1) : end.day();
    }
}
