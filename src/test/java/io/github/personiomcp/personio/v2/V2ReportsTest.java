package io.github.personiomcp.personio.v2;

import static io.github.personiomcp.testing.CannedApi.call;
import static io.github.personiomcp.testing.CannedApi.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.domain.Report;
import io.github.personiomcp.domain.ReportTable;
import io.github.personiomcp.domain.ReportTable.Column;
import io.github.personiomcp.testing.CannedApi;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class V2ReportsTest {

    private static final String PATH = "/v2/reports/r1";

    private final CannedApi api = new CannedApi();
    private final V2Reports reports = new V2Reports(api);

    @Test
    void listsFollowLinksThatArePlainTexts() {
        api.on("/v2/reports", request -> {
            boolean first = CannedApi.values(request, "cursor").isEmpty();
            String links = first ? "{\"next\":\"https://elsewhere.example/v2/reports?cursor=c2\"}" : "{}";
            String report = first
                    ? "{\"id\":\"r1\",\"name\":\"One\",\"description\":\"\"}"
                    : "{\"id\":\"r2\",\"name\":\"Two\",\"description\":\"Of two\"}";
            return json(200, "{\"_data\":[" + report + "],\"_meta\":{\"links\":" + links + "}}");
        });

        assertThat(reports.all(call()))
                .containsExactly(new Report("r1", "One", null), new Report("r2", "Two", "Of two"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{'string_value':{'value':'Rosa'}}; Rosa",
                "{'string_value':{'value':' '}}; ",
                "{'string_value':null}; ",
                "{}; ",
                "{'numeric_value':{'number':0.80}}; 0.8",
                "{'numeric_value':{'number':'12'}}; 12",
                "{'options_value':{'options':[{'key':'8','value':'Berlin'}]}}; Berlin",
                "{'options_value':{'options':[{'key':'8','value':'A'},{'key':'9'}]}}; [A, 9]",
                "{'options_value':{'options':[]}}; ",
                "{'time_range_value':{'from':'2026-01-01','to':'2026-12-31'}}; 2026-01-01/2026-12-31",
                "{'time_range_value':{'from':'2026-01-01','to':null}}; 2026-01-01/..",
                "{'percentage':{'value':87.5}}; 87.5",
                "{'percentage':50}; 50",
                "{'boolean_value':{'value':true}}; true",
                "{'time_range_value':{'from':null,'to':null}}; "
            })
    void cellsAreTakenOutOfTheirEnvelopes(String cell, String value) {
        ReportTable table = runWith(cell);

        assertThat(table.rows()).hasSize(1);
        assertThat(String.valueOf(table.rows().get(0).getOrDefault("a", ""))).isEqualTo(value == null ? "" : value);
        assertThat(table.columns()).containsExactly(new Column("a", "Label", false, true));
    }

    @Test
    void moneyHasAmountAndCurrencyAndIsKnownAsMoney() {
        ReportTable table = runWith("{'monetary':{'value':5400.50,'currency':'EUR'}}");

        assertThat(table.rows())
                .containsExactly(Map.of("a", Map.of("amount", new BigDecimal("5400.5"), "currency", "EUR")));
        assertThat(table.rows().get(0).get("a")).hasToString("{amount=5400.5, currency=EUR}");
        assertThat(table.columns()).containsExactly(new Column("a", "Label", true, true));
    }

    @Test
    void aColumnOfMoneyIsOneAlsoWhereAllItsCellsAreEmpty() {
        api.on(
                PATH,
                "{\"_data\":[],\"_meta\":{\"columns\":[{\"name\":\"a\",\"display\":\"A\",\"type\":\"MONETARY\"}]}}");

        assertThat(reports.run("r1", "en", call()).columns()).containsExactly(new Column("a", "A", true, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{'graph_value':{'nodes':[1]}}", "{'string_value':{'value':'x'},'numeric_value':{'number':1}}"})
    void aValueOfAnUnknownFormIsMissingAndSaidToBe(String cell) {
        ReportTable table = runWith(cell);

        assertThat(table.rows()).containsExactly(Map.of());
        assertThat(table.columns()).containsExactly(new Column("a", "Label", false, false));
    }

    @Test
    void columnsThatOnlyCellsKnowHaveNoLabel() {
        api.on(
                PATH,
                "{\"report_config\":{\"id\":\"r1\",\"name\":\"One\"},\"_data\":[[{\"attribute_id\":\"x\",\"string_value\":{\"value\":\"1\"}}]]}");

        ReportTable table = reports.run("r1", "en", call());

        assertThat(table.name()).isEqualTo("One");
        assertThat(table.columns()).containsExactly(new Column("x", null, false, true));
    }

    @Test
    void theCursorGoesAlone() {
        api.on(PATH, request -> {
            boolean first = CannedApi.values(request, "cursor").isEmpty();
            String links = first ? "{\"next\":\"" + PATH + "?locale=de&cursor=c2\"}" : "{}";
            return json(
                    200,
                    "{\"_data\":[[{\"attribute_id\":\"a\",\"percentage\":1}]],\"_meta\":{\"links\":" + links + "}}");
        });

        assertThat(reports.run("r1", "de", call()).rows()).hasSize(2);
        assertThat(api.requests())
                .extracting(request -> request.query().toString())
                .containsExactly("[locale=de]", "[cursor=c2]");
    }

    @ParameterizedTest
    @CsvSource({
        "Unauthorized token, MISSING_RIGHT, lacks the right \"Reports: read\"",
        "Unsupported nested type: null, REJECTED, grouped or a chart",
        "Collection contains no element matching the predicate., MISSING_RIGHT, may not read the report",
        "Anything else, REJECTED, \"API access\" is switched off"
    })
    void whatPersonioSaysIsPutIntoWords(String said, Kind kind, String words) {
        api.on(
                PATH,
                request -> json(
                        400,
                        "{\"personio_trace_id\":\"t-1\",\"errors\":[{\"title\":\"Bad Request\",\"detail\":\"" + said
                                + "\"}]}"));

        PersonioException refusal =
                catchThrowableOfType(PersonioException.class, () -> reports.run("r1", "en", call()));

        assertThat(refusal.kind()).isEqualTo(kind);
        assertThat(refusal).hasMessageContaining(words).hasMessageContaining("(trace id t-1)");
    }

    @Test
    void anAnswerWithoutRowsIsABadAnswer() {
        api.on(PATH, "{\"report_config\":{}}");

        assertThat(catchThrowableOfType(PersonioException.class, () -> reports.run("r1", "en", call()))
                        .kind())
                .isEqualTo(Kind.BAD_ANSWER);
    }

    @Test
    void idsStayOneSegmentOfThePath() {
        api.on("/v2/reports/a%2Fb", "{\"_data\":[]}");

        assertThat(reports.run("a/b", "en", call()).rows()).isEqualTo(List.of());
    }

    private ReportTable runWith(String cell) {
        String members = cell.replace('\'', '"').substring(1);
        String first = "{\"attribute_id\":\"a\"" + (members.equals("}") ? "" : ",") + members;
        api.on(
                PATH,
                "{\"_data\":[[" + first
                        + "]],\"_meta\":{\"columns\":[{\"name\":\"a\",\"display\":\"Label\",\"type\":\"x\"}]}}");
        return reports.run("r1", "en", call());
    }
}
