package io.github.personiomcp.acceptance;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The official conformance suite against the real jar, with a demo company. */
@Timeout(300)
class ConformanceIT {

    @Test
    void serverOfATenantConformsExceptWhereTheSuitesOwnToolsAreNeeded() {
        try (ServerProcess server = ServerProcess.http(Map.of(), "--transport=http", "--demo=30")) {
            Conformance.check(server.url(), "tenant.yml");
        }
    }
}
