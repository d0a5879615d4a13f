package io.github.personiomcp.personio.v2;

import io.github.personiomcp.domain.EmployeeWrites;
import io.github.personiomcp.personio.http.ApiClient;
import io.github.personiomcp.testing.DemoApi;
import io.github.personiomcp.testing.WholeEmployeeWritesContract;

final class V2EmployeeWritesContractTest extends WholeEmployeeWritesContract {

    @Override
    protected EmployeeWrites over(DemoApi demo) {
        ApiClient client = demo.client(new V2Auth());
        return new V2EmployeeWrites(client, new V2Organization(client, demo.clock), DemoApi.ZONE, demo.clock);
    }
}
