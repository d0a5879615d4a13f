package io.github.personiomcp.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.AttendancePeriod;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Compensation;
import io.github.personiomcp.domain.CompensationType;
import io.github.personiomcp.domain.Compensations;
import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.domain.Job;
import io.github.personiomcp.domain.OrganizationUnit;
import io.github.personiomcp.domain.Project.Field;
import io.github.personiomcp.domain.ProjectWrites;
import io.github.personiomcp.domain.RefusedException;
import io.github.personiomcp.domain.Report;
import io.github.personiomcp.domain.ReportTable;
import io.github.personiomcp.domain.Reports;
import io.github.personiomcp.domain.SalaryBand;
import io.github.personiomcp.testing.Contexts;
import io.github.personiomcp.testing.fakes.FakeAttendances;
import io.github.personiomcp.testing.fakes.FakeCompensations;
import io.github.personiomcp.testing.fakes.FakeProjects;
import io.github.personiomcp.testing.fakes.FakeReports;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Texts that are about nobody hold no bank account number either, whatever they are called; all else of them stays. */
class BankNumbersTest {

    private static final String BANK = "For DE89 3704 0044 0532 0130 00";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final CallContext CALL = Contexts.reading();

    private final FakeProjects projects = new FakeProjects()
            .project("5", "Apollo", Field.DESCRIPTION, BANK, Field.CODE, "A-1", Field.BILLABLE, true)
            .project("6", BANK)
            .member("5", "1");

    @Test
    void textsOfProjects() {
        shown(policy -> ProjectRedaction.under(policy, projects).all(true, CALL));
        shown(policy -> ProjectRedaction.under(policy, projects).get("5", CALL));
        assertThat(ProjectRedaction.under(Policies.exposing(), projects).members("5", CALL))
                .containsExactly("1");
    }

    @Test
    void textsOfProjectsAreNotWritten() {
        ProjectWrites writes = ProjectWriteRedaction.under(Policies.exposing(), projects);

        refused("'name'", () -> writes.create(Map.of(Field.NAME, BANK), CALL));
        refused("'description'", () -> writes.update("5", Map.of(Field.DESCRIPTION, BANK), CALL));
        assertThat(projects.writes()).isEmpty();

        assertThat(writes.create(Map.of(Field.NAME, "Gemini"), CALL)).isEqualTo("102");
        writes.update("5", Map.of(Field.CODE, "A-2"), CALL);
        writes.addMembers("5", Set.of("2"), CALL);
        writes.removeMembers("5", Set.of("1"), CALL);
        ProjectWriteRedaction.under(Policies.exposing("bank"), projects)
                .update("5", Map.of(Field.DESCRIPTION, BANK), CALL);
        assertThat(projects.writes()).hasSize(5);
    }

    @Test
    void whoMayBeOnAProjectIsNotDecidedHere() {
        ProjectWrites refusing = new FakeProjects().refusing("1");
        ProjectWrites writes = ProjectWriteRedaction.under(Policies.exposing(), refusing);

        writes.requirePossible(Set.of("2"), CALL);
        assertThatThrownBy(() -> writes.requirePossible(Set.of("1", "2"), CALL)).hasMessage("Not 1.");
    }

    @Test
    void namesOfUnits() {
        shown(policy -> OrganizationRedaction.under(
                        policy, (kind, context) -> List.of(new OrganizationUnit(kind, "1", BANK)))
                .units(OrganizationUnit.Kind.OFFICE, CALL));
    }

    @Test
    void namesOfJobs() {
        List<Job> jobs = List.of(new Job("1", BANK, "Law", null), new Job("2", "Clerk", BANK, BANK));
        shown(policy -> JobRedaction.under(policy, context -> jobs).all(CALL));
    }

    @Test
    void projectsOfAttendances() {
        AttendancePeriod period =
                new AttendancePeriod("1", "2", DAY, null, null, AttendancePeriod.Kind.WORK, 60, BANK, "confirmed");
        shown(policy -> AttendanceRedaction.under(policy, new FakeAttendances(List.of(period)))
                .in(new DateRange(DAY, DAY), Set.of(), CALL));
    }

    @Test
    void namesOfPay() {
        Compensation pay =
                new Compensation("1", "2", BANK, "recurring", BigDecimal.TEN, "EUR", "monthly", DAY, BANK, null, null);
        Compensations all = new FakeCompensations(
                List.of(pay),
                List.of(new CompensationType("1", BANK, "recurring")),
                List.of(new SalaryBand("1", BANK, Map.of("note", BANK, "minimum", 5))));
        for (Function<Compensations, Object> question : List.<Function<Compensations, Object>>of(
                port -> port.in(new DateRange(DAY, DAY), Set.of(), CALL),
                port -> port.types(CALL),
                port -> port.bands(CALL))) {
            shown(policy -> question.apply(CompensationRedaction.under(policy, all)));
        }
    }

    @Test
    void namesOfReportsAndLabelsOfTheirColumns() {
        ReportTable.Column office = new ReportTable.Column("office", BANK, false, true);
        ReportTable table = new ReportTable(BANK, List.of(office), List.of(Map.of("office", "Berlin")), List.of());
        Reports reports = new FakeReports(List.of(new Report("r", BANK, BANK)), Map.of("r", table));

        shown(policy -> ReportRedaction.under(policy, reports).all(CALL));
        ReportTable shown = ReportRedaction.under(Policies.exposing(), reports).run("r", "en", CALL);
        assertThat(shown.name()).isEqualTo(SensitiveValues.HIDDEN);
        assertThat(shown.columns()).containsExactly(new ReportTable.Column("office", null, false, true));
        assertThat(shown.rows()).isEqualTo(table.rows());
        assertThat(ReportRedaction.under(Policies.exposing("bank"), reports).run("r", "en", CALL))
                .isEqualTo(table);
    }

    /** Where bank accounts are exposed, everything is shown; elsewhere everything but the texts that hold one. */
    private static void shown(Function<Policy, Object> read) {
        String exposed = read.apply(Policies.exposing("bank")).toString();

        assertThat(exposed).contains(BANK);
        assertThat(read.apply(Policies.exposing())).hasToString(exposed.replace(BANK, SensitiveValues.HIDDEN));
    }

    private static void refused(String what, ThrowingCallable write) {
        assertThatThrownBy(write)
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("The value of " + what + " holds a bank account number")
                .hasMessageNotContaining("3704");
    }
}
