package io.github.personiomcp.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class V2RecruitingTest extends DemoTenantTestCase {

    private static final String PATH = "/v2/recruiting/";

    @ParameterizedTest
    @ValueSource(strings = {"applications", "candidates", "jobs", "categories"})
    void withoutTheBetaHeaderThePathDoesNotExist(String kind) {
        assertThat(client.get(PATH + kind).statusCode()).isEqualTo(404);
        assertThat(client.getBeta(PATH + kind).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "applications?limit=201",
                "applications?email=x",
                "candidates?updated_at.gte=2026-11-01T00:00:00Z",
                "candidates?updated_at.gt=2026-11-01",
                "jobs?updated_at.gt=2026-11-01T00:00:00Z&updated_at.lt=2026-11-02T00:00:00Z",
                "categories?updated_at.gt=2026-11-01T00:00:00Z"
            })
    void parametersAreReadStrictly(String query) {
        assertThat(client.getBeta(PATH + query).statusCode()).isEqualTo(400);
    }

    @Test
    void applicationsAreSortedByTheirLastChangeWhichIsAnObject() {
        JsonNode page = data("applications?limit=200");

        assertThat(page.valueStream().map(V2RecruitingTest::changed))
                .hasSize(130)
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(page.at("/0/updated_at/timezone").stringValue()).isEqualTo("UTC");
        String middle = changed(page.get(60));
        assertThat(data("applications?updated_at.gt=" + middle + "Z")
                        .valueStream()
                        .map(V2RecruitingTest::changed))
                .isNotEmpty()
                .allMatch(changed -> changed.compareTo(middle) > 0);
    }

    @Test
    void candidatesAreFoundByEmail() {
        String email = data("candidates?limit=1").at("/0/email").stringValue();

        assertThat(data("candidates?email=" + DemoClient.encode(email))).hasSize(1);
        assertThat(data("applications?candidate.email=" + DemoClient.encode(email)))
                .isNotEmpty()
                .allMatch(one -> one.at("/candidate/email").stringValue().equals(email));
    }

    @Test
    void missingScopeLooksLikeABadToken() {
        try (DemoTenant narrow = DemoTenant.start(DemoSettings.defaults().withoutScopes("personio:recruiting:read"))) {
            assertThat(new DemoClient(narrow).login().getBeta(PATH + "jobs").statusCode())
                    .isEqualTo(401);
        }
    }

    private JsonNode data(String query) {
        return DemoClient.json(client.getBeta(PATH + query)).get("_data");
    }

    private static String changed(JsonNode record) {
        return record.at("/updated_at/date-time").stringValue();
    }
}
