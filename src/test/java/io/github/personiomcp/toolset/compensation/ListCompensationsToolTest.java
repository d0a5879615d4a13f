package io.github.personiomcp.toolset.compensation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.domain.Compensation;
import io.github.personiomcp.domain.CompensationType;
import io.github.personiomcp.domain.SalaryBand;
import io.github.personiomcp.testing.fakes.CheckedCalls;
import io.github.personiomcp.testing.fakes.Company;
import io.github.personiomcp.testing.fakes.FakeCompensations;
import io.github.personiomcp.testing.fakes.FakeEmployees;
import io.github.personiomcp.toolset.PeriodArguments;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListCompensationsToolTest {

    private final FakeCompensations paid = new FakeCompensations(
            List.of(
                    new Compensation(
                            "c2",
                            "2",
                            "Commission",
                            "brand_new",
                            BigDecimal.valueOf(120),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null),
                    new Compensation(
                            "c1",
                            "1",
                            "Base salary",
                            "fixed_salary",
                            new BigDecimal("8250.5"),
                            "EUR",
                            "monthly",
                            LocalDate.of(2024, 1, 1),
                            "Nordlicht GmbH",
                            BigDecimal.valueOf(32),
                            BigDecimal.valueOf(40))),
            List.of(
                    new CompensationType("t1", "Award", "one_time"),
                    new CompensationType("t2", "Ämterzulage", "recurring")),
            List.of(new SalaryBand("b1", "L1", Map.of("min_value", 42_000L))));
    private final CheckedCalls tool = new CheckedCalls(
            new ListCompensationsTool(
                    new EmployeeDirectory(
                            new FakeEmployees(Company.people()), CheckedCalls.CLOCK, Duration.ofMinutes(5)),
                    new PeriodArguments(CheckedCalls.CLOCK, ZoneOffset.UTC),
                    paid),
            Company.tenant());

    @Test
    void thisMonthIsListedByPersonUnlessAnotherPeriodIsGiven() {
        assertThat(tool.json()).isEqualTo("""
                        {"compensations":[\
                        {"id":"c1","employee_id":"1","employee":"Ada Stein","type":"Base salary","category":"fixed_salary",\
                        "amount":8250.5,"currency":"EUR","interval":"monthly","effective_from":"2024-01-01",\
                        "legal_entity":"Nordlicht GmbH","weekly_hours":32,"full_time_weekly_hours":40},\
                        {"id":"c2","employee_id":"2","employee":"Ben Öztürk","type":"Commission","category":"brand_new",\
                        "amount":120}],\
                        "total":2,"returned":2,"complete":true,"as_of":"2026-11-21T09:00:00Z",\
                        "from":"2026-11-01","to":"2026-11-30","time_zone":"Z"}""");
    }

    @Test
    void onlyThePeopleMeantAreAskedFor() {
        Map<String, Object> result = tool.result("where", Map.of("department", "Platform"), "period", "2026");

        assertThat(paid.asked()).containsExactly("2026-01-01..2026-12-31 [2, 3]");
        assertThat(result).containsEntry("total", 1).containsEntry("filters", Map.of("department", "Platform"));
    }

    @Test
    void nobodyIsAskedForWhereNobodyIsMeant() {
        assertThat(tool.result("where", Map.of("position", "CEO", "department", "Sales")))
                .containsEntry("total", 0);
        assertThat(paid.asked()).isEmpty();
    }

    @Test
    void moreThanThreeYearsAreRefusedBeforePersonioIsAsked() {
        assertThat(tool.refusal("from", "2020-01-01", "to", "2026-12-31"))
                .contains("at most 36 months", "2020-01-01 to 2026-12-31");
        assertThat(paid.asked()).isEmpty();
        assertThat(tool.result("from", "2024-01-01", "to", "2026-12-31")).containsEntry("total", 2);
    }

    @Test
    void typesAreSortedByName() {
        assertThat(tool.records("types", "kind", "types"))
                .containsExactly(
                        Map.of("id", "t2", "name", "Ämterzulage", "category", "recurring"),
                        Map.of("id", "t1", "name", "Award", "category", "one_time"));
    }

    @Test
    void bandsShowWhateverPersonioTellsOfThem() {
        assertThat(tool.records("bands", "kind", "bands"))
                .containsExactly(Map.of("id", "b1", "name", "L1", "min_value", 42_000L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"period", "from", "employees"})
    void whatChoosesPeopleOrDaysDoesNotGoWithTypes(String name) {
        assertThat(tool.refusal("kind", "types", name, "today"))
                .contains("'" + name + "' goes with kind compensations", "Leave it out");
    }
}
