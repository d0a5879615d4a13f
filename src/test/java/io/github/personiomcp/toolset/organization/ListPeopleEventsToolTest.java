package io.github.personiomcp.toolset.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.testing.Contexts;
import io.github.personiomcp.testing.SettableClock;
import io.github.personiomcp.testing.fakes.CheckedCalls;
import io.github.personiomcp.testing.fakes.Company;
import io.github.personiomcp.testing.fakes.FakeEmployees;
import io.github.personiomcp.testing.fakes.Json;
import io.github.personiomcp.toolset.PeriodArguments;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListPeopleEventsToolTest {

    private final FakeEmployees employees = new FakeEmployees(List.of(
            Company.person("1", "Ada", "Stein", "hire_date", "2020-02-29", "department", "Management"),
            Company.person(
                    "2",
                    "Ben",
                    "Öztürk",
                    "hire_date",
                    "2024-02-01",
                    "contract_end_date",
                    "2027-01-31",
                    "department",
                    "Platform"),
            Company.person(
                    "3",
                    "Cleo",
                    "Martin",
                    "hire_date",
                    "2026-12-01",
                    "probation_period_end",
                    "2027-05-31",
                    "status",
                    "onboarding"),
            Company.person(
                    "4",
                    "Dora",
                    "Lang",
                    "hire_date",
                    "2025-01-01",
                    "termination_date",
                    "2026-12-31",
                    "department",
                    "Sales")));
    private final CheckedCalls events = calls(Company.tenant());

    @Test
    void eventsStandByDateInRecordsOfOneForm() {
        assertThat(events.json("period", "next_month")).isEqualTo(Json.compact("""
                {'events': [
                  {'kind': 'joined', 'date': '2026-12-01', 'id': '3', 'name': 'Cleo Martin'},
                  {'kind': 'left', 'date': '2026-12-31', 'id': '4', 'name': 'Dora Lang', 'department': 'Sales'}],
                 'total': 2, 'returned': 2, 'complete': true, 'as_of': '2026-11-21T09:00:00Z', 'from': '2026-12-01',
                 'to': '2026-12-31', 'time_zone': 'Z'}"""));
    }

    @Test
    void everyKindIsFoundAndCanBeAskedForAlone() {
        assertThat(found("period", "2027"))
                .containsExactly(
                        "contract_end 2027-01-31 2",
                        "anniversary 2027-02-01 2",
                        "anniversary 2027-02-28 1",
                        "probation_end 2027-05-31 3",
                        "anniversary 2027-12-01 3");
        assertThat(found("period", "2027", "kinds", List.of("contract_end", "probation_end")))
                .containsExactly("contract_end 2027-01-31 2", "probation_end 2027-05-31 3");
        assertThat(found("period", "2024", "kinds", "joined")).containsExactly("joined 2024-02-01 2");
    }

    @Test
    void anniversaryTellsItsYearsAndStaysInTheMonthOfTheHireDate() {
        assertThat(events.records("events", "period", "2027-02", "kinds", "anniversary"))
                .extracting(event -> event.get("date") + ": " + event.get("years"))
                .containsExactly("2027-02-01: 3", "2027-02-28: 7");
        assertThat(events.records("events", "period", "2028-02", "kinds", "anniversary"))
                .extracting(event -> event.get("date") + ": " + event.get("years"))
                .containsExactly("2028-02-01: 4", "2028-02-29: 8");
    }

    @Test
    void whereNarrowsByTheAttributesOfToday() {
        assertThat(found("period", "next_month", "where", Map.of("department", "Sales")))
                .containsExactly("left 2026-12-31 4");
    }

    @Test
    void movesBeforeTheFirstReadingAreNotKnownAndTheAnswerSaysSo() {
        assertThat(events.result("period", "this_month", "kinds", "moved"))
                .containsEntry("total", 0)
                .containsEntry("complete", false)
                .containsEntry("moves_known_since", "2026-11-21T09:00:00Z")
                .extractingByKey("notes")
                .asString()
                .contains("Moves before 2026-11-21T09:00:00Z are not known");
        assertThat(events.result("from", "2026-11-20", "to", "2026-11-30", "kinds", "left"))
                .containsEntry("complete", true)
                .doesNotContainKey("moves_known_since");
        assertThat(events.result("period", "next_month", "kinds", "moved"))
                .containsEntry("complete", true)
                .doesNotContainKey("moves_known_since");
    }

    @Test
    void movesAreWhatTheDirectorySawChange() {
        SettableClock clock = new SettableClock("2026-11-18T09:00:00Z");
        EmployeeDirectory directory = new EmployeeDirectory(employees, clock, Duration.ofDays(9));
        directory.snapshot(Contexts.reading(Company.tenant()));
        clock.advance(Duration.ofDays(2));
        employees.put(Company.person(
                "2", "Ben", "Öztürk", "hire_date", "2024-02-01", "department", "Sales", "position", "Head"));
        directory.reread("2", Contexts.reading(Company.tenant()));

        clock.advance(Duration.ofDays(1));
        assertThat(calls(directory, clock).result("from", "2026-11-19", "to", "2026-11-21", "kinds", "moved"))
                .containsEntry("complete", true)
                .containsEntry("moves_known_since", "2026-11-18T09:00:00Z")
                .containsEntry(
                        "events",
                        List.of(Map.of(
                                "kind",
                                "moved",
                                "date",
                                "2026-11-20",
                                "id",
                                "2",
                                "name",
                                "Ben Öztürk",
                                "department",
                                "Sales",
                                "changes",
                                List.of(
                                        Map.of("field", "position", "after", "Head"),
                                        Map.of("field", "department", "before", "Platform", "after", "Sales")))));
        assertThat(calls(directory, clock).result("period", "today", "kinds", "moved"))
                .containsEntry("total", 0)
                .containsEntry("complete", true);
    }

    @Test
    void kindsThatCannotBeKnownAreToldApartFromKindsThatDoNotHappen() {
        TenantSchema blind =
                Company.tenant().hiding(attribute -> attribute.key().equals("contract_end_date"));
        TenantSchema unticked = new TenantSchema(blind.attributes(), List.of(), null);

        assertThat(calls(blind).result("period", "2027"))
                .containsEntry("hidden", List.of("contract_end_date"))
                .containsEntry("complete", false)
                .extractingByKey("notes")
                .asString()
                .contains("Nothing is known of contract_end: 'contract_end_date' is hidden");
        assertThat(calls(unticked).result("period", "2027", "kinds", List.of("left", "contract_end")))
                .containsEntry("unreadable", List.of("contract_end_date"))
                .containsEntry("complete", false);
        assertThat(calls(unticked).refusal("period", "2027", "kinds", "contract_end"))
                .contains("Nothing is known of contract_end", "readable employee attributes");
        assertThat(calls(blind).result("period", "2027", "kinds", "left")).containsEntry("complete", true);
    }

    @Test
    void peopleWhoCannotBePlacedAreToldOf() {
        employees.put(Company.person("5", "Emil", "Lang", "hire_date", "2025-05-01", "status", "inactive"));

        assertThat(events.result("period", "2025", "kinds", "joined"))
                .containsEntry("total", 1)
                .containsEntry("complete", false)
                .extractingByKey("notes")
                .asString()
                .contains("counted on no day (1): Emil Lang (id 5).", "deleted in Personio");
        assertThat(events.result("period", "2024", "kinds", "joined")).containsEntry("complete", true);
    }

    @Test
    void mistakesAreRefusedInWords() {
        assertThat(events.refusal()).contains("Say which days");
        assertThat(events.refusal("period", "2026", "kinds", "anniversaries")).contains("Did you mean 'anniversary'?");
        assertThat(events.refusal("period", "2026", "kinds", List.of("leaving")))
                .contains("must be one of joined");
        assertThat(events.refusal("from", "2020-01-01", "to", "2026-01-01")).contains("at most 5 years", "kinds");
        assertThat(events.result("from", "2020-01-01", "to", "2026-01-01", "kinds", "joined"))
                .containsEntry("total", 3);
    }

    @Test
    void cursorWalkMeetsEveryEventOnce() {
        Object cursor = events.result("period", "2027", "limit", 3).get("next_cursor");

        assertThat(found("period", "2027", "limit", 3)).hasSize(3);
        assertThat(found("period", "2027", "limit", 3, "cursor", cursor))
                .containsExactly("probation_end 2027-05-31 3", "anniversary 2027-12-01 3");
    }

    private List<String> found(Object... namesAndValues) {
        return events.records("events", namesAndValues).stream()
                .map(event -> event.get("kind") + " " + event.get("date") + " " + event.get("id"))
                .toList();
    }

    private CheckedCalls calls(TenantSchema tenant) {
        return calls(
                new EmployeeDirectory(employees, CheckedCalls.CLOCK, Duration.ofMinutes(5)),
                CheckedCalls.CLOCK,
                tenant);
    }

    private static CheckedCalls calls(EmployeeDirectory directory, Clock clock) {
        return calls(directory, clock, Company.tenant());
    }

    private static CheckedCalls calls(EmployeeDirectory directory, Clock clock, TenantSchema tenant) {
        return new CheckedCalls(
                new ListPeopleEventsTool(directory, new PeriodArguments(clock, ZoneOffset.UTC)), tenant);
    }
}
