package io.github.personiomcp.personio.v1;

import io.github.personiomcp.domain.Employees;
import io.github.personiomcp.testing.DemoApi;
import io.github.personiomcp.testing.EmployeesContract;

final class V1EmployeesContractTest extends EmployeesContract {

    @Override
    protected Employees over(DemoApi demo) {
        return new V1Employees(demo.client(new V1Auth()));
    }
}
