package io.github.personiomcp.directory;

import io.github.personiomcp.domain.AttributeLayout;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.text.Message;
import java.time.Instant;
import java.time.LocalDate;
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
    private final Freshness freshness;
    private final ChangeLog changes;
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
        this(tenant, people, asOf, complete, employmentsAsOf, Optional.empty());
    }

    /** @param words that were collected while the people were read, if they were */
    Snapshot(
            TenantSchema tenant,
            List<Employee> people,
            Instant asOf,
            boolean complete,
            @Nullable Instant employmentsAsOf,
            Optional<ArrivingWords> words) {
        this.tenant = tenant;
        this.byId = Collections.unmodifiableMap(byId(tenant, people));
        this.people = List.copyOf(byId.values());
        this.freshness = Freshness.ofEverybody(asOf, complete, employmentsAsOf);
        this.changes = ChangeLog.startingAt(asOf);
        this.index = new PeopleIndex(tenant, byId, words.map(collected -> collected.index(byId)));
    }

    /** Other people. */
    private Snapshot(Snapshot same, Map<String, Employee> byId, PeopleIndex former) {
        this.tenant = same.tenant;
        this.byId = Collections.unmodifiableMap(byId);
        this.people = List.copyOf(byId.values());
        this.freshness = same.freshness;
        this.changes = same.changes;
        this.index = new PeopleIndex(tenant, this.byId, former);
    }

    /** The same people. */
    private Snapshot(Snapshot same, Freshness freshness, ChangeLog changes) {
        this.tenant = same.tenant;
        this.byId = same.byId;
        this.people = same.people;
        this.freshness = freshness;
        this.changes = changes;
        this.index = same.index;
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

    /**
     * Who reports to whom.
     *
     * @throws PersonioException {@link PersonioException.Kind#MISSING_RIGHT} where supervisors cannot be read
     */
    public ReportingLines reportingLines() {
        return index.reportingLines();
    }

    /**
     * The employments of some or all of these people, by name.
     *
     * @param today as of when the dates are understood
     */
    public Employments employments(Collection<Employee> people, LocalDate today) {
        Employments all = index.employments(today);
        return people.size() == byId.size() ? all : all.at(index.order().positions(people));
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
    public Optional<Message> notice() {
        return Optional.ofNullable(freshness.notice());
    }

    /** What the directory saw change until it held this snapshot. */
    public ChangeLog changes() {
        return changes;
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
        return with(List.of(person));
    }

    /** This snapshot with {@code people} as they are now; as current as before. */
    Snapshot with(Collection<Employee> people) {
        Map<String, Employee> changed = new LinkedHashMap<>(byId);
        people.stream()
                .filter(person -> !person.equals(byId.get(person.id())))
                .forEach(person -> changed.put(person.id(), person));
        return sameAs(changed) ? this : new Snapshot(this, changed, index);
    }

    /** The same people, every change until {@code asOf} among them. */
    Snapshot currentUntil(Instant asOf) {
        return currentUntil(asOf, freshness.employmentsAsOf());
    }

    /** The same, with the employments as they were read since {@code employmentsAsOf}. */
    Snapshot currentUntil(Instant asOf, @Nullable Instant employmentsAsOf) {
        return new Snapshot(this, freshness.with(asOf, employmentsAsOf), changes);
    }

    /** The same people, with something to be told to whoever sees them. */
    Snapshot noting(Message notice) {
        return new Snapshot(this, freshness.noting(notice), changes);
    }

    /** This snapshot in the place of {@code before}, with what changed between them. */
    public Snapshot after(Snapshot before) {
        return after(before, asOf());
    }

    /**
     * The same, where the differences are known as of {@code seenAt}. People who are equal are taken over, and with them what was worked
     * out of them.
     */
    Snapshot after(Snapshot before, Instant seenAt) {
        Snapshot taken = takingOver(before);
        return new Snapshot(taken, freshness, before.changes.upTo(before, taken, seenAt));
    }

    /**
     * The same, with those people of {@code before} who are equal in the places of their own, and with what was worked out of them; all of
     * that where nobody differs.
     */
    Snapshot takingOver(Snapshot before) {
        Map<String, Employee> kept = new LinkedHashMap<>(byId);
        kept.replaceAll((id, person) -> before.find(id).filter(person::equals).orElse(person));
        if (tenant.equals(before.tenant) && before.sameAs(kept)) {
            return new Snapshot(before, freshness, changes);
        }
        return index.hasWords() && sameAs(kept) ? this : new Snapshot(this, kept, before.index);
    }

    /** Whether these are the very records that are held. */
    @SuppressWarnings("ReferenceEquality")
    private boolean sameAs(Map<String, Employee> others) {
        return others.size() == byId.size()
                && others.entrySet().stream().allMatch(other -> byId.get(other.getKey()) == other.getValue());
    }

    /** Makes at once what was made of the people before, so that nobody waits for it who asks. */
    void prepareLike(Snapshot before) {
        index.makeAllOf(before.index);
    }
}
