package io.github.personiomcp.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class V2CompensationsTest extends DemoTenantTestCase {

    private static final String PATH = "/v2/compensations";

    @Test
    void everybodyWhoWorksHereIsPaid() {
        List<JsonNode> paid = allByCursor(PATH + "?", 100);

        assertThat(paid)
                .hasSizeGreaterThan(200)
                .allSatisfy(pay ->
                        assertThat(pay.at("/amount/currency").stringValue()).isEqualTo("EUR"))
                .anyMatch(pay -> pay.at("/type/category").stringValue().equals("FIXED_SALARY"))
                .anyMatch(pay -> pay.at("/type/category").stringValue().equals("HOURLY")
                        && pay.at("/amount/value").isString());
        assertThat(company.canaries())
                .containsAll(paid.stream()
                        .map(pay -> pay.at("/amount/value"))
                        .map(value -> value.isString()
                                ? value.stringValue()
                                : value.decimalValue().toPlainString())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "start_date=2026-01-01&end_date=2026-02-02",
                "start_date=2026-02-01&end_date=2026-01-31",
                "start_date=01.01.2026",
                "limit=101",
                "as_of=2026-01-01"
            })
    void whatPersonioRefusesIsRefused(String query) {
        assertThat(client.get(PATH + "?" + query).statusCode()).isEqualTo(400);
    }

    @Test
    void aBonusIsListedInItsMonthAndASalaryInAll() {
        assertThat(categories("start_date=2026-03-01&end_date=2026-03-31")).contains("BONUS", "FIXED_SALARY");
        assertThat(categories("start_date=2026-04-01&end_date=2026-04-30"))
                .contains("FIXED_SALARY")
                .doesNotContain("BONUS");
    }

    @Test
    void typesAndBandsAreLists() {
        assertThat(allByCursor(PATH + "/types?", 100))
                .extracting(type -> type.get("category").stringValue())
                .containsExactly("RECURRING", "ONE_TIME");
        assertThat(allByCursor("/v2/salary-bands?", 2)).hasSize(4);
    }

    @Test
    void eachPathNeedsItsScope() {
        try (DemoTenant narrow =
                DemoTenant.start(DemoSettings.defaults().withoutScopes("personio:compensations:read"))) {
            DemoClient narrowClient = new DemoClient(narrow).login();

            assertThat(narrowClient.get(PATH).statusCode()).isEqualTo(401);
            assertThat(narrowClient.get("/v2/salary-bands").statusCode()).isEqualTo(200);
        }
    }

    private List<String> categories(String query) {
        return allByCursor(PATH + "?" + query + "&", 100).stream()
                .map(pay -> pay.at("/type/category").stringValue())
                .distinct()
                .toList();
    }
}
