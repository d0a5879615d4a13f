package io.github.personiomcp.directory;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.Employee;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
    public record Group(Map<String, Object> values, int count) {}

    /** A group by the ranks of its values. */
    private record Ranked(List<Integer> ranks, int count) {}

    private static final Comparator<List<Integer>> BY_RANK = (one, other) -> {
        int at = 0;
        while (at < one.size() - 1 && one.get(at).equals(other.get(at))) {
            at++;
        }
        return one.isEmpty() ? 0 : one.get(at).compareTo(other.get(at));
    };

    /**
     * The groups, the largest first, then by their values, none last; without attributes, everybody is one group.
     *
     * @param people some or all of those of {@code snapshot}
     */
    public static List<Group> by(List<Attribute> attributes, List<Employee> people, Snapshot snapshot) {
        PeopleIndex index = snapshot.index();
        Map<String, Column> columns = new LinkedHashMap<>();
        attributes.forEach(attribute -> columns.put(attribute.key(), index.column(attribute.key())));
        Map<List<Integer>, int[]> counts = new HashMap<>();
        for (Employee person : people) {
            int position = index.order().place(person.id());
            List<Integer> ranks = new ArrayList<>(columns.size());
            columns.values().forEach(column -> ranks.add(column.ranked().rank(column.valueAt(position))));
            counts.computeIfAbsent(ranks, key -> new int[1])[0]++;
        }
        List<Ranked> groups = new ArrayList<>(counts.size());
        counts.forEach((ranks, count) -> groups.add(new Ranked(ranks, count[0])));
        groups.sort(Comparator.comparingInt(Ranked::count).reversed().thenComparing(Ranked::ranks, BY_RANK));
        return groups.stream().map(group -> named(columns, group)).toList();
    }

    private static Group named(Map<String, Column> columns, Ranked group) {
        Map<String, Object> values = new LinkedHashMap<>();
        Iterator<Integer> rank = group.ranks().iterator();
        columns.forEach((key, column) -> column.ranked().value(rank.next()).ifPresent(value -> values.put(key, value)));
        return new Group(values, group.count());
    }
}
