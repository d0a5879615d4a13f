package io.github.personiomcp.acceptance;

import java.util.List;
import java.util.Map;

/** The protocol over standard input and output. */
class StdioProtocolIT extends ProtocolRules {

    @Override
    Served serve(Map<String, String> environment, String... options) {
        return Served.stdio(environment, options);
    }

    @Override
    List<String> versions() {
        return List.of("2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25");
    }
}
