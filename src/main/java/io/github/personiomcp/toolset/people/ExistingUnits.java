package io.github.personiomcp.toolset.people;

import io.github.personiomcp.directory.KnownValues;
import io.github.personiomcp.directory.Snapshot;
import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.Organization;
import io.github.personiomcp.domain.OrganizationUnit;
import io.github.personiomcp.domain.OrganizationUnit.Kind;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.text.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Departments, teams and the like: those with people in them, and where one is not among these, those that Personio lists. */
record ExistingUnits(Snapshot snapshot, Organization organization, CallContext context) {

    /**
     * The unit that {@code wanted} means, as Personio spells it.
     *
     * @throws InvalidArgumentException naming the nearest, where there is none
     */
    String named(Attribute attribute, String wanted) {
        String key = attribute.key();
        Set<String> known = new TreeSet<>(snapshot.valuesOf(key));
        return KnownValues.match(key, wanted, known).orElseGet(() -> {
            Set<String> listed = listed(attribute);
            known.addAll(listed);
            return KnownValues.match(key, wanted, listed)
                    .orElseThrow(() -> new InvalidArgumentException("There is no " + key + " '" + wanted + "'"
                            + (listed.isEmpty() ? " with anybody in it." : ".") + suggestion(wanted, known)));
        });
    }

    /** None where this credential cannot list them. */
    private Set<String> listed(Attribute attribute) {
        try {
            return Arrays.stream(Kind.values())
                    .filter(kind -> kind.attribute().equals(attribute.source().rawKey()))
                    .flatMap(kind -> organization.units(kind, context).stream())
                    .map(OrganizationUnit::name)
                    .collect(Collectors.toSet());
        } catch (PersonioException e) {
            if (e.kind() == PersonioException.Kind.CANCELLED) {
                throw e;
            }
            return Set.of();
        }
    }

    private static String suggestion(String wanted, Set<String> known) {
        List<String> near = Nearest.several(wanted, known, 3);
        if (known.isEmpty()) {
            return " Nobody has one yet; the first one is given in Personio itself.";
        }
        return near.isEmpty()
                ? " Existing: " + String.join(", ", known) + "."
                : " Did you mean: " + String.join(", ", near) + "?";
    }
}
