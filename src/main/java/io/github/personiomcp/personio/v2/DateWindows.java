package io.github.personiomcp.personio.v2;

import io.github.personiomcp.domain.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Cuts ranges of days on a grid that is the same for all of them, counted from the epoch: whoever asks for overlapping ranges of about
 * the same length finds the same windows in both.
 */
final class DateWindows {

    private static final int MOST = 60;

    private DateWindows() {}

    /**
     * Windows that make up {@code range}, in order.
     *
     * @param days how long a window is; doubled until about sixty of them suffice
     * @param starts days on which a window begins besides those of the grid, where they lie in the range
     */
    static List<DateRange> of(DateRange range, int days, Collection<LocalDate> starts) {
        long length = days;
        while (range.days() / length > MOST) {
            length *= 2;
        }
        TreeSet<LocalDate> begins = new TreeSet<>(starts);
        begins.removeIf(start -> !range.contains(start));
        long firstOnGrid = Math.floorDiv(range.from().toEpochDay(), length) * length + length;
        for (long day = firstOnGrid; day <= range.to().toEpochDay(); day += length) {
            begins.add(LocalDate.ofEpochDay(day));
        }
        begins.add(range.from());
        return between(List.copyOf(begins), range.to());
    }

    private static List<DateRange> between(List<LocalDate> begins, LocalDate end) {
        List<DateRange> windows = new ArrayList<>();
        for (int i = 0; i < begins.size(); i++) {
            boolean last = i == begins.size() - 1;
            windows.add(
                    new DateRange(begins.get(i), last ? end : begins.get(i + 1).minusDays(1)));
        }
        return windows;
    }
}
