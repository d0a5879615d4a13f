package io.github.personiomcp.directory;

import io.github.personiomcp.domain.AttributeLayout;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.TenantSchema;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everybody as Personio showed them at one moment; immutable. */
public final class Snapshot {

    private final TenantSchema tenant;
    private final Map<String, Employee> byId;
    private final List<Employee> people;
    private final Instant asOf;
    private final boolean complete;
    private final @Nullable Instant employmentsAsOf;
    private final PeopleIndex index;

    /** A snapshot of people who were read with their employments. */
    public Snapshot(TenantSchema tenant, List<Employee> people, Instant asOf, boolean complete) {
        this(tenant, people, asOf, complete, null);
    }

    /**
     * A snapshot of {@code people}.
     *
     * @param tenant the attributes that were asked for
     * @param complete false where people may be missing
     * @param employmentsAsOf when the oldest employment data were read; null where that was with the people
     */
    public Snapshot(
            TenantSchema tenant,
            List<Employee> people,
            Instant asOf,
            boolean complete,
            @Nullable Instant employmentsAsOf) {
        this(tenant, byId(tenant, people), asOf, complete, employmentsAsOf, Optional.empty());
    }

    private Snapshot(
            TenantSchema tenant,
            Map<String, Employee> byId,
            Instant asOf,
            boolean complete,
            @Nullable Instant employmentsAsOf,
            Optional<PeopleIndex> former) {
        this.tenant = tenant;
        this.byId = Collections.unmodifiableMap(byId);
        this.people = List.copyOf(byId.values());
        this.asOf = asOf;
        this.complete = complete;
        this.employmentsAsOf = employmentsAsOf;
        this.index = new PeopleIndex(this.byId, former);
    }

    private static Map<String, Employee> byId(TenantSchema tenant, List<Employee> people) {
        Map<String, Employee> byId = new LinkedHashMap<>();
        AttributeLayout.compact(people, tenant.keys()).forEach(person -> byId.put(person.id(), person));
        return byId;
    }

    public TenantSchema tenant() {
        return tenant;
    }

    public List<Employee> people() {
        return people;
    }

    /** The same people by name, then by id. */
    public List<Employee> byName() {
        return index.order().people();
    }

    PeopleIndex index() {
        return index;
    }

    public Optional<Employee> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The person's name; the id where nobody visible has it. */
    public String nameOf(String id) {
        return find(id).map(Employee::name).orElse(id);
    }

    public Instant asOf() {
        return asOf;
    }

    public boolean complete() {
        return complete;
    }

    /** When the oldest employment data were read, where that was before the people; empty otherwise. */
    public Optional<Instant> employmentsAsOf() {
        return Optional.ofNullable(employmentsAsOf).filter(asOf::isAfter);
    }

    /** The people of whom at least one of {@code keys} could not be read. */
    public List<Employee> unread(Collection<String> keys) {
        return index.unread().stream()
                .filter(person -> person.unread().stream().anyMatch(keys::contains))
                .toList();
    }

    /** The different values that people have for {@code key}, sorted. */
    public Set<String> valuesOf(String key) {
        return index.column(key).texts();
    }

    /** This snapshot with {@code person} as they are now. */
    Snapshot with(Employee person) {
        Map<String, Employee> changed = new LinkedHashMap<>(byId);
        changed.put(person.id(), person);
        return new Snapshot(tenant, changed, asOf, complete, employmentsAsOf, Optional.of(index));
    }

    /** This snapshot in the place of {@code before}, from which it takes over the people who are equal and what was indexed of them. */
    Snapshot after(Snapshot before) {
        Map<String, Employee> kept = new LinkedHashMap<>(byId);
        kept.replaceAll((id, person) -> before.find(id).filter(person::equals).orElse(person));
        return new Snapshot(tenant, kept, asOf, complete, employmentsAsOf, Optional.of(before.index));
    }
}
