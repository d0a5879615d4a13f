package io.github.personiomcp.directory;

import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.text.Folding;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One attribute of everybody: its different values, and by position in the order of names who has which. */
final class Column {

    private final List<Object> values = new ArrayList<>();

    /** By position, one more than the place of the value; 0 for none. */
    private final int[] codes;

    private final Lazy<SortedSet<String>> texts = new Lazy<>(this::sortedTexts);
    private final Lazy<Map<String, List<String>>> byFolded =
            new Lazy<>(() -> texts().stream().collect(Collectors.groupingBy(Folding::fold)));
    private final Lazy<RankedValues> ranked = new Lazy<>(() -> new RankedValues(values()));

    Column(String key, List<Employee> people) {
        this.codes = new int[people.size()];
        Map<Object, Integer> known = new HashMap<>();
        for (int position = 0; position < codes.length; position++) {
            Object value = people.get(position).attributes().get(key);
            codes[position] = value == null ? 0 : code(value, known);
        }
    }

    private int code(Object value, Map<Object, Integer> known) {
        return known.computeIfAbsent(value, unknown -> {
            values.add(unknown);
            return values.size();
        });
    }

    private SortedSet<String> sortedTexts() {
        SortedSet<String> sorted = new TreeSet<>();
        values.forEach(value -> sorted.addAll(Values.texts(value)));
        return Collections.unmodifiableSortedSet(sorted);
    }

    /** The different values. */
    List<Object> values() {
        return Collections.unmodifiableList(values);
    }

    /** Which of {@link #values()} the person at a position has; -1 for none. */
    int valueAt(int position) {
        return codes[position] - 1;
    }

    /** The different values as people are counted by them; the places are those of {@link #values()}. */
    RankedValues ranked() {
        return ranked.get();
    }

    /** The texts that the values consist of, sorted. */
    SortedSet<String> texts() {
        return texts.get();
    }

    /** Those texts that fold to the same as {@code text}, sorted. */
    List<String> alike(String text) {
        return byFolded.get().getOrDefault(Folding.fold(text), List.of());
    }

    /** The positions of those whose value meets {@code test}, which is given null for those who have none. */
    BitSet positions(Predicate<@Nullable Object> test) {
        boolean[] meets = new boolean[values.size() + 1];
        meets[0] = test.test(null);
        for (int value = 0; value < values.size(); value++) {
            meets[value + 1] = test.test(values.get(value));
        }
        BitSet positions = new BitSet(codes.length);
        for (int position = 0; position < codes.length; position++) {
            if (meets[codes[position]]) {
                positions.set(position);
            }
        }
        return positions;
    }
}
