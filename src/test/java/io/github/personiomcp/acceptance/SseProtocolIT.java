package io.github.personiomcp.acceptance;

import java.util.List;
import java.util.Map;

/** The protocol over HTTP with server-sent events. */
class SseProtocolIT extends ProtocolRules {

    @Override
    Served serve(Map<String, String> environment, String... options) {
        return Served.sse(environment, options);
    }

    @Override
    List<String> versions() {
        return List.of("2024-11-05");
    }
}
