package io.github.personiomcp.server.jsonrpc;

import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks for what the SDK would stumble over in the params of a request, and would then call an internal error. */
public final class RequestParams {

    private static final Map<String, String> REQUIRED_STRING = Map.of(
            McpSchema.METHOD_TOOLS_CALL, "name",
            McpSchema.METHOD_PROMPT_GET, "name",
            McpSchema.METHOD_RESOURCES_READ, "uri",
            McpSchema.METHOD_RESOURCES_SUBSCRIBE, "uri",
            McpSchema.METHOD_RESOURCES_UNSUBSCRIBE, "uri",
            McpSchema.METHOD_LOGGING_SET_LEVEL, "level");

    /** {@code initialize} is answered without these too. */
    private static final Map<String, List<String>> REQUIRED_OBJECTS = Map.of(
            McpSchema.METHOD_INITIALIZE, List.of(),
            McpSchema.METHOD_COMPLETION_COMPLETE, List.of("ref", "argument"));

    private static final List<String> OBJECTS =
            List.of("_meta", "argument", "arguments", "capabilities", "clientInfo", "context", "ref");

    private RequestParams() {}

    /** The rule that the params break, null where they are fine. */
    public static @Nullable String brokenRule(JSONRPCRequest request) {
        if (!(request.params() instanceof Map<?, ?> params)) {
            boolean needed =
                    REQUIRED_OBJECTS.containsKey(request.method()) || REQUIRED_STRING.containsKey(request.method());
            return needed ? "params are missing" : null;
        }
        String required = REQUIRED_STRING.get(request.method());
        if (required != null && !(params.get(required) instanceof String)) {
            return required + " must be a string";
        }
        List<String> needed = REQUIRED_OBJECTS.getOrDefault(request.method(), List.of());
        return Stream.concat(
                        needed.stream().filter(name -> params.get(name) == null),
                        OBJECTS.stream().filter(name -> params.get(name) != null && !(params.get(name) instanceof Map)))
                .findFirst()
                .map(name -> name + " must be an object")
                .orElse(null);
    }
}
