package io.github.personiomcp.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class V2JobsTest extends DemoTenantTestCase {

    @Test
    void jobsComeInPagesTheLastIdFirst() {
        assertThat(allByCursor("/v2/jobs?", 7))
                .hasSizeGreaterThan(20)
                .extracting(job -> job.get("id").stringValue())
                .isSortedAccordingTo(Comparator.reverseOrder());
        JsonNode first = client.getJson("/v2/jobs?sort=name&limit=1").at("/_data/0");
        assertThat(client.getJson("/v2/jobs/" + first.get("id").stringValue())).isEqualTo(first);
        assertThat(client.get("/v2/jobs/none").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=101", "sort=level", "family=Sales"})
    void parametersAreReadStrictly(String query) {
        assertThat(client.get("/v2/jobs?" + query).statusCode()).isEqualTo(400);
    }

    @Test
    void missingScopeLooksLikeABadToken() {
        try (DemoTenant narrow = DemoTenant.start(DemoSettings.defaults().withoutScopes("personio:jobs:read"))) {
            assertThat(new DemoClient(narrow).login().get("/v2/jobs").statusCode())
                    .isEqualTo(401);
        }
    }
}
