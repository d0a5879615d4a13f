package io.github.personiomcp.personio.v2;

import io.github.personiomcp.domain.Employees;
import io.github.personiomcp.personio.http.ApiClient;
import io.github.personiomcp.testing.DemoApi;
import io.github.personiomcp.testing.EmployeesContract;

final class V2EmployeesContractTest extends EmployeesContract {

    @Override
    protected Employees over(DemoApi demo) {
        ApiClient client = demo.client(new V2Auth());
        return new V2Employees(client, new V2Organization(client, demo.clock), DemoApi.ZONE, demo.clock);
    }
}
