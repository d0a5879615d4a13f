package io.github.personiomcp.directory;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.InvalidArgumentException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * People selected by their visible attributes: a value, a list meaning any of (an empty one says nothing), {@code null} meaning empty, or
 * {@code {"from": …, "to": …}} for dates and numbers, both ends included. All conditions must hold.
 */
public final class PeopleFilter {

    private final Snapshot snapshot;
    private final Map<String, Object> conditions = new LinkedHashMap<>();
    private final List<Condition> tests = new ArrayList<>();

    private PeopleFilter(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /**
     * Understands {@code where} for the people of {@code snapshot}.
     *
     * @param today what the words for days refer to
     * @throws InvalidArgumentException for an attribute that does not exist, may not be seen, or a value that nobody can have
     */
    public static PeopleFilter of(Map<String, ? extends @Nullable Object> where, Snapshot snapshot, LocalDate today) {
        PeopleFilter filter = new PeopleFilter(snapshot);
        for (Map.Entry<String, ? extends @Nullable Object> condition : where.entrySet()) {
            Attribute attribute = VisibleAttributes.require(snapshot.tenant(), condition.getKey());
            if (!(condition.getValue() instanceof List<?> any && any.isEmpty())) {
                filter.add(attribute, ConditionValue.of(attribute, condition.getValue(), today));
            }
        }
        return filter;
    }

    private void add(Attribute attribute, @Nullable Object wanted) {
        conditions.put(attribute.key(), wanted == null ? "(empty)" : wanted);
        tests.add(Condition.of(attribute, wanted, snapshot));
    }

    /** By attribute key, as they were understood, words for days as the days they mean; to be echoed to the caller. */
    public Map<String, Object> conditions() {
        return Collections.unmodifiableMap(conditions);
    }

    /** Those of {@code people} who meet all conditions, in the same order. */
    public List<Employee> of(List<Employee> people) {
        return people.stream()
                .filter(person -> tests.stream().allMatch(test -> test.test(person)))
                .toList();
    }

    /** Those of everybody in the snapshot who meet all conditions, by name. */
    public List<Employee> everybody() {
        return snapshot.index().order().people(positions());
    }

    /** The same in another order. */
    public List<Employee> everybody(SortOrder sort) {
        return snapshot.index().order().people(sort.sorted(NameOrder.listed(positions())));
    }

    Snapshot snapshot() {
        return snapshot;
    }

    /** The positions, in the order of names, of those who meet all conditions. */
    BitSet positions() {
        BitSet met = new BitSet();
        met.set(0, snapshot.people().size());
        tests.forEach(test -> met.and(test.positions(snapshot.index())));
        return met;
    }
}
