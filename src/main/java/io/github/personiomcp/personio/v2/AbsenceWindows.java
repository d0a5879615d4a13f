package io.github.personiomcp.personio.v2;

import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.personio.http.EndpointFamily;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The lists that together hold every absence of a range, cut so that none needs deep cursors, which are slow (API reference 3.3): what
 * reaches into the first window, and what begins in each of the others.
 */
final class AbsenceWindows {

    private static final int PAGE_SIZE = 100;
    private static final int NAMED_AT_ONCE = 50;
    private static final int MOST_NAMED = 200;
    private static final int MOST_WINDOWS = 24;
    private static final long DAYS_OF_EVERYBODY = 31;
    private static final long DAYS_OF_SOME = 366;

    private AbsenceWindows() {}

    /** @param employeeIds empty for everybody; more than two hundred are read as if they were everybody */
    static List<ApiRequest> of(DateRange range, Set<String> employeeIds) {
        boolean everybody = employeeIds.isEmpty() || employeeIds.size() > MOST_NAMED;
        List<ApiRequest> windows = windows(range, everybody ? DAYS_OF_EVERYBODY : DAYS_OF_SOME);
        if (everybody) {
            return windows;
        }
        List<String> ids = List.copyOf(new TreeSet<>(employeeIds));
        List<ApiRequest> narrowed = new ArrayList<>();
        for (int start = 0; start < ids.size(); start += NAMED_AT_ONCE) {
            String people = String.join(",", ids.subList(start, Math.min(ids.size(), start + NAMED_AT_ONCE)));
            windows.forEach(window -> narrowed.add(window.with("person.id", people)));
        }
        return narrowed;
    }

    private static List<ApiRequest> windows(DateRange range, long wantedDays) {
        long days = ChronoUnit.DAYS.between(range.from(), range.to()) + 1;
        long length = Math.max(wantedDays, (days + MOST_WINDOWS - 1) / MOST_WINDOWS);
        List<ApiRequest> windows = new ArrayList<>();
        for (LocalDate from = range.from(); !from.isAfter(range.to()); from = from.plusDays(length)) {
            LocalDate last = from.plusDays(length - 1);
            LocalDate to = last.isAfter(range.to()) ? range.to() : last;
            String since = windows.isEmpty() ? "ends_at.date_time.gte" : "starts_from.date_time.gte";
            windows.add(ApiRequest.get(EndpointFamily.V2_ABSENCES, V2Absences.PATH)
                    .with(since, local(from, LocalTime.MIDNIGHT))
                    .with("starts_from.date_time.lte", local(to, LocalTime.of(23, 59, 59)))
                    .with("limit", PAGE_SIZE));
        }
        return windows;
    }

    /** Without a zone, which is refused, and with seconds. */
    private static String local(LocalDate day, LocalTime time) {
        return LocalDateTime.of(day, time).format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
    }
}
