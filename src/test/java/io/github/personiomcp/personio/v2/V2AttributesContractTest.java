package io.github.personiomcp.personio.v2;

import io.github.personiomcp.domain.Attribute.Access;
import io.github.personiomcp.domain.Attributes;
import io.github.personiomcp.testing.AttributesContract;
import io.github.personiomcp.testing.DemoApi;

final class V2AttributesContractTest extends AttributesContract {

    @Override
    protected Access settable(String key, Access overV1) {
        return key.equals("hire_date")
                ? Access.REQUIRED_ON_CREATE
                : overV1 == Access.NEEDS_V2 ? Access.WRITABLE : overV1;
    }

    @Override
    protected Attributes over(DemoApi demo) {
        return new V2Attributes(demo.client(new V2Auth()));
    }
}
