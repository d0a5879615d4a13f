package io.github.personiomcp.personio;

import io.github.personiomcp.domain.AbsenceBalances;
import io.github.personiomcp.domain.Absences;
import io.github.personiomcp.domain.Attendances;
import io.github.personiomcp.domain.Attributes;
import io.github.personiomcp.domain.Connection;
import io.github.personiomcp.domain.Connection.Service;
import io.github.personiomcp.domain.EmployeeWrites;
import io.github.personiomcp.domain.Employees;
import io.github.personiomcp.domain.Organization;
import io.github.personiomcp.personio.http.ApiClient;
import io.github.personiomcp.personio.http.ApiClients;
import io.github.personiomcp.personio.v1.V1AbsenceBalances;
import io.github.personiomcp.personio.v1.V1Absences;
import io.github.personiomcp.personio.v1.V1Attendances;
import io.github.personiomcp.personio.v1.V1Attributes;
import io.github.personiomcp.personio.v1.V1Auth;
import io.github.personiomcp.personio.v1.V1EmployeeWrites;
import io.github.personiomcp.personio.v1.V1Employees;
import io.github.personiomcp.personio.v1.V1Organization;
import io.github.personiomcp.personio.v2.V2Attendances;
import io.github.personiomcp.personio.v2.V2Auth;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;

/**
 * The ports of one tenant, each served by a generation of Personio's API. People, attributes and absences come from v1; attendances
 * come from v2, because v1 attendances passed their final date on 2026-08-30 (API reference 8), unless the operator insists on v1.
 */
public record PersonioApis(
        Attributes attributes,
        Employees employees,
        EmployeeWrites employeeWrites,
        Absences absences,
        AbsenceBalances balances,
        Attendances attendances,
        Organization organization,
        Connection connection) {

    /** The ports behind {@code clients}, which is asked for when a port is first used. */
    public static PersonioApis of(Supplier<ApiClients> clients, ApiPreference preference, ZoneId zone, Clock clock) {
        ApiClient v1 = new DeferredClient(() -> clients.get().authorizedBy(new V1Auth()));
        ApiClient v2 = new DeferredClient(() -> clients.get().authorizedBy(new V2Auth()));
        return over(v1, v2, preference, zone, clock);
    }

    /** The same ports on clients that never send anything, such as one that says what is not configured. */
    public static PersonioApis over(ApiClient client, ZoneId zone, Clock clock) {
        return over(client, client, ApiPreference.AUTO, zone, clock);
    }

    private static List<Service> services(ApiPreference preference) {
        Service attendances =
                switch (preference) {
                    case V1 -> new Service("attendances", "v1", "The operator asked for v1.");
                    case AUTO, V2 -> new Service("attendances", "v2", null);
                };
        return List.of(
                new Service("attributes", "v1", null),
                new Service("employees", "v1", null),
                new Service("absences", "v1", null),
                new Service("balances", "v1", null),
                attendances);
    }

    private static PersonioApis over(ApiClient v1, ApiClient v2, ApiPreference preference, ZoneId zone, Clock clock) {
        Attendances attendances =
                switch (preference) {
                    case V1 -> new V1Attendances(v1);
                    case AUTO, V2 -> new V2Attendances(v2, clock);
                };
        return new PersonioApis(
                new V1Attributes(v1),
                new V1Employees(v1),
                new V1EmployeeWrites(v1),
                new V1Absences(v1, zone, clock),
                new V1AbsenceBalances(v1, clock),
                attendances,
                new V1Organization(),
                () -> services(preference));
    }
}
