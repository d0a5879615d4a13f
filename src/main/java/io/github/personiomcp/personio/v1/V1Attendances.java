package io.github.personiomcp.personio.v1;

import io.github.personiomcp.domain.AttendancePeriod;
import io.github.personiomcp.domain.Attendances;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.personio.http.ApiClient;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.personio.http.EndpointFamily;
import java.util.List;
import java.util.Set;

/**
 * Attendances over v1, for tenants that still have it: Personio's final date for it was 2026-08-30 (API reference 4.6).
 */
public final class V1Attendances implements Attendances {

    private static final int PAGE_SIZE = 200;

    private final V1Lists lists;

    public V1Attendances(ApiClient client) {
        this.lists = new V1Lists(new V1Client(client));
    }

    /**
     * {@inheritDoc} Pending and rejected ones included. A break is a number of minutes in v1, so its period has no
     * times.
     */
    @Override
    public List<AttendancePeriod> in(DateRange range, Set<String> employeeIds, CallContext context) {
        Whose whose = new Whose(employeeIds);
        ApiRequest request = ApiRequest.get(EndpointFamily.V1_OTHER, "/v1/company/attendances")
                .with("start_date", range.from())
                .with("end_date", range.to())
                .with("includePending", true);
        V1List list = new V1List(whose.narrow(request), Right.ATTENDANCES_READ, Paging.RECORD_OFFSET, PAGE_SIZE);
        return lists.all(list, context).stream()
                .flatMap(element -> new DayAttendance(element).periods())
                .filter(period -> range.contains(period.date()))
                .filter(period -> whose.includes(period.employeeId()))
                .toList();
    }
}
