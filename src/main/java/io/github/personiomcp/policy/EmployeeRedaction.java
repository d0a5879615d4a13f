package io.github.personiomcp.policy;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.Employees;
import io.github.personiomcp.domain.TenantSchema;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Employees without what visible attributes must not show: entitlements whose kind of absence tells something about health ("extra leave
 * for severely disabled people" is a diagnosis in a list of days off), and bank account numbers wherever somebody wrote one.
 */
final class EmployeeRedaction implements Employees {

    private final Employees employees;
    private final SensitiveValues values;
    private final boolean health;

    private EmployeeRedaction(Visibility visibility, Employees employees) {
        this.employees = employees;
        this.values = new SensitiveValues(visibility);
        this.health = visibility.shows(SensitiveClass.HEALTH);
    }

    /** {@code employees} as {@code policy} lets them be seen. */
    static Employees under(Policy policy, Employees employees) {
        return new EmployeeRedaction(policy.visibility(), employees);
    }

    @Override
    public Everybody all(CallContext context) {
        return employees.all(person -> redacted(person, context.tenant()), context);
    }

    @Override
    public Optional<Changes> changedSince(Instant since, CallContext context) {
        return employees
                .changedSince(since, context)
                .map(changes ->
                        new Changes(redacted(changes.employees(), context.tenant()), changes.employmentsAsOf()));
    }

    @Override
    public Employee get(String id, CallContext context) {
        return redacted(employees.get(id, context), context.tenant());
    }

    private List<Employee> redacted(List<Employee> people, TenantSchema tenant) {
        return people.stream().map(person -> redacted(person, tenant)).toList();
    }

    /** Whoever has nothing to hide stays as they are. */
    private Employee redacted(Employee person, TenantSchema tenant) {
        Map<String, Object> shown = new LinkedHashMap<>();
        Set<String> hidden = new LinkedHashSet<>(person.hidden());
        person.attributes().forEach((key, value) -> {
            if (values.hide(key, value, tenant)) {
                hidden.add(key);
            } else if (!(harmless(value) instanceof List<?> left && left.isEmpty())) {
                shown.put(key, harmless(value));
            }
        });
        return shown.equals(person.attributes())
                ? person
                : new Employee(person.id(), shown, person.malformed(), person.unread(), hidden);
    }

    private Object harmless(Object value) {
        return health || !(value instanceof List<?> items)
                ? value
                : items.stream()
                        .filter(item -> !(item instanceof Map<?, ?> record && aboutHealth(record)))
                        .toList();
    }

    private static boolean aboutHealth(Map<?, ?> record) {
        return HealthKinds.include(String.valueOf(record.get("name")), String.valueOf(record.get("category")));
    }
}
