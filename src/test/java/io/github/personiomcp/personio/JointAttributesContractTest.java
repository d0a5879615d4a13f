package io.github.personiomcp.personio;

import io.github.personiomcp.domain.Attribute.Access;
import io.github.personiomcp.domain.Attributes;
import io.github.personiomcp.personio.v1.V1Attributes;
import io.github.personiomcp.personio.v1.V1Auth;
import io.github.personiomcp.personio.v2.V2Attributes;
import io.github.personiomcp.personio.v2.V2Auth;
import io.github.personiomcp.testing.AttributesContract;
import io.github.personiomcp.testing.DemoApi;
import java.time.Duration;

final class JointAttributesContractTest extends AttributesContract {

    @Override
    protected Access settable(String key, Access overV1) {
        return overV1 == Access.NEEDS_V2 ? Access.WRITABLE : overV1;
    }

    @Override
    protected Attributes over(DemoApi demo) {
        V2Attributes v2 = new V2Attributes(demo.client(new V2Auth()));
        return new JointAttributes(
                new V1Attributes(demo.client(new V1Auth())), v2::mayBeWritten, Duration.ofHours(1), demo.clock);
    }
}
