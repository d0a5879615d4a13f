package io.github.personiomcp.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class V2OrganizationTest extends DemoTenantTestCase {

    @ParameterizedTest
    @ValueSource(strings = {"/v2/org-units?type=team", "/v2/workplaces", "/v2/cost-centers"})
    void withoutTheBetaHeaderThePathDoesNotExist(String path) {
        assertThat(client.get(path).statusCode()).isEqualTo(404);
        assertThat(client.getBeta(path).statusCode()).isEqualTo(200);
    }

    @Test
    void kindOfOrgUnitsMustBeNamed() {
        assertThat(client.getBeta("/v2/org-units").statusCode()).isEqualTo(400);
        assertThat(client.getBeta("/v2/org-units?type=squad").statusCode()).isEqualTo(400);
    }

    @Test
    void pageHasAtMostAHundredUnitsAndTwentyUnlessAskedFor() {
        assertThat(data("/v2/org-units?type=team").size()).isEqualTo(20);
        assertThat(data("/v2/org-units?type=team&limit=100").size()).isGreaterThan(20);
        assertThat(client.getBeta("/v2/org-units?type=team&limit=101").statusCode())
                .isEqualTo(400);
    }

    @Test
    void newestLegalEntityComesFirst() {
        assertThat(data("/v2/legal-entities").valueStream().map(unit -> unit.get("id")
                        .stringValue()))
                .containsExactly("303", "302", "301");
        assertThat(client.getJson("/v2/legal-entities/301").get("name").stringValue())
                .isEqualTo("Nordlicht Systems GmbH");
    }

    @Test
    void missingScopeLooksLikeABadToken() {
        try (DemoTenant narrow = DemoTenant.start(
                DemoSettings.defaults().withoutScopes("personio:persons:read", "personio:cost-centers:read"))) {
            DemoClient narrowClient = new DemoClient(narrow).login();

            assertThat(narrowClient.get("/v2/persons").statusCode()).isEqualTo(401);
            assertThat(narrowClient.getBeta("/v2/cost-centers").statusCode()).isEqualTo(401);
            assertThat(narrowClient.getBeta("/v2/workplaces").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void listsLeadInACircleOnDemand() {
        tenant.faults().loopCursors("/v2/persons");

        assertThat(client.getJson("/v2/persons?limit=50&cursor=cur_0")
                        .at("/_meta/links/next/href")
                        .stringValue())
                .endsWith("cursor=cur_0");
    }

    private JsonNode data(String path) {
        return DemoClient.json(client.getBeta(path)).get("_data");
    }
}
