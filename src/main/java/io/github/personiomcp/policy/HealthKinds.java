package io.github.personiomcp.policy;

import java.util.Set;

/** Kinds of absence that tell something about health, by Personio's category or by name. */
final class HealthKinds {

    private static final Set<String> CATEGORIES = Set.of("sick_leave", "quarantine", "maternity_parental_leave");

    private HealthKinds() {}

    static boolean include(String name, String category) {
        return CATEGORIES.contains(category) || Classification.speaksOf(SensitiveClass.HEALTH, name);
    }
}
