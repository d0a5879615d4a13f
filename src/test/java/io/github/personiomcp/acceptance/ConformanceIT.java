package io.github.personiomcp.acceptance;

import io.github.personiomcp.server.http.FixtureServer;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The official conformance suite against the real jar, with a demo company, and against what the suite would like to call, on the same transport. */
@Timeout(300)
class ConformanceIT {

    @Test
    void serverOfATenantConformsExceptWhereTheSuitesOwnToolsAreNeeded() {
        try (ServerProcess server = ServerProcess.http(Map.of(), "--transport=http", "--demo=30")) {
            Conformance.check(server.url(), "tenant.yml");
        }
    }

    @Test
    void transportConformsWithTheSuitesOwnTools() throws IOException {
        try (FixtureServer server = FixtureServer.start()) {
            Conformance.check(server.url());
        }
    }
}
