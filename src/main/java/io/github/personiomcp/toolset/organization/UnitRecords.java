package io.github.personiomcp.toolset.organization;

import io.github.personiomcp.directory.Snapshot;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Organization;
import io.github.personiomcp.domain.OrganizationUnit.Kind;
import io.github.personiomcp.text.Message;
import io.github.personiomcp.toolset.CountedUnits;
import io.github.personiomcp.toolset.Listings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The units of the tenant, kind by kind: those that Personio lists where the credential may list them, else those that the people
 * belong to.
 */
final class UnitRecords {

    /** The keys of people's attributes that decide who is counted where: whoever has left is not. */
    static final List<String> DECISIVE = Stream.concat(
                    Stream.of("status"), Arrays.stream(Kind.values()).map(Kind::attribute))
            .toList();

    private final Organization organization;
    private final Snapshot snapshot;
    private final List<Map<String, Object>> records = new ArrayList<>();
    private final List<String> derived = new ArrayList<>();
    private final List<String> uncounted = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();

    private UnitRecords(Organization organization, Snapshot snapshot) {
        this.organization = organization;
        this.snapshot = snapshot;
    }

    static UnitRecords of(Organization organization, Snapshot snapshot, CallContext context) {
        UnitRecords units = new UnitRecords(organization, snapshot);
        for (Kind kind : Kind.values()) {
            units.add(kind, context);
        }
        return units;
    }

    List<Map<String, Object>> records() {
        return records;
    }

    /** Which units may be missing, and why. */
    List<Message> missing() {
        List<Message> missing = new ArrayList<>();
        tell(
                missing,
                "Personio lists none of these kinds to this credential, so they are taken from the people, and units that nobody belongs"
                        + " to are missing: {0}.",
                derived);
        tell(missing, "Neither listed nor visible in the people's attributes: {0}.", unknown);
        return missing;
    }

    /** What the records do not say by themselves. */
    List<Message> notes() {
        List<Message> notes = new ArrayList<>();
        tell(notes, "Nobody is counted, because the people's attribute cannot be seen: {0}.", uncounted);
        return notes;
    }

    private void add(Kind kind, CallContext context) {
        CountedUnits units = CountedUnits.of(kind, organization, snapshot, context);
        boolean countable = units.people() != null;
        if (units.refusal() != null) {
            (countable ? derived : unknown).add(kind.label());
        } else if (!countable) {
            uncounted.add(kind.label());
        }
        units.records().forEach(unit -> {
            Map<String, Object> record = Listings.record("kind", kind.label());
            record.putAll(unit);
            records.add(record);
        });
    }

    private static void tell(List<Message> told, String pattern, List<String> kinds) {
        if (!kinds.isEmpty()) {
            told.add(Message.of(pattern, String.join(", ", kinds)));
        }
    }
}
