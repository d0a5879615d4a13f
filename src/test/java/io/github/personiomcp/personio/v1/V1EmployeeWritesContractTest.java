package io.github.personiomcp.personio.v1;

import io.github.personiomcp.domain.EmployeeWrites;
import io.github.personiomcp.testing.DemoApi;
import io.github.personiomcp.testing.EmployeeWritesContract;

final class V1EmployeeWritesContractTest extends EmployeeWritesContract {

    @Override
    protected EmployeeWrites over(DemoApi demo) {
        return new V1EmployeeWrites(demo.client(new V1Auth()));
    }
}
