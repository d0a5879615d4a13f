package io.github.personiomcp.personio;

import io.github.personiomcp.domain.AbsenceWrites;
import io.github.personiomcp.domain.Absences;
import io.github.personiomcp.personio.http.ApiClient;
import io.github.personiomcp.personio.v1.V1Absences;
import io.github.personiomcp.personio.v1.V1Auth;
import io.github.personiomcp.personio.v2.AbsenceIds;
import io.github.personiomcp.personio.v2.V2AbsenceWrites;
import io.github.personiomcp.personio.v2.V2Absences;
import io.github.personiomcp.personio.v2.V2Auth;
import io.github.personiomcp.testing.AbsenceWritesContract;
import io.github.personiomcp.testing.DemoApi;

/** Ids that a list of v1 shows are understood by changes over v2. */
final class AbsenceIdsTest extends AbsenceWritesContract {

    @Override
    protected AbsenceWrites over(DemoApi demo) {
        ApiClient client = demo.client(new V2Auth());
        V1Absences older = new V1Absences(demo.client(new V1Auth()), DemoApi.ZONE, demo.clock);
        return new V2AbsenceWrites(client, new V2Absences(client, demo.clock), AbsenceIds.translatedBy(older::idInV2));
    }

    @Override
    protected Absences list(DemoApi demo) {
        return new V1Absences(demo.client(new V1Auth()), DemoApi.ZONE, demo.clock);
    }
}
