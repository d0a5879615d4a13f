package io.github.personiomcp.directory;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.Employee;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
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

    /** One attribute of those who are counted. */
    private record Criterion(String key, Column column, RankedValues values) {

        int rank(int position) {
            return values.rank(column.valueAt(position));
        }

        boolean alike(int one, int other) {
            return rank(one) == rank(other);
        }
    }

    /**
     * The groups, the largest first, then by their values, none last; without attributes, everybody is one group.
     *
     * @param people some or all of those of {@code snapshot}
     */
    public static List<Group> by(List<Attribute> attributes, List<Employee> people, Snapshot snapshot) {
        List<Criterion> criteria = attributes.stream()
                .map(attribute -> snapshot.index().column(attribute.key()))
                .map(column -> new Criterion(column.key(), column, column.ranked()))
                .toList();
        int[] sorted = sorted(snapshot.index().order().positions(people), criteria);
        List<Group> groups = new ArrayList<>();
        int first = 0;
        for (int next = 1; next <= sorted.length; next++) {
            if (next == sorted.length || !alike(criteria, sorted[first], sorted[next])) {
                groups.add(group(criteria, sorted[first], next - first));
                first = next;
            }
        }
        groups.sort(Comparator.comparingInt(Group::count).reversed());
        return groups;
    }

    /** By the first criterion, then by the second and so on: the last one first, because sorting keeps what was in order. */
    private static int[] sorted(BitSet people, List<Criterion> criteria) {
        int[] sorted = NameOrder.listed(people);
        for (int last = criteria.size() - 1; last >= 0; last--) {
            Criterion criterion = criteria.get(last);
            sorted = Ranking.sorted(sorted, criterion::rank, criterion.values.highest());
        }
        return sorted;
    }

    private static boolean alike(List<Criterion> criteria, int one, int other) {
        for (Criterion criterion : criteria) {
            if (!criterion.alike(one, other)) {
                return false;
            }
        }
        return true;
    }

    private static Group group(List<Criterion> criteria, int position, int count) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Criterion criterion : criteria) {
            criterion.values.value(criterion.rank(position)).ifPresent(value -> values.put(criterion.key, value));
        }
        return new Group(values, count);
    }
}
