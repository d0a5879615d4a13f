package io.github.personiomcp.server;

import java.util.Map;

/**
 * What a client gets for one call.
 *
 * @param structured the result; empty for a failure
 * @param text the same facts as compact JSON, or the words for a failure
 */
public record Outcome(Map<String, Object> structured, String text, boolean failed) {

    static Outcome success(Map<String, Object> content) {
        Map<String, Object> plain = OutgoingText.plain(content);
        return new Outcome(plain, WireJson.text(plain), false);
    }

    static Outcome failure(String words) {
        return new Outcome(Map.of(), words, true);
    }
}
