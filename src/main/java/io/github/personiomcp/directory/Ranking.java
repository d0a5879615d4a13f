package io.github.personiomcp.directory;

import java.util.function.IntUnaryOperator;

/** Sorts people by ranks of which there are few: by counting, so that those of one rank stay in the order that they had. */
final class Ranking {

    private Ranking() {}

    /**
     * The same positions, those of the lowest rank first.
     *
     * @param rank of the person at a position, from 0
     * @param highest no rank is above
     */
    static int[] sorted(int[] positions, IntUnaryOperator rank, int highest) {
        int[] places = new int[highest + 2];
        for (int position : positions) {
            places[rank.applyAsInt(position) + 1]++;
        }
        for (int next = 1; next < places.length; next++) {
            places[next] += places[next - 1];
        }
        int[] sorted = new int[positions.length];
        for (int position : positions) {
            sorted[places[rank.applyAsInt(position)]++] = position;
        }
        return sorted;
    }
}
