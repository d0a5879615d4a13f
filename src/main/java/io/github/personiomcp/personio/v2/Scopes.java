package io.github.personiomcp.personio.v2;

import io.github.personiomcp.text.Message;
import java.util.Locale;
import java.util.Set;

/**
 * What an access token was granted, compared with what a call needs. A refusal is explained by it, and what cannot succeed need not be
 * offered; no call is refused because of it, since Personio spells some scopes differently from page to page (API reference 2.4).
 */
final class Scopes {

    private static final String PREFIX = "personio:";

    private Scopes() {}

    /**
     * A sentence about the scope that goes with {@code right}, to be appended; empty where the token tells no scopes.
     *
     * @param right such as {@code Persons: read}
     */
    static Message remark(String right, Set<String> granted) {
        if (granted.isEmpty()) {
            return Message.of("");
        }
        String needed = of(right);
        return allow(right, granted)
                ? Message.of(" Its access token has the scope {0}, so the tenant may not offer this.", needed)
                : Message.of(" Its access token was not granted the scope {0}.", needed);
    }

    /** Whether the scope that goes with {@code right} was granted, or nobody can tell. */
    static boolean allow(String right, Set<String> granted) {
        String needed = plain(of(right));
        return granted.isEmpty() || granted.stream().map(Scopes::plain).anyMatch(needed::equals);
    }

    private static String of(String right) {
        return PREFIX
                + right.toLowerCase(Locale.ROOT)
                        .replace(": ", ":")
                        .replace("organization units", "org-units")
                        .replace(' ', '-');
    }

    /** Without what differs between spellings: the prefix, and the plural of the area. */
    private static String plain(String scope) {
        return scope.toLowerCase(Locale.ROOT).replace(PREFIX, "").replaceFirst("s:", ":");
    }
}
