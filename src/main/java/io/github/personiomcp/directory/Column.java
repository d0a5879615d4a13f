package io.github.personiomcp.directory;

import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.text.Folding;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One attribute of everybody: its different values, and by position in the order of names who has which. */
final class Column {

    private final String key;
    private final List<Object> values = new ArrayList<>();

    /** By position, one more than the place of the value; 0 for none. */
    private final int[] codes;

    /** The places of the values that consist of a text, or hold it. */
    private final Lazy<NavigableMap<String, List<Integer>>> places = new Lazy<>(this::placesByText);

    private final Lazy<Map<String, List<String>>> byFolded =
            new Lazy<>(() -> texts().stream().collect(Collectors.groupingBy(Folding::fold)));
    private final Lazy<RankedValues> ranked = new Lazy<>(() -> new RankedValues(values()));

    Column(String key, List<Employee> people) {
        this.key = key;
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

    private NavigableMap<String, List<Integer>> placesByText() {
        NavigableMap<String, List<Integer>> byText = new TreeMap<>();
        for (int place = 0; place < values.size(); place++) {
            for (String text : Values.texts(values.get(place))) {
                byText.computeIfAbsent(text, first -> new ArrayList<>(1)).add(place);
            }
        }
        return byText;
    }

    String key() {
        return key;
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
        return Collections.unmodifiableSortedSet(places.get().navigableKeySet());
    }

    /** Those texts that fold to the same as {@code text}, sorted. */
    List<String> alike(String text) {
        return byFolded.get().getOrDefault(Folding.fold(text), List.of());
    }

    /** The positions of those whose value passes {@code test}. */
    BitSet positions(ValueCondition test) {
        boolean[] meets = new boolean[values.size() + 1];
        meets[0] = test.test(null);
        for (int value = 0; value < values.size(); value++) {
            meets[value + 1] = test.test(values.get(value));
        }
        return positions(meets);
    }

    /** The positions of those whose value consists of one of {@code texts}, or holds one. */
    BitSet holding(Set<String> texts) {
        boolean[] meets = new boolean[values.size() + 1];
        for (String text : texts) {
            places.get().getOrDefault(text, List.of()).forEach(place -> meets[place + 1] = true);
        }
        return positions(meets);
    }

    /** Makes what was made of {@code former}. */
    void makeAllOf(Column former) {
        places.makeLike(former.places);
        byFolded.makeLike(former.byFolded);
        ranked.makeLike(former.ranked);
    }

    /** @param meets by code */
    private BitSet positions(boolean[] meets) {
        BitSet positions = new BitSet(codes.length);
        for (int position = 0; position < codes.length; position++) {
            if (meets[codes[position]]) {
                positions.set(position);
            }
        }
        return positions;
    }
}
