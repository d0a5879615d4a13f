package io.github.personiomcp.directory;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.InvalidArgumentException;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/** People of a snapshot in the order of an attribute, then by name and id; those without a value come last. */
public final class SortOrder {

    private final Set<String> keys;
    private final IntUnaryOperator rank;
    private final int highest;

    private SortOrder(Set<String> keys, IntUnaryOperator rank, int highest) {
        this.keys = keys;
        this.rank = rank;
        this.highest = highest;
    }

    /**
     * The order meant by {@code sort}: {@code name} or an attribute's key, with a leading minus for descending.
     *
     * @throws InvalidArgumentException for an attribute that does not exist or may not be seen
     */
    public static SortOrder of(String sort, Snapshot snapshot) {
        boolean descending = sort.startsWith("-");
        String key = descending ? sort.substring(1) : sort;
        if (key.equals("name")) {
            int last = snapshot.people().size();
            return new SortOrder(Set.of(), descending ? position -> last - position : position -> 0, last);
        }
        Attribute attribute = VisibleAttributes.require(snapshot.tenant(), key);
        Column column = snapshot.index().column(attribute.key());
        int[] ranks = snapshot.index().ranks(attribute);
        int empty = ranks.length;
        return new SortOrder(
                Set.of(attribute.key()),
                position -> {
                    int value = column.valueAt(position);
                    return value < 0 ? empty : descending ? empty - 1 - ranks[value] : ranks[value];
                },
                empty);
    }

    /** The keys of the attributes that it depends on; none for the order of names. */
    public Set<String> keys() {
        return keys;
    }

    /** Positions in the order of names, in this order; those of the same rank stay by name. */
    int[] sorted(int[] positions) {
        return Ranking.sorted(positions, rank, highest);
    }
}
