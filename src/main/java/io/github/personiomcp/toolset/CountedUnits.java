package io.github.personiomcp.toolset;

import io.github.personiomcp.directory.OrganizationUnits;
import io.github.personiomcp.directory.Snapshot;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Organization;
import io.github.personiomcp.domain.OrganizationUnit;
import io.github.personiomcp.domain.OrganizationUnit.Kind;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.RefusedException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The units of one kind with the number of people in each: those that Personio lists, and where it lists none to this credential, those
 * that people belong to.
 *
 * @param refusal why none are listed, by Personio or by policy; null where they are
 * @param people null where people's units of this kind cannot be seen
 */
public record CountedUnits(
        Kind kind,
        List<OrganizationUnit> listed,
        @Nullable RuntimeException refusal,
        @Nullable Snapshot people) {

    /** A credential that Personio's newer API refuses may well be good for people. */
    private static final Set<PersonioException.Kind> NOT_LISTED = EnumSet.of(
            PersonioException.Kind.MISSING_RIGHT,
            PersonioException.Kind.WRONG_CREDENTIALS,
            PersonioException.Kind.NOT_FOUND,
            PersonioException.Kind.GONE);

    public CountedUnits {
        listed = List.copyOf(listed);
    }

    /**
     * Reads what Personio lists.
     *
     * @param everybody null where people cannot be read
     */
    public static CountedUnits of(
            Kind kind, Organization organization, @Nullable Snapshot everybody, CallContext context) {
        boolean visible =
                everybody != null && everybody.tenant().find(kind.attribute()).isPresent();
        Snapshot people = visible ? everybody : null;
        try {
            return new CountedUnits(kind, organization.units(kind, context), null, people);
        } catch (RefusedException e) {
            return new CountedUnits(kind, List.of(), e, people);
        } catch (PersonioException e) {
            if (NOT_LISTED.contains(e.kind())) {
                return new CountedUnits(kind, List.of(), e, people);
            }
            throw e;
        }
    }

    /** {@code id}, {@code name}, and {@code people} where they can be counted, by name. */
    public List<Map<String, Object>> records() {
        return people == null
                ? listed.stream().map(unit -> record(unit, null)).toList()
                : OrganizationUnits.count(kind, listed, people).stream()
                        .map(counted -> record(counted.getKey(), counted.getValue()))
                        .toList();
    }

    private static Map<String, Object> record(OrganizationUnit unit, @Nullable Integer people) {
        return Listings.record("id", unit.id().isEmpty() ? null : unit.id(), "name", unit.name(), "people", people);
    }
}
