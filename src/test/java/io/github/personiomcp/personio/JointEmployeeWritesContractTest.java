package io.github.personiomcp.personio;

import io.github.personiomcp.domain.EmployeeWrites;
import io.github.personiomcp.personio.http.ApiClient;
import io.github.personiomcp.personio.v1.V1Auth;
import io.github.personiomcp.personio.v1.V1EmployeeWrites;
import io.github.personiomcp.personio.v2.V2Auth;
import io.github.personiomcp.personio.v2.V2EmployeeWrites;
import io.github.personiomcp.personio.v2.V2Organization;
import io.github.personiomcp.testing.DemoApi;
import io.github.personiomcp.testing.WholeEmployeeWritesContract;

final class JointEmployeeWritesContractTest extends WholeEmployeeWritesContract {

    @Override
    protected EmployeeWrites over(DemoApi demo) {
        return joint(demo);
    }

    static EmployeeWrites joint(DemoApi demo) {
        ApiClient v2 = demo.client(new V2Auth());
        return new JointEmployeeWrites(
                new V1EmployeeWrites(demo.client(new V1Auth())),
                new V2EmployeeWrites(v2, new V2Organization(v2, demo.clock), DemoApi.ZONE, demo.clock));
    }
}
