package io.github.personiomcp.benchmark;

import java.util.Map;

/**
 * What came back for one call.
 *
 * @param content what the tool answers; empty where it failed
 * @param failure what was said instead; empty where it did not fail
 */
record Reply(Map<?, ?> content, String failure) {

    /** Takes an answer apart. One to another request than {@code id} is no answer. */
    static Reply of(int id, Map<String, Object> message) {
        boolean own = Integer.valueOf(id).equals(message.get("id"));
        if (own && message.get("result") instanceof Map<?, ?> result) {
            if (!Boolean.TRUE.equals(result.get("isError"))
                    && result.get("structuredContent") instanceof Map<?, ?> content) {
                return new Reply(content, "");
            }
            return new Reply(Map.of(), String.valueOf(result.get("content")));
        }
        return new Reply(Map.of(), String.valueOf(message));
    }

    boolean failed() {
        return !failure.isEmpty();
    }
}
