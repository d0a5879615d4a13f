package io.github.personiomcp.directory;

import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.TenantSchema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Everybody as Personio showed them at one moment; immutable. */
public final class Snapshot {

    private final TenantSchema tenant;
    private final Map<String, Employee> byId;
    private final Freshness freshness;
    private final ChangeLog changes;
    private final PeopleViews views;

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
        this(tenant, byId(people), Freshness.ofEverybody(asOf, complete, employmentsAsOf), ChangeLog.startingAt(asOf));
    }

    private Snapshot(TenantSchema tenant, Map<String, Employee> byId, Freshness freshness, ChangeLog changes) {
        this(tenant, Collections.unmodifiableMap(byId), freshness, changes, new PeopleViews(tenant, byId));
    }

    private Snapshot(
            TenantSchema tenant,
            Map<String, Employee> byId,
            Freshness freshness,
            ChangeLog changes,
            PeopleViews views) {
        this.tenant = tenant;
        this.byId = byId;
        this.freshness = freshness;
        this.changes = changes;
        this.views = views;
    }

    private static Map<String, Employee> byId(List<Employee> people) {
        Map<String, Employee> index = new LinkedHashMap<>();
        people.forEach(person -> index.put(person.id(), person));
        return index;
    }

    public TenantSchema tenant() {
        return tenant;
    }

    public List<Employee> people() {
        return List.copyOf(byId.values());
    }

    /** Everybody by name, then by id. */
    public List<Employee> byName() {
        return views.byName();
    }

    /**
     * Who reports to whom.
     *
     * @throws PersonioException {@link PersonioException.Kind#MISSING_RIGHT} where supervisors cannot be read
     */
    public ReportingLines reportingLines() {
        return views.reportingLines();
    }

    PeopleTable table() {
        return views.table();
    }

    /**
     * The employments of some or all of these people, in their order; of all of them by name.
     *
     * @param today as of when the dates are understood
     */
    public Employments employments(Collection<Employee> people, LocalDate today) {
        return table().employments(people, today);
    }

    public Optional<Employee> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The person's name; the id where nobody visible has it. */
    public String nameOf(String id) {
        return find(id).map(Employee::name).orElse(id);
    }

    /** As of when every change is here that Personio tells. */
    public Instant asOf() {
        return freshness.asOf();
    }

    /** As of when everybody was read: whoever disappeared later may still be here. */
    public Instant everybodyAsOf() {
        return freshness.everybodyAsOf();
    }

    public boolean complete() {
        return freshness.complete();
    }

    /** When the oldest employment data were read, where that was before the people; empty otherwise. */
    public Optional<Instant> employmentsAsOf() {
        return Optional.ofNullable(freshness.employmentsAsOf()).filter(asOf()::isAfter);
    }

    /** What has to be told to whoever sees these people, such as why they are older than they should be. */
    public Optional<String> notice() {
        return Optional.ofNullable(freshness.notice());
    }

    /** What the directory saw change until it held this snapshot. */
    public ChangeLog changes() {
        return changes;
    }

    /** The people of whom at least one of {@code keys} could not be read. */
    public List<Employee> unread(Collection<String> keys) {
        return byId.values().stream()
                .filter(person -> person.unread().stream().anyMatch(keys::contains))
                .toList();
    }

    /** The different values that people have for {@code key}, sorted. */
    public Set<String> valuesOf(String key) {
        Set<String> values = new TreeSet<>();
        byId.values().forEach(person -> person.value(key).ifPresent(value -> values.addAll(Values.texts(value))));
        return values;
    }

    /** This snapshot with {@code people} as they are now; as current as before. */
    Snapshot with(Collection<Employee> people) {
        Map<String, Employee> changed = new LinkedHashMap<>(byId);
        people.forEach(person -> changed.put(person.id(), person));
        return new Snapshot(tenant, changed, freshness, changes);
    }

    /** The same people, every change until {@code asOf} among them. */
    Snapshot currentUntil(Instant asOf) {
        return currentUntil(asOf, freshness.employmentsAsOf());
    }

    /** The same, with the employments as they were read since {@code employmentsAsOf}. */
    Snapshot currentUntil(Instant asOf, @Nullable Instant employmentsAsOf) {
        return new Snapshot(tenant, byId, freshness.with(asOf, employmentsAsOf), changes, views);
    }

    /** The same people, with something to be told to whoever sees them. */
    Snapshot noting(String notice) {
        return new Snapshot(tenant, byId, freshness.noting(notice), changes, views);
    }

    /** This snapshot in the place of {@code before}, with what changed between them. */
    public Snapshot after(Snapshot before) {
        return after(before, asOf());
    }

    /** The same, where the differences are known as of {@code seenAt}. */
    Snapshot after(Snapshot before, Instant seenAt) {
        return new Snapshot(tenant, byId, freshness, before.changes.upTo(before, this, seenAt), views);
    }
}
