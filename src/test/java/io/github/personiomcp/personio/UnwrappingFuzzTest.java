package io.github.personiomcp.personio;

import io.github.personiomcp.demo.DemoTenant;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.domain.OrganizationUnit;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.Recruiting;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.personio.http.ApiClient;
import io.github.personiomcp.personio.http.TokenEndpoint;
import io.github.personiomcp.personio.v1.V1AbsenceBalances;
import io.github.personiomcp.personio.v1.V1Absences;
import io.github.personiomcp.personio.v1.V1Attendances;
import io.github.personiomcp.personio.v1.V1Attributes;
import io.github.personiomcp.personio.v1.V1Auth;
import io.github.personiomcp.personio.v1.V1DocumentUploads;
import io.github.personiomcp.personio.v1.V1Employees;
import io.github.personiomcp.personio.v2.V2Absences;
import io.github.personiomcp.personio.v2.V2Attendances;
import io.github.personiomcp.personio.v2.V2Attributes;
import io.github.personiomcp.personio.v2.V2Auth;
import io.github.personiomcp.personio.v2.V2Compensations;
import io.github.personiomcp.personio.v2.V2Documents;
import io.github.personiomcp.personio.v2.V2Employees;
import io.github.personiomcp.personio.v2.V2Jobs;
import io.github.personiomcp.personio.v2.V2Organization;
import io.github.personiomcp.personio.v2.V2Projects;
import io.github.personiomcp.personio.v2.V2Recruiting;
import io.github.personiomcp.personio.v2.V2Reports;
import io.github.personiomcp.testing.DemoApi;
import io.github.personiomcp.testing.MutatedApi;
import io.github.personiomcp.testing.Mutation;
import io.github.personiomcp.testing.Mutations;
import io.github.personiomcp.testing.RecordedPersonio;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/** Whatever Personio answers is read, or is a failure that says so. */
class UnwrappingFuzzTest {

    private static final DemoApi DEMO = new DemoApi(40);
    private static final MutatedApi V1 = spoiled(new V1Auth());
    private static final MutatedApi V2 = spoiled(new V2Auth());
    private static final DateRange YEAR = new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
    private static final String SOMEBODY =
            String.valueOf(DEMO.company().people().get(0).id());
    private static final Map<String, Function<CallContext, Object>> READS = new LinkedHashMap<>();

    static {
        reads(V1, DEMO.clock);
        newerReads(V2, DEMO.clock);
    }

    private static MutatedApi spoiled(TokenEndpoint generation) {
        DEMO.tenant.faults().enforceRateLimit(false);
        return new MutatedApi(RecordedPersonio.client(
                DEMO.tenant.baseUrl(), generation, DemoTenant.CLIENT_ID, DemoTenant.CLIENT_SECRET));
    }

    private static void reads(ApiClient api, Clock clock) {
        V1Absences absences = new V1Absences(api, DemoApi.ZONE, clock);
        READS.put("v1 employees", call -> new V1Employees(api, DemoApi.ZONE).all(call));
        READS.put("v1 employee", call -> new V1Employees(api, DemoApi.ZONE).get(SOMEBODY, call));
        READS.put("v1 attributes", call -> new V1Attributes(api).readable(all -> Set.of(), call));
        READS.put("v1 absences", call -> absences.withDurations(absences.overlapping(YEAR, Set.of(), call), call));
        READS.put("v1 absence types", absences::types);
        READS.put("v1 balances", call -> new V1AbsenceBalances(api, clock).of(SOMEBODY, call));
        READS.put("v1 attendances", call -> new V1Attendances(api).in(YEAR, Set.of(), call));
        READS.put("v1 categories", call -> new V1DocumentUploads(api, clock).categories(call));
    }

    private static void newerReads(ApiClient api, Clock clock) {
        V2Absences absences = new V2Absences(api, clock);
        READS.put("v2 employees", call -> new V2Employees(api, units(api), DemoApi.ZONE, clock).all(call));
        READS.put("v2 attributes", call -> new V2Attributes(api).readable(all -> Set.of(), call));
        READS.put("v2 absences", call -> absences.withDurations(absences.overlapping(YEAR, Set.of(), call), call));
        READS.put("v2 absence types", absences::types);
        READS.put("v2 attendances", call -> new V2Attendances(api, clock).in(YEAR, Set.of(), call));
        for (OrganizationUnit.Kind kind : OrganizationUnit.Kind.values()) {
            READS.put("v2 " + kind, call -> units(api).units(kind, call));
        }
        for (Recruiting.Kind kind : Recruiting.Kind.values()) {
            READS.put("v2 " + kind, call -> new V2Recruiting(api).all(kind, null, call));
        }
        READS.put("v2 documents", call -> new V2Documents(api).of(SOMEBODY, call));
        READS.put("v2 projects", call -> new V2Projects(api).all(true, call));
        READS.put("v2 jobs", call -> new V2Jobs(api).all(call));
        READS.put("v2 compensations", call -> new V2Compensations(api, units(api)).in(YEAR, Set.of(), call));
        READS.put("v2 reports", call -> new V2Reports(api).all(call));
    }

    private static V2Organization units(ApiClient api) {
        return new V2Organization(api, DEMO.clock);
    }

    @AfterContainer
    static void close() {
        DEMO.close();
    }

    @Provide
    Arbitrary<String> reads() {
        return Arbitraries.of(READS.keySet());
    }

    @Provide
    Arbitrary<Mutation> mutations() {
        return Mutations.any();
    }

    @Property
    void whateverIsAnsweredIsReadOrAFailure(@ForAll("reads") String read, @ForAll("mutations") Mutation mutation) {
        V1.spoil(mutation);
        V2.spoil(mutation);

        Mutations.promptly(() -> outcome(READS.get(read)));
    }

    private static Object outcome(Function<CallContext, Object> read) {
        try {
            return read.apply(DEMO.call(TenantSchema.standard()));
        } catch (PersonioException documented) {
            return documented;
        }
    }
}
