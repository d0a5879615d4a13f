package io.github.personiomcp.directory;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.text.Folding;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The order of an attribute's values: numbers by size, days by date, texts as they fold. */
final class SortedValues {

    private SortedValues() {}

    /** The rank of each of {@code values}, from 0; equal for those that sort alike. */
    static int[] ranks(Attribute attribute, List<Object> values) {
        return switch (attribute.type()) {
            case INTEGER, DECIMAL, ID ->
                ranks(values, value -> Values.number(value).orElse(BigDecimal.ZERO));
            case DATE -> ranks(values, Object::toString);
            case TEXT, MULTILINE, BOOLEAN, CHOICE, TAGS, LINK, REFERENCE, PERSON, RECORDS ->
                ranks(values, value -> Folding.fold(value.toString()));
        };
    }

    private static <K extends Comparable<K>> int[] ranks(List<Object> values, Function<Object, K> key) {
        List<K> keys = values.stream().map(key).toList();
        List<Integer> sorted = IntStream.range(0, keys.size())
                .boxed()
                .sorted(Comparator.comparing(keys::get))
                .toList();
        int[] ranks = new int[keys.size()];
        for (int next = 1; next < ranks.length; next++) {
            K before = keys.get(sorted.get(next - 1));
            boolean alike = before.compareTo(keys.get(sorted.get(next))) == 0;
            ranks[sorted.get(next)] = ranks[sorted.get(next - 1)] + (alike ? 0 : 1);
        }
        return ranks;
    }
}
