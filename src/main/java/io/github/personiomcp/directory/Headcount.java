package io.github.personiomcp.directory;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.text.Folding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * People counted by the values of their attributes. Everybody stands in exactly one group, so that the groups add up to all: people
 * without a value stand in a group of their own, and so does every combination of several values.
 */
public final class Headcount {

    private Headcount() {}

    /**
     * Those who have the same values.
     *
     * @param values by attribute key; of several values a sorted list; nothing where the people have none
     */
    public record Group(Map<String, Object> values, int count) {

        private String folded() {
            return Folding.fold(values.values().stream().map(Object::toString).collect(Collectors.joining(" ")));
        }
    }

    /** The groups, the largest first, then by their values; without attributes, everybody is one group. */
    public static List<Group> by(List<Attribute> attributes, Collection<Employee> people) {
        Map<List<@Nullable Object>, int[]> counts = new HashMap<>();
        for (Employee person : people) {
            counts.computeIfAbsent(values(attributes, person), key -> new int[1])[0]++;
        }
        List<Group> groups = new ArrayList<>();
        counts.forEach((values, count) -> groups.add(new Group(named(attributes, values), count[0])));
        Map<Group, String> folded = groups.stream().collect(Collectors.toMap(group -> group, Group::folded));
        groups.sort(Comparator.comparingInt(Group::count).reversed().thenComparing(folded::get));
        return groups;
    }

    private static List<@Nullable Object> values(List<Attribute> attributes, Employee person) {
        List<@Nullable Object> values = new ArrayList<>(attributes.size());
        attributes.forEach(attribute -> values.add(
                person.value(attribute.key()).map(Headcount::comparable).orElse(null)));
        return values;
    }

    /** Equal for the same value, whatever the order of its parts and the zeros behind its point. */
    private static Object comparable(Object value) {
        if (value instanceof Collection<?>) {
            List<String> texts = new ArrayList<>(Values.texts(value));
            Collections.sort(texts);
            return texts;
        }
        return value instanceof BigDecimal number
                ? new BigDecimal(number.stripTrailingZeros().toPlainString())
                : value;
    }

    private static Map<String, Object> named(List<Attribute> attributes, List<@Nullable Object> values) {
        Map<String, Object> named = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value != null) {
                named.put(attributes.get(i).key(), value);
            }
        }
        return named;
    }
}
