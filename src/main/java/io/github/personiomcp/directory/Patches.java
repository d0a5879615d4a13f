package io.github.personiomcp.directory;

import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.TenantSchema;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * People who were read apart from everybody: after a write, or because they changed. Kept until everybody was read later, so that a
 * reading that began before does not bring back their older records. For one thread at a time.
 */
final class Patches {

    private final Map<String, Patch> byId = new LinkedHashMap<>();

    /** A person as they were at {@code asOf} or later. */
    record Patch(Employee person, TenantSchema tenant, Instant asOf) {}

    /** Keeps the later of two records of the same person. */
    void add(Patch patch) {
        byId.merge(patch.person().id(), patch, (known, next) -> next.asOf().isBefore(known.asOf()) ? known : next);
    }

    /** What is not needed once everybody was read at {@code asOf}. */
    void forgetBefore(Instant asOf) {
        byId.values().removeIf(patch -> patch.asOf().isBefore(asOf));
    }

    void forget(String id) {
        byId.remove(id);
    }

    /** The people, with the attributes of {@code tenant}, who were read at {@code asOf} or later. */
    List<Employee> since(Instant asOf, TenantSchema tenant) {
        return byId.values().stream()
                .filter(patch -> !patch.asOf().isBefore(asOf))
                .filter(patch -> patch.tenant().equals(tenant))
                .map(Patch::person)
                .toList();
    }
}
