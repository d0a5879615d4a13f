package io.github.personiomcp.personio.v1;

import io.github.personiomcp.domain.AbsenceWrites;
import io.github.personiomcp.domain.Absences;
import io.github.personiomcp.personio.http.ApiClient;
import io.github.personiomcp.testing.AbsenceWritesContract;
import io.github.personiomcp.testing.DemoApi;

final class V1AbsenceWritesContractTest extends AbsenceWritesContract {

    @Override
    protected AbsenceWrites over(DemoApi demo) {
        ApiClient client = demo.client(new V1Auth());
        return new V1AbsenceWrites(client, new V1Absences(client, DemoApi.ZONE, demo.clock));
    }

    @Override
    protected Absences list(DemoApi demo) {
        return new V1Absences(demo.client(new V1Auth()), DemoApi.ZONE, demo.clock);
    }
}
