package io.github.personiomcp.toolset.organizationdata;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.directory.OrganizationUnits;
import io.github.personiomcp.directory.Snapshot;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Organization;
import io.github.personiomcp.domain.OrganizationUnit;
import io.github.personiomcp.domain.OrganizationUnit.Kind;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.tool.Arguments;
import io.github.personiomcp.tool.Page;
import io.github.personiomcp.toolset.Listings;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The units of one kind with the number of people in each: those that Personio lists, and where it lists none to this credential, those
 * that people belong to.
 *
 * @param listed null where Personio does not list them to this credential
 * @param snapshot null where people's units of this kind cannot be seen
 */
record UnitList(
        Kind kind,
        @Nullable List<OrganizationUnit> listed,
        @Nullable Snapshot snapshot) {

    /** A credential that Personio's newer API refuses may well be good for people. */
    private static final Set<PersonioException.Kind> NOT_LISTED = EnumSet.of(
            PersonioException.Kind.MISSING_RIGHT,
            PersonioException.Kind.WRONG_CREDENTIALS,
            PersonioException.Kind.NOT_FOUND,
            PersonioException.Kind.GONE);

    /** @throws PersonioException where neither Personio lists them nor people show them */
    static UnitList of(Kind kind, Organization organization, EmployeeDirectory directory, CallContext context) {
        Snapshot snapshot = snapshot(kind, directory, context);
        try {
            return new UnitList(kind, organization.units(kind, context), snapshot);
        } catch (PersonioException e) {
            if (snapshot == null || !NOT_LISTED.contains(e.kind())) {
                throw e;
            }
            return new UnitList(kind, null, snapshot);
        }
    }

    /** The page that {@code arguments} ask for, saying what it lacks. */
    Page page(String noun, Arguments arguments, int defaultLimit) {
        Page page = snapshot == null
                ? Page.of(noun, uncounted(), arguments, defaultLimit)
                        .noting(List.of("Nobody is counted: people's " + kind.attribute() + " cannot be seen."))
                : Listings.decidedBy(
                        List.of(kind.attribute()),
                        snapshot,
                        Listings.page(noun, counted(snapshot), arguments, defaultLimit, snapshot));
        return page.unlessIncomplete(
                listed != null,
                "Personio does not list these to this credential, so they are taken from people; what nobody belongs to is"
                        + " missing.");
    }

    private List<Map<String, Object>> counted(Snapshot people) {
        return OrganizationUnits.count(kind, units(), people).stream()
                .map(counted -> record(counted.getKey(), counted.getValue()))
                .toList();
    }

    private List<Map<String, Object>> uncounted() {
        return units().stream().map(unit -> record(unit, null)).toList();
    }

    private List<OrganizationUnit> units() {
        return listed == null ? List.of() : listed;
    }

    private static @Nullable Snapshot snapshot(Kind kind, EmployeeDirectory directory, CallContext context) {
        if (context.tenant().find(kind.attribute()).isEmpty()) {
            return null;
        }
        try {
            return directory.snapshot(context);
        } catch (PersonioException e) {
            if (e.kind() == PersonioException.Kind.MISSING_RIGHT) {
                return null;
            }
            throw e;
        }
    }

    private static Map<String, Object> record(OrganizationUnit unit, @Nullable Integer people) {
        return Listings.record("id", unit.id().isEmpty() ? null : unit.id(), "name", unit.name(), "people", people);
    }
}
