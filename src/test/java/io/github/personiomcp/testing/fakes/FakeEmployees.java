package io.github.personiomcp.testing.fakes;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.EmployeeWrites;
import io.github.personiomcp.domain.Employees;
import io.github.personiomcp.domain.OrganizationUnit;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.text.Message;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * People in memory, behaving like Personio: shows only what the call may see, ignores what it cannot set without saying so, and can be
 * told to warn, to fail and to lose its answers.
 */
public final class FakeEmployees implements Employees, EmployeeWrites {

    private final Map<String, Employee> people = new LinkedHashMap<>();
    private final Set<String> ignored = new HashSet<>();
    private final Set<String> ignoredOnCreate = new HashSet<>();
    private final List<Map<String, @Nullable Object>> creations = new ArrayList<>();
    private final List<Map<String, @Nullable Object>> updates = new ArrayList<>();
    private List<Message> warnings = List.of();
    private Set<String> failedAfterCreation = Set.of();
    private boolean complete = true;
    private int loads;
    private @Nullable PersonioException createFailure;
    private @Nullable PersonioException updateFailure;
    private @Nullable PersonioException readFailure;
    private boolean storesBeforeFailing;

    public FakeEmployees(List<Employee> people) {
        people.forEach(this::put);
    }

    /** Adds somebody, or replaces whoever has the same id. */
    public synchronized FakeEmployees put(Employee person) {
        people.put(person.id(), person);
        return this;
    }

    /** Deletes somebody without a trace. */
    public synchronized FakeEmployees remove(String id) {
        people.remove(id);
        return this;
    }

    /** Never sets {@code keys}. */
    public synchronized FakeEmployees ignoring(String... keys) {
        ignored.addAll(List.of(keys));
        return this;
    }

    /** Does not take {@code keys} when a person is created. */
    public synchronized FakeEmployees ignoringOnCreate(String... keys) {
        ignoredOnCreate.addAll(List.of(keys));
        return this;
    }

    /** Creates people by two steps, of which the second fails to set {@code keys}. */
    public synchronized FakeEmployees failingAfterCreation(String... keys) {
        failedAfterCreation = Set.of(keys);
        return this;
    }

    /** Acknowledges every write with these remarks. */
    public synchronized FakeEmployees warning(String... remarks) {
        warnings = Stream.of(remarks).map(remark -> Message.of(remark)).toList();
        return this;
    }

    /** Delivers fewer people than announced. */
    public synchronized FakeEmployees incomplete() {
        complete = false;
        return this;
    }

    /** Refuses to create. */
    public synchronized FakeEmployees failingToCreate(Kind kind) {
        createFailure = new PersonioException(kind, "Personio did not create it.");
        return this;
    }

    /** Refuses to update. */
    public synchronized FakeEmployees failingToUpdate(Kind kind) {
        updateFailure = new PersonioException(kind, "Personio did not update it.");
        return this;
    }

    /** Fails every read from now on; null to recover. */
    public synchronized FakeEmployees failingToRead(@Nullable Kind kind) {
        readFailure = kind == null ? null : new PersonioException(kind, "Personio could not be read.");
        return this;
    }

    /**
     * Loses the answer to every write.
     *
     * @param stores whether the write happens all the same
     */
    public synchronized FakeEmployees losingAnswers(boolean stores) {
        createFailure = new PersonioException(Kind.OUTCOME_UNKNOWN, "No answer came.");
        updateFailure = createFailure;
        storesBeforeFailing = stores;
        return this;
    }

    /** What was asked to be created, lost answers included. */
    public synchronized List<Map<String, @Nullable Object>> creations() {
        return List.copyOf(creations);
    }

    /** What was asked to be changed, lost answers included. */
    public synchronized List<Map<String, @Nullable Object>> updates() {
        return List.copyOf(updates);
    }

    /** How often everybody was read. */
    public synchronized int loads() {
        return loads;
    }

    /** The person as stored. */
    public synchronized Employee stored(String id) {
        Employee person = people.get(id);
        if (person == null) {
            throw new PersonioException(Kind.NOT_FOUND, "There is no employee with id " + id + ".");
        }
        return person;
    }

    @Override
    public synchronized Everybody all(CallContext context) {
        loads++;
        failOn(readFailure);
        return new Everybody(
                people.values().stream()
                        .map(person -> shown(person, context.tenant()))
                        .toList(),
                complete);
    }

    @Override
    public synchronized Employee get(String id, CallContext context) {
        failOn(readFailure);
        return shown(stored(id), context.tenant());
    }

    @Override
    public synchronized Receipt create(Map<String, @Nullable Object> values, CallContext context) {
        require(Effect.CREATE, context);
        creations.add(new LinkedHashMap<>(values));
        if (createFailure == null || storesBeforeFailing) {
            String id = String.valueOf(100 + people.size());
            Map<String, @Nullable Object> taken = new LinkedHashMap<>(values);
            taken.keySet().removeAll(ignoredOnCreate);
            put(new Employee(id, Map.of("id", id)));
            change(id, taken);
        }
        failOn(createFailure);
        return new Receipt(String.valueOf(99 + people.size()), warnings, failedAfterCreation);
    }

    @Override
    public synchronized Receipt update(String id, Map<String, @Nullable Object> changes, CallContext context) {
        require(Effect.UPDATE, context);
        updates.add(new LinkedHashMap<>(changes));
        if (updateFailure == null || storesBeforeFailing) {
            change(id, changes);
        }
        failOn(updateFailure);
        return new Receipt(id, warnings);
    }

    private void change(String id, Map<String, @Nullable Object> changes) {
        Map<String, Object> values = new LinkedHashMap<>(stored(id).attributes());
        changes.forEach((key, value) -> {
            if (!ignored.contains(key)) {
                set(values, key, value);
            }
        });
        put(new Employee(id, values));
    }

    private void set(Map<String, Object> values, String key, @Nullable Object value) {
        if (value == null) {
            values.remove(key);
            values.remove(key + "_id");
        } else if (key.equals("supervisor")) {
            values.put(key, stored(value.toString()).name());
            values.put(key + "_id", value);
        } else if (value instanceof OrganizationUnit unit) {
            values.put(key, unit.name());
            values.put(key + "_id", unit.id());
        } else {
            values.put(key, value);
        }
    }

    private static Employee shown(Employee person, TenantSchema tenant) {
        Map<String, Object> visible = new LinkedHashMap<>();
        tenant.keys().forEach(key -> person.value(key).ifPresent(value -> visible.put(key, value)));
        Set<String> malformed = new TreeSet<>(person.malformed());
        malformed.retainAll(tenant.keys());
        return new Employee(person.id(), visible, malformed, person.unread());
    }

    private static void require(Effect effect, CallContext context) {
        if (!context.ceiling().covers(effect)) {
            throw new PersonioException(Kind.EFFECT_REFUSED, "This call may only read.");
        }
    }

    private static void failOn(@Nullable PersonioException failure) {
        if (failure != null) {
            throw failure;
        }
    }
}
