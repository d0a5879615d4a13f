package io.github.personiomcp.personio.v2;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an access token was granted, compared with what a call needs. Only a refusal is explained by it and nothing is refused because of
 * it, since Personio spells some scopes differently from page to page (API reference 2.4).
 */
final class Scopes {

    private static final String PREFIX = "personio:";

    private Scopes() {}

    /**
     * A sentence about the scope that goes with {@code right}, to be appended; empty where the token tells no scopes.
     *
     * @param right such as {@code Persons: read}
     */
    static String remark(String right, Set<String> granted) {
        if (granted.isEmpty()) {
            return "";
        }
        String needed = of(right);
        boolean has =
                granted.stream().map(Scopes::plain).collect(Collectors.toSet()).contains(plain(needed));
        return has
                ? " Its access token has the scope " + needed + ", so the tenant may not offer this."
                : " Its access token was not granted the scope " + needed + ".";
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
