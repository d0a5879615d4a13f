package io.github.personiomcp.testing;

import io.github.personiomcp.domain.AbsencePeriod;
import io.github.personiomcp.domain.AbsenceType;
import io.github.personiomcp.domain.AbsenceType.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fact about somebody's absence, before either generation of the API has given it a shape.
 *
 * @param start midnight for days, else local time
 * @param end the midnight behind the last day, or a local time; null for an open end
 * @param minutes working time, for hours only
 */
public record Leave(
        int number,
        String person,
        boolean hourly,
        LocalDateTime start,
        @Nullable LocalDateTime end,
        boolean fromHalf,
        boolean toHalf,
        int minutes,
        ZoneId zone,
        String status) {

    public static final AbsenceType VACATION = new AbsenceType("Paid vacation", "paid_vacation", Unit.DAY);
    public static final AbsenceType DOCTOR = new AbsenceType("Doctor", "other", Unit.HOUR);

    public static Leave days(int number, String person, String first, @Nullable String last) {
        LocalDateTime end =
                last == null ? null : LocalDate.parse(last).plusDays(1).atStartOfDay();
        ZoneId zone = ZoneId.of("Europe/Berlin");
        return new Leave(
                number, person, false, LocalDate.parse(first).atStartOfDay(), end, false, false, 0, zone, "approved");
    }

    public static Leave hours(int number, String person, String start, @Nullable String end, int minutes) {
        LocalDateTime finish = end == null ? null : LocalDateTime.parse(end);
        ZoneId zone = ZoneId.of("Europe/Berlin");
        return new Leave(
                number, person, true, LocalDateTime.parse(start), finish, false, false, minutes, zone, "approved");
    }

    public Leave halves(boolean atStart, boolean atEnd) {
        return new Leave(number, person, hourly, start, end, atStart, atEnd, minutes, zone, status);
    }

    public Leave is(String newStatus) {
        return new Leave(number, person, hourly, start, end, fromHalf, toHalf, minutes, zone, newStatus);
    }

    public Leave in(ZoneId newZone) {
        return new Leave(number, person, hourly, start, end, fromHalf, toHalf, minutes, newZone, status);
    }

    public String idInV2() {
        return "0a1b2c3d-0000-4000-8000-%012d".formatted(number);
    }

    public LocalDate first() {
        return start.toLocalDate();
    }

    /** The last day it touches; null for an open end. */
    public @Nullable LocalDate last() {
        if (end == null) {
            return null;
        }
        boolean behind = end.toLocalTime().equals(LocalTime.MIDNIGHT) && end.isAfter(start);
        return behind ? end.toLocalDate().minusDays(1) : end.toLocalDate();
    }

    public boolean wholeDays() {
        return start.toLocalTime().equals(LocalTime.MIDNIGHT)
                && (end == null || end.toLocalTime().equals(LocalTime.MIDNIGHT));
    }

    /** The part of each working day that it takes. */
    public Map<LocalDate, BigDecimal> shares() {
        Map<LocalDate, BigDecimal> shares = new LinkedHashMap<>();
        LocalDate last = last();
        for (LocalDate day = first(); last != null && !day.isAfter(last); day = day.plusDays(1)) {
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                boolean half = (fromHalf && day.equals(first())) || (toHalf && day.equals(last));
                shares.put(day, half ? new BigDecimal("0.5") : BigDecimal.ONE);
            }
        }
        return shares;
    }

    /** What an adapter makes of it, but for the id, which differs, and the name of the person, which only v1 knows. */
    public AbsencePeriod period() {
        boolean open = end == null;
        BigDecimal days = shares().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal hours = BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP);
        return new AbsencePeriod(
                "",
                person,
                "",
                hourly ? DOCTOR : VACATION,
                status,
                first(),
                last(),
                fromHalf,
                toHalf,
                wholeDays() ? null : start.toLocalTime(),
                wholeDays() || end == null ? null : end.toLocalTime(),
                wholeDays() ? null : zone,
                hourly || open ? null : plain(days),
                hourly && !open ? plain(hours) : null);
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
