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
import io.github.personiomcp.text.Message;
import io.github.personiomcp.text.Nearest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Departments, teams and the like: those with people in them, and where one is not among these, those that Personio lists. */
record ExistingUnits(Snapshot snapshot, Organization organization, CallContext context) {

    private static final Set<PersonioException.Kind> UNLISTED = EnumSet.of(
            PersonioException.Kind.MISSING_RIGHT,
            PersonioException.Kind.WRONG_CREDENTIALS,
            PersonioException.Kind.GONE,
            PersonioException.Kind.NOT_FOUND);

    /** @param written what a port takes: the name, and the unit itself where others have the same name */
    record Meant(String name, Object written) {}

    /**
     * The unit that {@code wanted} means, as Personio spells it; an id is understood too, for units that share a name.
     *
     * @throws InvalidArgumentException naming the nearest, where there is none
     * @throws PersonioException where that cannot be told at the moment
     */
    Meant named(Attribute attribute, String wanted) {
        String key = attribute.key();
        Set<String> known = new TreeSet<>(snapshot.valuesOf(key));
        Optional<String> inUse = KnownValues.match(key, wanted, known);
        if (inUse.isPresent()) {
            return new Meant(inUse.get(), inUse.get());
        }
        List<OrganizationUnit> listed = listed(attribute, wanted);
        List<String> names = listed.stream().map(OrganizationUnit::name).toList();
        known.addAll(names);
        return KnownValues.match(key, wanted, names)
                .map(name -> new Meant(name, name))
                .or(() -> withId(wanted.strip(), listed))
                .orElseThrow(() -> new InvalidArgumentException(
                        listed.isEmpty()
                                ? "There is no {0} '{1}' with anybody in it. {2}"
                                : "There is no {0} '{1}'. {2}",
                        key,
                        wanted,
                        suggestion(wanted, known)));
    }

    private static Optional<Meant> withId(String id, List<OrganizationUnit> listed) {
        return listed.stream()
                .filter(unit -> unit.id().equals(id))
                .findFirst()
                .map(unit -> new Meant(unit.name(), shared(unit, listed) ? unit : unit.name()));
    }

    private static boolean shared(OrganizationUnit unit, List<OrganizationUnit> listed) {
        return listed.stream()
                .anyMatch(other -> !other.id().equals(unit.id()) && other.name().equalsIgnoreCase(unit.name()));
    }

    /** None where this credential cannot list them. */
    private List<OrganizationUnit> listed(Attribute attribute, String wanted) {
        try {
            return Arrays.stream(Kind.values())
                    .filter(kind -> kind.attribute().equals(attribute.source().rawKey()))
                    .flatMap(kind -> organization.units(kind, context).stream())
                    .toList();
        } catch (PersonioException e) {
            if (UNLISTED.contains(e.kind())) {
                return List.of();
            }
            Message what =
                    Message.of("Whether there is a {0} '{1}' cannot be told: {2}", attribute.key(), wanted, e.said());
            throw new PersonioException(e.kind(), what, e.retryAfter().orElse(null), e);
        }
    }

    private static Message suggestion(String wanted, Set<String> known) {
        List<String> near = Nearest.several(wanted, known, 3);
        if (known.isEmpty()) {
            return Message.of("Nobody has one yet; the first one is given in Personio itself.");
        }
        return near.isEmpty()
                ? Message.of("Existing: {0}.", String.join(", ", known))
                : Message.of("Did you mean: {0}?", String.join(", ", near));
    }
}
