package io.github.personiomcp.directory;

import io.github.personiomcp.domain.Employee;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** Sorts people by ranks of which there are few: by counting, so that those of one rank stay in the order of names. */
final class Ranking {

    private final NameOrder order;
    private final BitSet positions;

    /** Of those at {@code positions}. */
    Ranking(NameOrder order, BitSet positions) {
        this.order = order;
        this.positions = positions;
    }

    /** The people, lowest rank first. */
    List<Employee> by(IntUnaryOperator rank, int highest) {
        int[] places = new int[highest + 2];
        positions.stream().forEach(position -> places[rank.applyAsInt(position) + 1]++);
        for (int next = 1; next < places.length; next++) {
            places[next] += places[next - 1];
        }
        Employee[] sorted = new Employee[places[highest + 1]];
        positions.stream()
                .forEach(position -> sorted[places[rank.applyAsInt(position)]++] =
                        order.people().get(position));
        return Arrays.asList(sorted);
    }
}
