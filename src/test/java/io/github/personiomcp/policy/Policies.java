package io.github.personiomcp.policy;

import java.util.Set;

/** Policies that differ from the one that comes by default in one thing. */
final class Policies {

    private Policies() {}

    static Policy exposing(String... names) {
        return new Policy(WritePolicy.CONFIRM, Set.of(names));
    }

    static Policy hiding(String... names) {
        return of(new Visibility(Set.of(), Set.of(names), AttributeRule.ALL, AbsenceDetail.TYPE));
    }

    static Policy absences(AbsenceDetail detail, String... exposed) {
        return of(new Visibility(Set.of(exposed), Set.of(), AttributeRule.ALL, detail));
    }

    static Policy of(Visibility visibility) {
        return new Policy(WritePolicy.CONFIRM, visibility, Set.of(), false);
    }
}
