package io.github.personiomcp.toolset.absences;

import io.github.personiomcp.domain.AbsencePeriod;
import io.github.personiomcp.domain.DateRange;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * On which days absences leave nothing of the day. An absence with times leaves something of its first and of its last day: when
 * anybody works on them is not known.
 */
final class DaysOut {

    private DaysOut() {}

    /** Whether {@code periods}, taken together, leave nothing of {@code day}. */
    static boolean allDay(Collection<AbsencePeriod> periods, LocalDate day) {
        return periods.stream().anyMatch(period -> takesMorning(period, day))
                && periods.stream().anyMatch(period -> takesAfternoon(period, day));
    }

    /** Whether {@code periods}, taken together, leave nothing of some day of {@code range}. */
    static boolean allDay(Collection<AbsencePeriod> periods, DateRange range) {
        return turns(periods, range).stream().anyMatch(day -> allDay(periods, day));
    }

    /**
     * The days of {@code range} on which an absence may begin to take all of the day, sorted: whatever holds from one day to the next
     * holds on one of them.
     */
    static Set<LocalDate> turns(Collection<AbsencePeriod> periods, DateRange range) {
        Set<LocalDate> turns = new TreeSet<>();
        for (AbsencePeriod period : periods) {
            LocalDate first = period.from().isBefore(range.from()) ? range.from() : period.from();
            turns.add(first);
            turns.add(first.plusDays(1));
        }
        turns.removeIf(day -> !range.contains(day));
        return turns;
    }

    private static boolean takesMorning(AbsencePeriod period, LocalDate day) {
        return covers(period, day) && !(period.fromHalf() && day.equals(period.from()));
    }

    private static boolean takesAfternoon(AbsencePeriod period, LocalDate day) {
        return covers(period, day) && !(period.toHalf() && day.equals(period.to()));
    }

    private static boolean covers(AbsencePeriod period, LocalDate day) {
        boolean beginsWithin = day.equals(period.from()) && withinTheDay(period.fromTime());
        boolean endsWithin = day.equals(period.to()) && withinTheDay(period.toTime());
        return new DateRange(day, day).overlaps(period.from(), period.to()) && !beginsWithin && !endsWithin;
    }

    private static boolean withinTheDay(@Nullable LocalTime border) {
        return border != null && !border.equals(LocalTime.MIDNIGHT);
    }
}
