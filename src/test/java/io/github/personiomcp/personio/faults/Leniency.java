package io.github.personiomcp.personio.faults;

import static io.github.personiomcp.personio.faults.Outcome.AS_SENT;
import static io.github.personiomcp.personio.faults.Outcome.CORRECT;
import static io.github.personiomcp.personio.faults.Outcome.TOLD;
import static io.github.personiomcp.personio.faults.Place.FURTHER_READ;
import static io.github.personiomcp.personio.faults.Place.FURTHER_WRITE;
import static io.github.personiomcp.personio.faults.Place.LIST;
import static io.github.personiomcp.personio.faults.Place.SINGLE_READ;
import static io.github.personiomcp.personio.faults.Place.TOKEN;
import static io.github.personiomcp.personio.faults.Place.WRITE;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * An operation that goes on where another request than the one that matters most failed.
 *
 * @param operation its name, with the generation where only one goes on
 * @param results what may come of it besides what the fault says
 * @param why what the caller gets instead
 */
record Leniency(String operation, Set<Place> places, Set<String> results, String why) {

    static final List<Leniency> ALL = List.of(
            of(
                    "attributes.readable v1",
                    Set.of(LIST),
                    "where the list of attributes may not be read, they are learned from people",
                    AS_SENT,
                    TOLD),
            of(
                    "attributes.readable v1+v2",
                    EnumSet.allOf(Place.class),
                    "no trouble with v2 is one with the attributes of v1",
                    CORRECT,
                    AS_SENT),
            of(
                    "attributes.readable v2",
                    Set.of(FURTHER_READ),
                    "the employments of one person are not needed",
                    CORRECT,
                    AS_SENT),
            of(
                    "employees.all v2",
                    Set.of(FURTHER_READ),
                    "the person's values from the employment are told to be unread",
                    TOLD),
            of(
                    "employees.changedSince v1",
                    Set.of(LIST),
                    "where only few requests may be sent, a list in doubt is not read once more: nothing is told of it",
                    TOLD),
            of(
                    "employees.changedSince v2",
                    Set.of(FURTHER_READ),
                    "read once more with the changes, or told to be unread",
                    CORRECT,
                    TOLD),
            of("employees.get v2", Set.of(FURTHER_READ), "the values from the employment are told to be unread", TOLD),
            of(
                    "employeeWrites.update v2",
                    Set.of(FURTHER_WRITE),
                    "the receipt names what was not stored, or perhaps not",
                    TOLD),
            of(
                    "employeeWrites.requirePossible v1",
                    Set.of(LIST, TOKEN),
                    "what cannot be looked up is left to the write",
                    CORRECT),
            of(
                    "absences.withDurations v2",
                    EnumSet.allOf(Place.class),
                    "fewer periods, or periods without a duration",
                    AS_SENT),
            of("attendances.in v2", Set.of(FURTHER_READ), "a project is shown by its id", AS_SENT),
            of("attendanceWrites.find v2", Set.of(FURTHER_READ), "a project is shown by its id", AS_SENT),
            of("compensations.in v2", Set.of(FURTHER_READ), "a legal entity is shown by its id", AS_SENT),
            of(
                    "profilePictures.of v1",
                    Set.of(SINGLE_READ),
                    "404 means that there is none; what is no picture is refused",
                    AS_SENT,
                    CORRECT,
                    "rejected"),
            of(
                    "documents.download v2",
                    Set.of(SINGLE_READ),
                    "a page in place of a file cannot be told from a file, and is never shown as a page",
                    AS_SENT),
            of("reports.run v2", Set.of(LIST), "rows of a report have no ids", AS_SENT),
            of(
                    "absenceWrites.find v1+v2",
                    Set.of(SINGLE_READ, FURTHER_READ, TOKEN),
                    "where v2 cannot serve the credential, v1 does; where v1 cannot, the id has no meaning in v2",
                    CORRECT,
                    AS_SENT,
                    "not found"),
            of(
                    "absenceWrites.update v1+v2",
                    Set.of(SINGLE_READ, FURTHER_READ, WRITE, TOKEN),
                    "v1 cannot change absences, and says so; where v1 cannot be asked, the id has no meaning in v2",
                    "refused",
                    "not found"),
            of(
                    "absenceWrites.cancel v1+v2",
                    Set.of(SINGLE_READ, WRITE, TOKEN),
                    "where v2 cannot serve the credential, v1 does; where v1 cannot, the id has no meaning in v2",
                    CORRECT,
                    "not found"));

    private static Leniency of(String operation, Set<Place> places, String why, String... results) {
        return new Leniency(operation, places, Set.of(results), why);
    }

    /** Whether one of the operations that go on accounts for this cell. */
    static boolean covers(Cell cell) {
        return ALL.stream()
                .anyMatch(one -> one.operation.equals(cell.face().name())
                        && one.places.contains(cell.place())
                        && one.results.contains(cell.result()));
    }
}
