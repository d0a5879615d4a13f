package io.github.personiomcp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.testing.CapturedLog;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class RehearsalTest {

    @Test
    void rehearsedSearchFindsTheOneWhoIsLookedForAndNobodyHearsOfIt() {
        ByteArrayOutputStream client = new ByteArrayOutputStream();
        try (CapturedLog log = new CapturedLog()) {
            Rehearsal.perform(client);

            assertThat(log.text()).doesNotContain("ERROR", "LiveTenant", "TenantDiscovery");
        }
        assertThat(client.toString(StandardCharsets.UTF_8).lines().filter(line -> line.contains("\"id\":2")))
                .singleElement()
                .asString()
                .contains("\"name\":\"Rosa Müller\"", "\"complete\":true", "\"department\":\"Platform\"")
                .doesNotContain("\"isError\":true");
    }
}
