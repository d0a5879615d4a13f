package io.github.personiomcp.directory;

import io.github.personiomcp.text.Folding;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Values in the order of their folded texts, none coming last. Those that differ in nothing but the order of their parts or the zeros
 * behind their point are the same.
 */
final class RankedValues {

    private final List<Object> sorted;

    /** By the place of the value. */
    private final int[] ranks;

    RankedValues(List<Object> values) {
        List<Object> comparable = values.stream().map(RankedValues::comparable).toList();
        this.sorted = sorted(Set.copyOf(comparable));
        Map<Object, Integer> rankOf = new HashMap<>();
        sorted.forEach(value -> rankOf.put(value, rankOf.size()));
        this.ranks = comparable.stream().mapToInt(rankOf::get).toArray();
    }

    /** The rank of the value at {@code place}, or of having none, where that is negative. */
    int rank(int place) {
        return place < 0 ? sorted.size() : ranks[place];
    }

    /** That of having none. */
    int highest() {
        return sorted.size();
    }

    /** The value of a rank; empty for having none. */
    Optional<Object> value(int rank) {
        return rank < sorted.size() ? Optional.of(sorted.get(rank)) : Optional.empty();
    }

    private static List<Object> sorted(Set<Object> different) {
        Map<Object, String> folded = different.stream()
                .collect(Collectors.toMap(Function.identity(), value -> Folding.fold(value.toString())));
        return different.stream()
                .sorted(Comparator.<Object, String>comparing(folded::get).thenComparing(Object::toString))
                .toList();
    }

    private static Object comparable(Object value) {
        if (value instanceof Collection<?>) {
            return Values.texts(value).stream().sorted().toList();
        }
        return value instanceof BigDecimal number
                ? new BigDecimal(number.stripTrailingZeros().toPlainString())
                : value;
    }
}
