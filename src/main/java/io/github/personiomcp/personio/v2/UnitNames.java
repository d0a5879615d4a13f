package io.github.personiomcp.personio.v2;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.OrganizationUnit;
import io.github.personiomcp.domain.OrganizationUnit.Kind;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.text.Message;
import io.github.personiomcp.text.Nearest;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Finds units by name, because v2 is written by id. */
final class UnitNames {

    private static final Set<PersonioException.Kind> UNLISTED = EnumSet.of(
            PersonioException.Kind.MISSING_RIGHT, PersonioException.Kind.NOT_FOUND, PersonioException.Kind.GONE);

    private UnitNames() {}

    /** Whether there are units of a kind, or this credential cannot tell. */
    static boolean mayExist(Kind kind, V2Organization organization, CallContext context) {
        try {
            return !organization.units(kind, context).isEmpty();
        } catch (PersonioException e) {
            if (UNLISTED.contains(e.kind())) {
                return true;
            }
            throw e;
        }
    }

    /**
     * The id of the unit called {@code name}; an id is understood too, since it stands for a name that cannot be read.
     *
     * @throws InvalidArgumentException where there is none, naming the nearest, or more than one
     */
    static String idOf(Kind kind, String name, V2Organization organization, CallContext context) {
        boolean id = name.matches("\\d{1,19}");
        List<OrganizationUnit> units;
        try {
            units = organization.units(kind, context);
        } catch (PersonioException e) {
            if (id && e.kind() != PersonioException.Kind.CANCELLED) {
                return name;
            }
            throw e;
        }
        List<OrganizationUnit> called = called(name, units);
        if (called.isEmpty() && id && units.stream().anyMatch(unit -> unit.id().equals(name))) {
            return name;
        }
        if (called.size() != 1) {
            throw new InvalidArgumentException(
                    called.isEmpty() ? unknown(kind, name, units) : several(kind, name, called));
        }
        return called.get(0).id();
    }

    private static List<OrganizationUnit> called(String name, List<OrganizationUnit> units) {
        List<OrganizationUnit> exactly =
                units.stream().filter(unit -> unit.name().equals(name.strip())).toList();
        return exactly.isEmpty()
                ? units.stream()
                        .filter(unit -> unit.name().equalsIgnoreCase(name.strip()))
                        .toList()
                : exactly;
    }

    private static Message unknown(Kind kind, String name, List<OrganizationUnit> units) {
        List<String> names = units.stream().map(OrganizationUnit::name).toList();
        List<String> near = Nearest.several(name, names, 3);
        return Message.of(
                near.isEmpty()
                        ? "There is no {0} \"{1}\" in Personio."
                        : "There is no {0} \"{1}\" in Personio. Did you mean: {2}?",
                kind.attribute(),
                name,
                String.join(", ", near));
    }

    private static Message several(Kind kind, String name, List<OrganizationUnit> called) {
        return Message.of(
                "There are several {0} called \"{1}\"; give one of the ids {2} instead.",
                kind.attribute(),
                name,
                String.join(", ", called.stream().map(OrganizationUnit::id).toList()));
    }
}
