package io.github.personiomcp.server.http;

import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The resources whose changes one session wants to hear of. The SDK remembers whatever it is told, also of resources that do not exist. */
final class Subscriptions {

    private static final int MOST = 100;
    private static final int LONGEST = 1024;

    private final Set<String> uris = ConcurrentHashMap.newKeySet();

    /** Takes notice of what is asked for; answers with the rule that it breaks, null where it is fine. */
    @Nullable
    String brokenRule(JSONRPCRequest asked) {
        if (!(asked.params() instanceof Map<?, ?> params && params.get("uri") instanceof String uri)) {
            return null;
        }
        return switch (asked.method()) {
            case McpSchema.METHOD_RESOURCES_SUBSCRIBE -> added(uri);
            case McpSchema.METHOD_RESOURCES_UNSUBSCRIBE -> {
                uris.remove(uri);
                yield null;
            }
            default -> null;
        };
    }

    private synchronized @Nullable String added(String uri) {
        if (uri.length() > LONGEST) {
            return "uri has at most " + LONGEST + " characters";
        }
        if (uris.size() >= MOST && !uris.contains(uri)) {
            return "a session has at most " + MOST + " subscriptions, unsubscribe from others first";
        }
        uris.add(uri);
        return null;
    }
}
