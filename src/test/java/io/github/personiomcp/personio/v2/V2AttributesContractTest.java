package io.github.personiomcp.personio.v2;

import io.github.personiomcp.domain.Attributes;
import io.github.personiomcp.testing.AttributesContract;
import io.github.personiomcp.testing.DemoApi;

final class V2AttributesContractTest extends AttributesContract {

    @Override
    protected Attributes over(DemoApi demo) {
        return new V2Attributes(demo.client(new V2Auth()));
    }
}
