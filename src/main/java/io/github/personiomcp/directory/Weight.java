package io.github.personiomcp.directory;

import java.util.Set;

/** How much it says about a person that a word stands in one of their attributes. */
final class Weight {

    static final int NAME = 9;
    static final int STRONG = 4;
    static final int OTHER = 1;

    private static final Set<String> NAMES = Set.of("first_name", "last_name", "preferred_name");
    private static final Set<String> STRONG_KEYS = Set.of("id", "email", "position");

    private Weight() {}

    /** The weight of words in the attribute {@code key}. */
    static int of(String key) {
        if (NAMES.contains(key)) {
            return NAME;
        }
        return STRONG_KEYS.contains(key) ? STRONG : OTHER;
    }
}
