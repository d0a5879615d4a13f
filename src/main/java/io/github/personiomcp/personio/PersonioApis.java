package io.github.personiomcp.personio;

import io.github.personiomcp.domain.AbsenceBalances;
import io.github.personiomcp.domain.AbsenceWrites;
import io.github.personiomcp.domain.Absences;
import io.github.personiomcp.domain.AttendanceWrites;
import io.github.personiomcp.domain.Attendances;
import io.github.personiomcp.domain.Attributes;
import io.github.personiomcp.domain.Compensations;
import io.github.personiomcp.domain.DocumentUploads;
import io.github.personiomcp.domain.Documents;
import io.github.personiomcp.domain.EmployeeWrites;
import io.github.personiomcp.domain.Employees;
import io.github.personiomcp.domain.Jobs;
import io.github.personiomcp.domain.Organization;
import io.github.personiomcp.domain.Ports;
import io.github.personiomcp.domain.ProfilePictures;
import io.github.personiomcp.domain.ProjectWrites;
import io.github.personiomcp.domain.Projects;
import io.github.personiomcp.domain.Recruiting;
import io.github.personiomcp.domain.Reports;
import io.github.personiomcp.personio.http.ApiClient;
import io.github.personiomcp.personio.http.ApiClients;
import io.github.personiomcp.personio.v1.V1AbsenceBalances;
import io.github.personiomcp.personio.v1.V1AbsenceWrites;
import io.github.personiomcp.personio.v1.V1Absences;
import io.github.personiomcp.personio.v1.V1Attendances;
import io.github.personiomcp.personio.v1.V1Attributes;
import io.github.personiomcp.personio.v1.V1Auth;
import io.github.personiomcp.personio.v1.V1DocumentUploads;
import io.github.personiomcp.personio.v1.V1EmployeeWrites;
import io.github.personiomcp.personio.v1.V1Employees;
import io.github.personiomcp.personio.v1.V1ProfilePictures;
import io.github.personiomcp.personio.v2.AbsenceIds;
import io.github.personiomcp.personio.v2.V2AbsenceWrites;
import io.github.personiomcp.personio.v2.V2Absences;
import io.github.personiomcp.personio.v2.V2AttendanceWrites;
import io.github.personiomcp.personio.v2.V2Attendances;
import io.github.personiomcp.personio.v2.V2Attributes;
import io.github.personiomcp.personio.v2.V2Auth;
import io.github.personiomcp.personio.v2.V2Compensations;
import io.github.personiomcp.personio.v2.V2Documents;
import io.github.personiomcp.personio.v2.V2EmployeeWrites;
import io.github.personiomcp.personio.v2.V2Employees;
import io.github.personiomcp.personio.v2.V2Jobs;
import io.github.personiomcp.personio.v2.V2Organization;
import io.github.personiomcp.personio.v2.V2ProjectWrites;
import io.github.personiomcp.personio.v2.V2Projects;
import io.github.personiomcp.personio.v2.V2Recruiting;
import io.github.personiomcp.personio.v2.V2Reports;
import io.github.personiomcp.text.Message;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.function.Supplier;

/**
 * The ports of one tenant, each served by a generation of Personio's API (API reference 6). People, attributes and absences usually
 * come from v1, which has names, labels and durations at hand; changes of absences from v2, because v1 has none; attendances from v2,
 * because v1 attendances passed their final date on 2026-08-30 (API reference 8).
 */
public final class PersonioApis {

    /** How long the attributes of v1 wait to be told what v2 adds to them. */
    public static final Duration PATIENCE_WITH_V2 = Duration.ofSeconds(5);

    private PersonioApis() {}

    /**
     * The ports behind {@code clients}, which is asked for once, when a port is first used.
     *
     * @param patienceWithV2 mostly {@link #PATIENCE_WITH_V2}
     */
    public static Ports of(
            Supplier<ApiClients> clients, ApiPreference preference, Duration patienceWithV2, ZoneId zone, Clock clock) {
        Supplier<ApiClients> shared = new Deferred<>(clients);
        Supplier<ApiClient> v1 = new Deferred<>(() -> shared.get().authorizedBy(new V1Auth()));
        Supplier<ApiClient> v2 = new Deferred<>(() -> shared.get().authorizedBy(new V2Auth()));
        return over(
                (request, context) -> v1.get().send(request, context),
                (request, context) -> v2.get().send(request, context),
                preference,
                patienceWithV2,
                zone,
                clock);
    }

    /** The same ports on clients that never send anything, such as one that says what is not configured. */
    public static Ports over(ApiClient client, ZoneId zone, Clock clock) {
        return over(client, client, ApiPreference.AUTO, PATIENCE_WITH_V2, zone, clock);
    }

    private static Ports over(
            ApiClient v1, ApiClient v2, ApiPreference preference, Duration patienceWithV2, ZoneId zone, Clock clock) {
        PortChoices choices = new PortChoices(preference, clock);
        Clock local = clock.withZone(zone);
        V2Organization units = new V2Organization(v2, clock);
        V1Absences olderAbsences = new V1Absences(v1, zone, clock);
        V2Absences newerAbsences = new V2Absences(v2, clock);
        V2Attendances newerAttendances = new V2Attendances(v2, local);
        AbsenceIds absenceIds = preference == ApiPreference.V2
                ? AbsenceIds.untranslated()
                : AbsenceIds.translatedBy(olderAbsences::idInV2);
        V1Attributes olderAttributes = new V1Attributes(v1);
        V2Attributes newerAttributes = new V2Attributes(v2);
        V2EmployeeWrites newerWrites = new V2EmployeeWrites(v2, units, zone, clock);
        boolean both = preference == ApiPreference.AUTO;
        return new Ports(
                choices.older(
                        Attributes.class,
                        "attributes",
                        both
                                ? new JointAttributes(
                                        olderAttributes, newerAttributes::mayBeWritten, patienceWithV2, clock)
                                : olderAttributes,
                        newerAttributes),
                choices.older(
                        Employees.class,
                        "employees",
                        new V1Employees(v1, zone),
                        new V2Employees(v2, units, zone, clock)),
                choices.older(
                        EmployeeWrites.class,
                        "changes of employees",
                        both
                                ? new JointEmployeeWrites(new V1EmployeeWrites(v1), newerWrites)
                                : new V1EmployeeWrites(v1),
                        newerWrites),
                choices.older(Absences.class, "absences", olderAbsences, newerAbsences),
                choices.newer(
                        AbsenceWrites.class,
                        "changes of absences",
                        new V1AbsenceWrites(v1, olderAbsences),
                        new V2AbsenceWrites(v2, newerAbsences, absenceIds)),
                choices.only(AbsenceBalances.class, "absence balances", "v1", new V1AbsenceBalances(v1, clock)),
                choices.newer(Attendances.class, "attendances", new V1Attendances(v1), newerAttendances),
                choices.only(
                        AttendanceWrites.class,
                        "changes of attendances",
                        "v2",
                        new V2AttendanceWrites(v2, newerAttendances)),
                choices.only(Organization.class, "organization units", "v2", units),
                choices.only(ProfilePictures.class, "profile pictures", "v1", new V1ProfilePictures(v1)),
                choices.only(Documents.class, "documents", "v2", new V2Documents(v2)),
                choices.only(
                        DocumentUploads.class,
                        "document uploads and categories",
                        "v1",
                        new V1DocumentUploads(v1, clock)),
                choices.only(Projects.class, "projects", "v2", new V2Projects(v2)),
                choices.only(ProjectWrites.class, "changes of projects", "v2", new V2ProjectWrites(v2)),
                choices.only(Jobs.class, "jobs", "v2", new V2Jobs(v2)),
                choices.only(Recruiting.class, "recruiting data", "v2", new V2Recruiting(v2)),
                choices.only(Compensations.class, "compensations", "v2", new V2Compensations(v2, units)),
                choices.only(
                        Reports.class, "reports", "v2", Message.of("those of v1 end on 2027-06-30"), new V2Reports(v2)),
                choices);
    }
}
