package io.github.personiomcp.directory;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.AttributeType;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.InvalidArgumentException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A condition on people, understood for those of a snapshot.
 *
 * @param anyOf at least one of these must hold
 */
record Condition(List<Clause> anyOf) {

    /** What one attribute must be. */
    record Clause(String key, ValueCondition test) {}

    /**
     * The condition that {@code attribute} is null, {@code wanted}, any of several, or in a range.
     *
     * @param wanted as {@link ConditionValue} leaves it
     * @throws InvalidArgumentException for a value that nobody can have
     */
    static Condition of(Attribute attribute, @Nullable Object wanted, Snapshot snapshot) {
        if (wanted instanceof Map<?, ?> range) {
            return new Condition(List.of(new Clause(attribute.key(), WantedRange.of(attribute, range))));
        }
        List<?> any = wanted instanceof List<?> several ? several : Collections.singletonList(wanted);
        List<Object> values =
                any.stream().flatMap(value -> Stream.<Object>ofNullable(value)).toList();
        List<Clause> clauses = new ArrayList<>(oneOf(attribute, values, snapshot));
        if (values.size() < any.size()) {
            clauses.add(new Clause(attribute.key(), value -> value == null));
        }
        return new Condition(clauses);
    }

    private static List<Clause> oneOf(Attribute attribute, List<Object> values, Snapshot snapshot) {
        return attribute.type() == AttributeType.PERSON
                ? PersonCondition.of(attribute, values, snapshot)
                : List.of(new Clause(attribute.key(), WantedValues.of(attribute, values, snapshot)));
    }

    boolean test(Employee person) {
        return anyOf.stream()
                .anyMatch(clause -> clause.test.test(person.attributes().get(clause.key)));
    }

    /** The positions, in the order of names, of those who meet it. */
    BitSet positions(PeopleIndex index) {
        BitSet met = new BitSet();
        anyOf.forEach(clause -> met.or(clause.test.positions(index.column(clause.key))));
        return met;
    }
}
