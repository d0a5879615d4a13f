package io.github.personiomcp.acceptance;

import java.util.List;
import java.util.Map;

/** The protocol over Streamable HTTP. */
class StreamableHttpProtocolIT extends ProtocolRules {

    @Override
    Served serve(Map<String, String> environment, String... options) {
        return Served.streamable(environment, options);
    }

    @Override
    List<String> versions() {
        return List.of("2025-03-26", "2025-06-18", "2025-11-25");
    }
}
