package io.github.personiomcp.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class V2ReportsTest extends DemoTenantTestCase {

    private static final String SALARIES = "/v2/reports/6f1c2c1e-0002-4000-8000-000000000002";

    @Test
    void linksArePlainTexts() {
        JsonNode page = client.getJson("/v2/reports?limit=2");

        assertThat(page.get("_data").size()).isEqualTo(2);
        assertThat(page.at("/_meta/links/next").isString()).isTrue();
    }

    @Test
    void withoutALimitAllRowsComeAtOnce() {
        JsonNode report = client.getJson(SALARIES + "?locale=de");

        assertThat(report.get("_data").size()).isGreaterThan(200);
        assertThat(report.at("/_meta/links").has("next")).isFalse();
        assertThat(report.at("/_meta/columns/2/display").stringValue()).isEqualTo("Fixgehalt");
        assertThat(report.at("/_meta/columns").size())
                .as("one column is in no list")
                .isEqualTo(report.at("/_data/0").size() - 1);
    }

    @Test
    void reportsShowWhatTheCredentialMayNotReadOtherwise() {
        assertThat(company.readable("hourly_salary")).isFalse();
        assertThat(client.getJson(SALARIES).at("/_data/0/4/attribute_id").stringValue())
                .isEqualTo("hourly_salary");
        assertThat(company.canaries())
                .contains(client.getJson(SALARIES)
                        .at("/_data/0/2/monetary/value")
                        .decimalValue()
                        .toPlainString());
    }

    @Test
    void theCursorGoesAlone() {
        JsonNode first = client.getJson(SALARIES + "?limit=30");
        String next = first.at("/_meta/links/next").stringValue();
        String cursor = next.substring(next.indexOf('?'));

        JsonNode second = client.getJson(SALARIES + cursor);

        assertThat(second.get("_data").size()).isEqualTo(30);
        assertThat(second.at("/_data/0")).isNotEqualTo(first.at("/_data/0"));
        assertThat(client.get(SALARIES + cursor + "&limit=30").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "6f1c2c1e-0004-4000-8000-000000000004, Unsupported nested type: null",
        "6f1c2c1e-0005-4000-8000-000000000005, no element matching the predicate",
        "6f1c2c1e-0006-4000-8000-000000000006, could not be processed",
        "nonsense, could not be found"
    })
    void everyRefusalIs400WithAText(String id, String text) {
        assertThat(client.get("/v2/reports/" + id).statusCode()).isEqualTo(400);
        assertThat(client.get("/v2/reports/" + id).body()).contains(text);
    }

    @Test
    void evenAMissingRightIs400() {
        try (DemoTenant narrow = DemoTenant.start(DemoSettings.defaults().withoutScopes("personio:reports:read"))) {
            DemoClient narrowClient = new DemoClient(narrow).login();

            assertThat(narrowClient.get("/v2/reports").statusCode()).isEqualTo(400);
            assertThat(narrowClient.get(SALARIES).body()).contains("Unauthorized token");
        }
    }
}
