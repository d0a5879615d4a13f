package io.github.personiomcp.policy;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.Employees;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Employees without those entitlements whose kind of absence tells something about health: "extra leave for severely disabled people" is
 * a diagnosis in a list of days off.
 */
final class EntitlementRedaction implements Employees {

    private final Employees employees;

    EntitlementRedaction(Employees employees) {
        this.employees = employees;
    }

    /** {@code employees}, redacted unless the policy exposes health. */
    static Employees under(Policy policy, Employees employees) {
        return policy.visibility().shows(SensitiveClass.HEALTH) ? employees : new EntitlementRedaction(employees);
    }

    @Override
    public Everybody all(CallContext context) {
        Everybody all = employees.all(context);
        return new Everybody(redacted(all.employees()), all.complete(), all.employmentsAsOf());
    }

    @Override
    public Optional<Changes> changedSince(Instant since, CallContext context) {
        return employees
                .changedSince(since, context)
                .map(changes -> new Changes(redacted(changes.employees()), changes.employmentsAsOf()));
    }

    @Override
    public Employee get(String id, CallContext context) {
        return redacted(employees.get(id, context));
    }

    private static List<Employee> redacted(List<Employee> people) {
        return people.stream().map(EntitlementRedaction::redacted).toList();
    }

    private static Employee redacted(Employee person) {
        Map<String, Object> attributes = new LinkedHashMap<>(person.attributes());
        attributes.replaceAll((key, value) -> value instanceof List<?> items ? harmless(items) : value);
        attributes.values().removeIf(value -> value instanceof Collection<?> items && items.isEmpty());
        return new Employee(person.id(), attributes, person.malformed(), person.unread());
    }

    private static List<?> harmless(List<?> items) {
        return items.stream()
                .filter(item -> !(item instanceof Map<?, ?> record && aboutHealth(record)))
                .toList();
    }

    private static boolean aboutHealth(Map<?, ?> record) {
        return HealthKinds.include(String.valueOf(record.get("name")), String.valueOf(record.get("category")));
    }
}
