package io.github.personiomcp.personio.faults;

import static io.github.personiomcp.personio.faults.Operation.command;
import static io.github.personiomcp.personio.faults.Operation.reading;

import io.github.personiomcp.domain.AbsencePeriod;
import io.github.personiomcp.domain.AbsenceTime;
import io.github.personiomcp.domain.AbsenceType;
import io.github.personiomcp.domain.AbsenceWrites;
import io.github.personiomcp.domain.AttendancePeriod;
import io.github.personiomcp.domain.AttendanceWrites;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.domain.DocumentUploads;
import io.github.personiomcp.domain.Documents;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.OrganizationUnit;
import io.github.personiomcp.domain.Ports;
import io.github.personiomcp.domain.Project;
import io.github.personiomcp.domain.Recruiting;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A call of every method of every port that asks Personio. */
final class Operations {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final DateRange YEAR = new DateRange(TODAY.minusDays(120), TODAY.plusDays(120));
    private static final DateRange WEEKS = new DateRange(TODAY.minusDays(5), TODAY);
    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 15);
    private static final DateRange FREE = new DateRange(TODAY.plusYears(2), TODAY.plusYears(2));
    private static final AbsenceTime FREE_DAY = new AbsenceTime(FREE.from(), FREE.to(), false, false, null, null);

    private Operations() {}

    static List<Operation<?>> all() {
        return Stream.of(people(), absences(), attendances(), organization(), projects(), documents(), others())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Operation<?>> people() {
        return List.of(
                reading("attributes.readable", (ports, call) -> ports.attributes()
                        .readable(all -> Set.of(), call)),
                reading("employees.all", (ports, call) -> ports.employees().all(call)),
                reading("employees.all", (ports, call) -> ports.employees().all(UnaryOperator.identity(), call)),
                reading("employees.changedSince", (ports, call) -> {
                    ports.employees().all(call);
                    return ports.employees().changedSince(Instant.parse("2026-11-01T00:00:00Z"), call);
                }),
                reading("employees.changedSince", (ports, call) -> ports.employees()
                        .changedSince(Instant.parse("2026-11-01T00:00:00Z"), 2, call)
                        .<Object>map(changes -> changes)
                        .orElse("incomplete: not told")),
                reading("employees.get", Operations::person, (ports, id, call) -> ports.employees()
                        .get(id, call)),
                reading("employeeWrites.create", Operations::newcomer, (ports, values, call) -> ports.employeeWrites()
                        .create(values, call)),
                reading("employeeWrites.update", Operations::person, (ports, id, call) -> ports.employeeWrites()
                        .update(id, changes(), call)),
                command(
                        "employeeWrites.requirePossible",
                        Operations::newcomer,
                        (ports, values, call) -> ports.employeeWrites().requirePossible(values, Effect.CREATE, call)),
                reading("balances.of", Operations::person, (ports, id, call) -> ports.balances()
                        .of(id, call)),
                reading("profilePictures.of", Operations::person, (ports, id, call) -> ports.profilePictures()
                        .of(id, 75, call)));
    }

    private static List<Operation<?>> absences() {
        return List.of(
                reading("absences.overlapping", (ports, call) -> ports.absences()
                        .overlapping(YEAR, Set.of(), call)),
                reading("absences.withDurations", Operations::someAbsences, (ports, periods, call) -> ports.absences()
                        .withDurations(periods, call)),
                reading("absences.types", (ports, call) -> ports.absences().types(call)),
                reading("absenceWrites.find", Operations::absence, (ports, id, call) -> ports.absenceWrites()
                        .find(id, call)),
                reading("absenceWrites.request", Operations::wanted, (ports, wanted, call) -> ports.absenceWrites()
                        .request(wanted, call)),
                command("absenceWrites.update", Operations::absence, (ports, id, call) -> ports.absenceWrites()
                        .update(id, FREE_DAY, "Moved", call)),
                command("absenceWrites.cancel", Operations::absence, (ports, id, call) -> ports.absenceWrites()
                        .cancel(id, call)));
    }

    private static List<Operation<?>> attendances() {
        return List.of(
                reading("attendances.in", (ports, call) -> ports.attendances().in(WEEKS, Set.of(), call)),
                reading("attendanceWrites.find", Operations::attendance, (ports, id, call) -> ports.attendanceWrites()
                        .find(id, call)),
                reading("attendanceWrites.record", Operations::entry, (ports, entry, call) -> ports.attendanceWrites()
                        .record(entry, call)),
                command("attendanceWrites.update", Operations::stored, (ports, stored, call) -> ports.attendanceWrites()
                        .update(stored.getKey(), stored.getValue(), later(stored.getValue()), call)),
                command("attendanceWrites.delete", Operations::attendance, (ports, id, call) -> ports.attendanceWrites()
                        .delete(id, call)),
                reading("attendanceWrites.projects", (ports, call) -> ports.attendanceWrites()
                        .projects(call)));
    }

    private static List<Operation<?>> organization() {
        return List.of(
                reading("organization.units", (ports, call) -> ports.organization()
                        .units(OrganizationUnit.Kind.DEPARTMENT, call)),
                reading("jobs.all", (ports, call) -> ports.jobs().all(call)),
                reading("recruiting.all", (ports, call) -> ports.recruiting()
                        .all(Recruiting.Kind.CANDIDATES, null, call)));
    }

    private static List<Operation<?>> projects() {
        return List.of(
                reading("projects.all", (ports, call) -> ports.projects().all(true, call)),
                reading("projects.get", Operations::project, (ports, id, call) -> ports.projects()
                        .get(id, call)),
                reading("projects.members", Operations::project, (ports, id, call) -> ports.projects()
                        .members(id, call)),
                reading("projectWrites.create", (ports, call) -> ports.projectWrites()
                        .create(Map.of(Project.Field.NAME, "Gemini", Project.Field.STATUS, "active"), call)),
                command("projectWrites.update", Operations::project, (ports, id, call) -> ports.projectWrites()
                        .update(id, Map.of(Project.Field.NAME, "Castor"), call)),
                command("projectWrites.requirePossible", Operations::person, (ports, id, call) -> ports.projectWrites()
                        .requirePossible(Set.of(id), call)),
                command("projectWrites.addMembers", Operations::teamed, (ports, team, call) -> ports.projectWrites()
                        .addMembers(team.getKey(), Set.of(team.getValue()), call)),
                command("projectWrites.removeMembers", Operations::teamed, (ports, team, call) -> ports.projectWrites()
                        .removeMembers(team.getKey(), Set.of(team.getValue()), call)));
    }

    private static List<Operation<?>> documents() {
        return List.of(
                reading("documents.of", Operations::person, (ports, id, call) -> ports.documents()
                        .of(id, call)),
                reading("documents.download", Operations::document, (ports, id, call) -> ports.documents()
                        .download(id, call)),
                command("documents.update", Operations::document, (ports, id, call) -> ports.documents()
                        .update(id, new Documents.Change("Letter", null, null, null), call)),
                reading("documentUploads.categories", (ports, call) -> ports.documentUploads()
                        .categories(call)),
                reading(
                        "documentUploads.upload",
                        Operations::newDocument,
                        (ports, given, call) -> ports.documentUploads().upload(given, call)));
    }

    private static List<Operation<?>> others() {
        return List.of(
                reading("compensations.in", (ports, call) -> ports.compensations()
                        .in(new DateRange(TODAY.minusDays(30), TODAY), Set.of(), call)),
                reading("compensations.types", (ports, call) -> ports.compensations()
                        .types(call)),
                reading("compensations.bands", (ports, call) -> ports.compensations()
                        .bands(call)),
                reading("reports.all", (ports, call) -> ports.reports().all(call)),
                reading(
                        "reports.run",
                        (ports, call) -> ports.reports().all(call).get(0).id(),
                        (ports, id, call) -> ports.reports().run(id, "en", call)));
    }

    private static String person(Ports ports, CallContext call) {
        return ports.employees().all(call).employees().get(3).id();
    }

    private static Map<String, @Nullable Object> newcomer(Ports ports, CallContext call) {
        int number = ports.employees().all(call).employees().size();
        String email = "nele.neu." + number + "@example.com";
        return Map.of("first_name", "Nele", "last_name", "Neu", "email", email, "hire_date", "2027-01-04");
    }

    private static Map<String, @Nullable Object> changes() {
        return Map.of("last_name", "Alt", "position", "Poet");
    }

    private static List<AbsencePeriod> someAbsences(Ports ports, CallContext call) {
        return ports.absences().overlapping(YEAR, Set.of(), call).subList(0, 5);
    }

    private static String absence(Ports ports, CallContext call) {
        return someAbsences(ports, call).get(0).id();
    }

    private static AbsenceWrites.Wanted wanted(Ports ports, CallContext call) {
        AbsenceType type = ports.absences().types(call).stream()
                .filter(one -> one.unit() == AbsenceType.Unit.DAY)
                .findFirst()
                .orElseThrow();
        DateRange future = new DateRange(FREE.from(), FREE.from().plusYears(1));
        String person = person(ports, call);
        int taken = ports.absences().overlapping(future, Set.of(person), call).size();
        LocalDate day = FREE.from().plusWeeks(taken);
        return new AbsenceWrites.Wanted(person, type, new AbsenceTime(day, day, false, false, null, null), null);
    }

    private static String attendance(Ports ports, CallContext call) {
        return ports.attendances().in(WEEKS, Set.of(), call).stream()
                .map(AttendancePeriod::id)
                .sorted()
                .findFirst()
                .orElseThrow();
    }

    private static Map.Entry<String, AttendanceWrites.Entry> stored(Ports ports, CallContext call) {
        String id = attendance(ports, call);
        return Map.entry(id, ports.attendanceWrites().find(id, call).entry());
    }

    private static AttendanceWrites.Entry later(AttendanceWrites.Entry entry) {
        return new AttendanceWrites.Entry(
                entry.employeeId(), entry.kind(), entry.start(), entry.end(), entry.project(), "Late");
    }

    private static AttendanceWrites.Entry entry(Ports ports, CallContext call) {
        String person = person(ports, call);
        int taken = ports.attendances()
                .in(new DateRange(SUNDAY, SUNDAY), Set.of(person), call)
                .size();
        return new AttendanceWrites.Entry(
                person,
                AttendancePeriod.Kind.WORK,
                SUNDAY.atTime(8 + taken, 0),
                SUNDAY.atTime(9 + taken, 0),
                ports.attendanceWrites().projects(call).get(0),
                null);
    }

    private static String project(Ports ports, CallContext call) {
        return ports.projects().all(false, call).get(0).id();
    }

    private static Map.Entry<String, String> teamed(Ports ports, CallContext call) {
        return Map.entry(project(ports, call), person(ports, call));
    }

    private static String document(Ports ports, CallContext call) {
        return ports.documents().of(person(ports, call), call).get(0).id();
    }

    private static DocumentUploads.NewDocument newDocument(Ports ports, CallContext call) {
        return new DocumentUploads.NewDocument(
                person(ports, call),
                "Agreement",
                ports.documentUploads().categories(call).get(0).id(),
                null,
                null,
                "a.txt",
                "abc".getBytes(StandardCharsets.UTF_8));
    }
}
