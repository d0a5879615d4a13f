package io.github.personiomcp.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.domain.Report;
import io.github.personiomcp.domain.ReportTable;
import io.github.personiomcp.domain.ReportTable.Column;
import io.github.personiomcp.domain.ReportTable.Hidden;
import io.github.personiomcp.testing.Contexts;
import io.github.personiomcp.testing.fakes.Company;
import io.github.personiomcp.testing.fakes.FakeReports;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportRedactionTest {

    @ParameterizedTest
    @CsvSource({
        "fix_salary, Fixed salary, pay",
        "fix_salary, Column A, pay",
        "fixSalary, Column A, pay",
        "calc_7, Jahresgehalt, pay",
        "calc_7, Retribución anual, pay",
        "dynamic_200, Account, bank",
        "gender, Column B, gender",
        "dynamic_9, Grad der Behinderung, health",
        "dynamic_9, , unknown",
        "dynamic_9, dynamic_9, unknown",
        "'', , unknown"
    })
    void sensitiveColumnsAreTakenOutAndNamed(String id, @Nullable String label, String why) {
        ReportTable shown = run(Set.of(), column(id, label), column("department", "Department"));

        assertThat(shown.columns()).containsExactly(column("department", "Department"));
        assertThat(shown.hidden()).containsExactly(new Hidden(column(id, label), why));
        assertThat(shown.rows()).containsExactly(Map.of("department", "value of department"));
    }

    @ParameterizedTest
    @CsvSource({"first_name, ", "dynamic_103, ", "calc_7, Anzahl", "department, Abteilung", "office, Standort"})
    void otherColumnsAreShown(String id, @Nullable String label) {
        ReportTable shown = run(Set.of(), column(id, label));

        assertThat(shown.columns()).containsExactly(column(id, label));
        assertThat(shown.hidden()).isEmpty();
    }

    @Test
    void moneyIsPayWhateverItIsCalled() {
        Column money = new Column("calc_7", "Total", true, true);

        assertThat(run(Set.of(), money).hidden()).containsExactly(new Hidden(money, "pay"));
        assertThat(run(Set.of("pay"), money).columns()).containsExactly(money);
    }

    @Test
    void exposingAClassShowsColumnsOfThatClassOnly() {
        ReportTable shown =
                run(Set.of("pay"), column("fix_salary", "Fixed salary"), column("x", "Sick pay"), column("y", "IBAN"));

        assertThat(shown.columns()).containsExactly(column("fix_salary", "Fixed salary"));
        assertThat(shown.hidden()).extracting(Hidden::why).containsExactly("health", "bank");
    }

    @ParameterizedTest
    @CsvSource({"fix_salary, fix_salary", "dynamic_200, dynamic_200", "iban, dynamic_200", "dynamic_9, dynamic_9"})
    void exposingAnAttributeShowsItsColumn(String exposed, String id) {
        assertThat(run(Set.of(exposed), column(id, null)).columns()).hasSize(1);
    }

    @Test
    void reasonsOfAbsenceThatConcernHealthAreAbsent() {
        Column reason = column("absence_type", "Absence type");
        Map<String, Object> row = Map.of("absence_type", List.of("Krankheit", "Urlaub"), "position", "Doctor");
        ReportTable table =
                new ReportTable("r", List.of(reason, column("position", "Position")), List.of(row), List.of());

        assertThat(run(Set.of(), table).rows())
                .containsExactly(Map.of("absence_type", List.of("absent", "Urlaub"), "position", "Doctor"));
        assertThat(run(Set.of("health"), table).rows()).containsExactly(row);
    }

    @Test
    void allReportsAreListed() {
        List<Report> listed = List.of(new Report("r", "Headcount", null));

        assertThat(ReportRedaction.under(new Policy(WritePolicy.OFF, Set.of()), new FakeReports(listed, Map.of()))
                        .all(Contexts.reading()))
                .isEqualTo(listed);
    }

    @Test
    void whereKindsOfAbsenceAreNotShownColumnsAboutThemAreNot() {
        Column urlaub = column("calc_1", "Resturlaub");

        assertThat(run(Policies.absences(AbsenceDetail.PRESENCE, "health"), urlaub)
                        .hidden())
                .containsExactly(new Hidden(urlaub, "absence-detail"));
        assertThat(run(Policies.absences(AbsenceDetail.TYPE), urlaub).columns()).containsExactly(urlaub);
    }

    @Test
    void commentsOnAbsencesAreShownWithFullDetailAlone() {
        Column comment = column("absence_comment", "Kommentar zur Abwesenheit");

        assertThat(run(Policies.absences(AbsenceDetail.TYPE), comment).hidden()).hasSize(1);
        assertThat(run(Policies.absences(AbsenceDetail.FULL), comment).columns())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"t_shirt_groesse", "dynamic_103", "Größe vom T-Shirt", "GROESSE VOM T-SHIRT"})
    void whatTheOperatorHidesIsHiddenInReportsToo(String name) {
        assertThat(run(Policies.hiding(name), column("dynamic_103", "Größe vom T-Shirt"))
                        .hidden())
                .extracting(Hidden::why)
                .containsExactly("hide");
    }

    @Test
    void strictHidesColumnsOfCustomAttributesThatAreNotNamed() {
        Policy strict =
                Policies.of(new Visibility(Set.of("dynamic_103"), Set.of(), AttributeRule.STRICT, AbsenceDetail.TYPE));
        ReportTable shown = run(
                strict, column("dynamic_103", "Size"), column("dynamic_104", "Badge"), column("dynamic_999", "Other"));

        assertThat(shown.hidden()).extracting(Hidden::why).containsExactly("strict", "strict");
    }

    @Test
    void aColumnThatHoldsAccountNumbersIsHidden() {
        Column notes = column("x", "Notes");
        Map<String, Object> row = Map.of("x", List.of("to GB82 WEST 1234 5698 7654 32"));
        ReportTable table = new ReportTable("r", List.of(notes), List.of(row), List.of());

        assertThat(run(Set.of(), table).hidden()).containsExactly(new Hidden(notes, "bank"));
        assertThat(run(Set.of("bank"), table).rows()).containsExactly(row);
    }

    @Test
    void aHiddenClassWinsOverAnExposedColumn() {
        Policy both =
                Policies.of(new Visibility(Set.of("fix_salary"), Set.of("pay"), AttributeRule.ALL, AbsenceDetail.TYPE));

        assertThat(run(both, column("fix_salary", "Fixed salary")).hidden()).hasSize(1);
    }

    private static ReportTable run(Set<String> exposed, Column... columns) {
        return run(Policies.exposing(exposed.toArray(String[]::new)), columns);
    }

    private static ReportTable run(Policy policy, Column... columns) {
        Map<String, Object> row = new LinkedHashMap<>();
        List.of(columns).forEach(column -> row.put(column.id(), "value of " + column.id()));
        return run(policy, new ReportTable("r", List.of(columns), List.of(row), List.of()));
    }

    private static ReportTable run(Set<String> exposed, ReportTable table) {
        return run(Policies.exposing(exposed.toArray(String[]::new)), table);
    }

    private static ReportTable run(Policy policy, ReportTable table) {
        return ReportRedaction.under(policy, new FakeReports(List.of(), Map.of("r", table)))
                .run("r", "en", Contexts.reading(policy.narrow(Company.tenant())));
    }

    private static Column column(String id, @Nullable String label) {
        return new Column(id, label, false, true);
    }
}
