package io.github.personiomcp.toolset.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.domain.Report;
import io.github.personiomcp.domain.ReportTable;
import io.github.personiomcp.domain.ReportTable.Column;
import io.github.personiomcp.domain.ReportTable.Hidden;
import io.github.personiomcp.testing.fakes.CheckedCalls;
import io.github.personiomcp.testing.fakes.Company;
import io.github.personiomcp.testing.fakes.FakeReports;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RunReportToolTest {

    private static final ReportTable TABLE = new ReportTable(
            "Sizes",
            List.of(
                    column("first_name", "First name"),
                    column("dynamic_103", "T-Shirt Größe"),
                    column("calc_1", "Kosten"),
                    column("calc_2", "Kosten")),
            List.of(
                    Map.of(
                            "first_name",
                            "Rosa",
                            "dynamic_103",
                            "M",
                            "calc_1",
                            BigDecimal.ONE,
                            "calc_2",
                            BigDecimal.TEN),
                    Map.of("first_name", "Ben")),
            List.of(new Hidden(column("fix_salary", "Fixed salary"), "pay"), new Hidden(column("", null), "unknown")));

    private final FakeReports reports = new FakeReports(
            List.of(
                    new Report("r2", "Sizes", null),
                    new Report("r1", "Äußere", "Who is out"),
                    new Report("r3", "Twice", null),
                    new Report("r4", "twice", null),
                    new Report("r5", "Odd", null)),
            Map.of(
                    "r2",
                    TABLE,
                    "r5",
                    new ReportTable(
                            "Odd",
                            List.of(new Column("first_name", "First name", false, false)),
                            List.of(Map.of()),
                            List.of())));
    private final CheckedCalls run = new CheckedCalls(new RunReportTool(reports), Company.tenant());
    private final CheckedCalls list = new CheckedCalls(new ListReportsTool(reports), Company.tenant());

    @Test
    void rowsHaveReadableKeysAndHiddenColumnsAreCounted() {
        assertThat(run.json("report", "r2")).isEqualTo("""
                        {"rows":[{"first_name":"Rosa","t_shirt_groesse":"M","kosten":1,"kosten_calc_2":10},{"first_name":"Ben"}],\
                        "total":2,"returned":2,"complete":true,"report_id":"r2","report":"Sizes",\
                        "columns":{"first_name":"First name","t_shirt_groesse":"T-Shirt Größe","kosten":"Kosten",\
                        "kosten_calc_2":"Kosten"},\
                        "notes":["Hidden columns: 2 (pay, unknown); the operator decides that with --hide and --expose, of which --hide wins."],\
                        "as_of":"2026-11-21T09:00:00Z"}""");
    }

    @Test
    void fieldsChooseColumnsByKeyIdOrLabel() {
        assertThat(run.records("rows", "report", "Sizes", "fields", List.of("t-shirt größe", "first_name")))
                .containsExactly(Map.of("t_shirt_groesse", "M", "first_name", "Rosa"), Map.of("first_name", "Ben"));
        assertThat(run.records("rows", "report", "Sizes", "fields", List.of("calc_2")))
                .containsExactly(Map.of("kosten_calc_2", BigDecimal.TEN), Map.of());
    }

    @Test
    void aHiddenColumnThatIsAskedForIsNamedAndNotShown() {
        Map<String, Object> result = run.result("report", "Sizes", "fields", List.of("fix_salary"));

        assertThat(result).containsEntry("rows", List.of(Map.of(), Map.of()));
        assertThat(result.get("hidden").toString()).contains("fix_salary");
    }

    @Test
    void anUnknownColumnIsRefusedWithTheNearest() {
        assertThat(run.refusal("report", "Sizes", "fields", List.of("frist_name")))
                .contains("no column 'frist_name'", "Did you mean first_name?", "kosten_calc_2")
                .doesNotContain("salary");
    }

    @Test
    void aReportIsMeantByNameWhateverItsSpelling() {
        run.result("report", "SIZES", "locale", "de");

        assertThat(reports.asked()).containsExactly("r2 de");
    }

    @Test
    void anAmbiguousNameIsNotGuessed() {
        assertThat(run.refusal("report", "Twice")).contains("2 reports", "r3, r4");
        assertThat(run.refusal("report", "Size")).contains("no report 'Size'", "Did you mean: Sizes");
        assertThat(run.refusal("report", "zzzzzzzz")).contains("list_reports");
        assertThat(reports.asked()).isEmpty();
    }

    @Test
    void aLanguageWhoseLabelsNobodyCanClassifyIsRefused() {
        assertThat(run.refusal("report", "Sizes", "locale", "fr")).contains("locale");
    }

    @Test
    void aTableWithUnreadableValuesIsNotCalledComplete() {
        Map<String, Object> result = run.result("report", "Odd");

        assertThat(result).containsEntry("complete", false);
        assertThat(result.get("notes").toString()).contains("missing in: First name");
    }

    @Test
    void rowsComeInPages() {
        Map<String, Object> first = run.result("report", "Sizes", "limit", 1);

        assertThat(first).containsEntry("complete", false).containsEntry("total", 2);
        assertThat(run.records("rows", "report", "Sizes", "limit", 1, "cursor", first.get("next_cursor")))
                .containsExactly(Map.of("first_name", "Ben"));
    }

    @Test
    void reportsAreListedByName() {
        assertThat(list.records("reports"))
                .extracting(report -> report.get("id"))
                .containsExactly("r1", "r5", "r2", "r3", "r4");
        assertThat(list.records("reports").get(0))
                .isEqualTo(Map.of("id", "r1", "name", "Äußere", "description", "Who is out"));
    }

    private static Column column(String id, @Nullable String label) {
        return new Column(id, label, false, true);
    }
}
