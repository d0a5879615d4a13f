package io.github.personiomcp.personio.v1;

import io.github.personiomcp.domain.Attribute.Access;
import io.github.personiomcp.domain.Attributes;
import io.github.personiomcp.testing.AttributesContract;
import io.github.personiomcp.testing.DemoApi;

final class V1AttributesContractTest extends AttributesContract {

    @Override
    protected Access settable(String key, Access overV1) {
        return overV1;
    }

    @Override
    protected Attributes over(DemoApi demo) {
        return new V1Attributes(demo.client(new V1Auth()));
    }
}
