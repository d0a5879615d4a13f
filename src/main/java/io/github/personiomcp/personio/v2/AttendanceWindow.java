package io.github.personiomcp.personio.v2;

import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.personio.http.EndpointFamily;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A part of what is asked for that is read by itself: some days, of everybody or of up to fifty people. Few windows where few people are
 * named, because each costs a request; short ones for everybody, because deep cursors are slow (API reference 3.3).
 *
 * @param request its first page
 * @param settled whether its days are over for long enough to be kept for a while: they end before yesterday
 */
record AttendanceWindow(DateRange days, ApiRequest request, boolean settled) {

    private static final int PAGE_SIZE = 100;
    private static final int NAMED_AT_ONCE = 50;
    private static final int MOST_NAMED = 200;
    private static final int FEW = 10;

    /**
     * The windows that make up {@code range}, oldest first.
     *
     * @param employeeIds whose attendances; empty for everybody's, which are read where more than two hundred are named, too
     */
    static List<AttendanceWindow> of(DateRange range, Set<String> employeeIds, LocalDate today) {
        LocalDate yesterday = today.minusDays(1);
        List<String> people = people(employeeIds);
        List<AttendanceWindow> windows = new ArrayList<>();
        for (DateRange days : days(range, employeeIds.size(), yesterday)) {
            for (String named : people) {
                ApiRequest everybody = request(days);
                ApiRequest request = named.isEmpty() ? everybody : everybody.with("person.id", named);
                windows.add(new AttendanceWindow(days, request, days.to().isBefore(yesterday)));
            }
        }
        return windows;
    }

    private static List<DateRange> days(DateRange range, int named, LocalDate yesterday) {
        if (named > 0 && named <= FEW) {
            return DateWindows.of(range, 28, List.of());
        }
        List<LocalDate> unsettled = Stream.of(0, 1, 2).map(yesterday::plusDays).toList();
        return DateWindows.of(range, named > 0 && named <= MOST_NAMED ? 7 : 3, unsettled);
    }

    /** Ids by the fifty, separated by commas; one empty text for everybody. */
    static List<String> people(Set<String> employeeIds) {
        if (employeeIds.isEmpty() || employeeIds.size() > MOST_NAMED) {
            return List.of("");
        }
        List<String> ids = List.copyOf(new TreeSet<>(employeeIds));
        List<String> chunks = new ArrayList<>();
        for (int start = 0; start < ids.size(); start += NAMED_AT_ONCE) {
            chunks.add(String.join(",", ids.subList(start, Math.min(ids.size(), start + NAMED_AT_ONCE))));
        }
        return chunks;
    }

    private static ApiRequest request(DateRange days) {
        return ApiRequest.get(EndpointFamily.V2_ATTENDANCES, "/v2/attendance-periods")
                .with("attribution_date.gte", days.from())
                .with("attribution_date.lte", days.to())
                .with("limit", PAGE_SIZE);
    }
}
