package io.github.personiomcp.personio.v1;

import io.github.personiomcp.domain.Attendances;
import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.personio.http.ApiClient;
import io.github.personiomcp.testing.AttendancesContract;
import io.github.personiomcp.testing.DemoApi;
import io.github.personiomcp.testing.Shift;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Over HTTP, on what the demo tenant has stored anyway. */
final class V1AttendancesContractTest extends AttendancesContract {

    private static DemoApi api;

    @BeforeAll
    static void start() {
        api = new DemoApi(240);
        api.tenant.faults().enforceRateLimit(false);
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Override
    protected Attendances recorded(List<Shift> shifts) {
        ApiClient client = api.client(new V1Auth());
        return new V1Attendances(client);
    }

    @Override
    protected List<Shift> facts() {
        return Shift.of(api.company()).stream()
                .filter(shift -> range().contains(shift.date()))
                .toList();
    }

    @Override
    protected DateRange range() {
        LocalDate today = api.company().today();
        return new DateRange(today.minusDays(6), today);
    }
}
