package io.github.personiomcp.directory;

import io.github.personiomcp.directory.WordIndex.Reach;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Finds people of one snapshot by words: in an index of all as they were at some time, and in one of those who changed since. */
final class WordSearch {

    /** An index of which some people are no longer as they were. */
    private static final class Layer {
        private final WordIndex index;

        /** Where in the order of names each of them stands now; -1 for those who changed. */
        private final int[] positions;

        Layer(WordIndex index, NameOrder order) {
            this.index = index;
            this.positions = index.people().stream().mapToInt(order::position).toArray();
        }
    }

    private final NameOrder order;
    private final List<Layer> layers;

    /** What the last search gave back: a few of many people are found faster than a number is made for everybody. */
    private final AtomicReference<byte @Nullable []> zeros = new AtomicReference<>();

    private WordSearch(NameOrder order, List<Layer> layers) {
        this.order = order;
        this.layers = layers;
    }

    /**
     * A search over the people of {@code order}.
     *
     * @param base an index that serves for those of them who have not changed since, where that is most
     */
    static WordSearch of(NameOrder order, Optional<WordIndex> base) {
        return base.map(index -> new Layer(index, order))
                .flatMap(layer -> patched(layer, order))
                .orElseGet(() -> new WordSearch(order, List.of(whole(order))));
    }

    private static Layer whole(NameOrder order) {
        return new Layer(WordIndexBuilder.build(order.people()), order);
    }

    private static Optional<WordSearch> patched(Layer base, NameOrder order) {
        BitSet unchanged = new BitSet();
        Arrays.stream(base.positions).filter(position -> position >= 0).forEach(unchanged::set);
        int gone = base.positions.length - unchanged.cardinality();
        BitSet changed = new BitSet();
        changed.set(0, order.people().size());
        changed.andNot(unchanged);
        if (!PeopleIndex.few(
                Math.max(gone, changed.cardinality()), order.people().size())) {
            return Optional.empty();
        }
        if (changed.isEmpty() && gone == 0) {
            return Optional.of(new WordSearch(order, List.of(base)));
        }
        Layer patch = new Layer(WordIndexBuilder.build(order.people(changed)), order);
        return Optional.of(new WordSearch(order, List.of(base, patch)));
    }

    /** The index of all as they were at some time. */
    WordIndex base() {
        return layers.get(0).index;
    }

    /** Whether those who changed since everybody was indexed are indexed apart. */
    boolean patched() {
        return layers.size() > 1;
    }

    NameOrder order() {
        return order;
    }

    /** A zero for each position, for one search alone. */
    byte[] zeros() {
        byte[] spare = zeros.getAndSet(null);
        return spare == null ? new byte[order.people().size()] : spare;
    }

    /** Keeps what {@link #zeros} gave, all zeros again, for the next search. */
    void giveBack(byte[] allZeros) {
        zeros.set(allZeros);
    }

    /** The positions of those who have a word within {@code reach} of {@code wanted} in an attribute of at least this weight. */
    BitSet positions(String wanted, Reach reach, int least) {
        BitSet found = new BitSet(order.people().size());
        for (Layer layer : layers) {
            layer.index.find(wanted, reach, (postings, from, to, closeness) -> {
                for (int i = from; i < to; i++) {
                    int position = layer.positions[Posting.person(postings[i])];
                    if (position >= 0 && Posting.weight(postings[i]) >= least) {
                        found.set(position);
                    }
                }
            });
        }
        return found;
    }

    /**
     * The positions of those who have a word within {@code reach} of {@code wanted}, and how well it matches each of them.
     *
     * @param best zeros at first; takes the weight of the attribute times the closeness of the word, where that is the most; by position
     */
    BitSet positions(String wanted, Reach reach, byte[] best) {
        BitSet found = new BitSet(best.length);
        for (Layer layer : layers) {
            layer.index.find(wanted, reach, (postings, from, to, closeness) -> {
                for (int i = from; i < to; i++) {
                    int position = layer.positions[Posting.person(postings[i])];
                    if (position >= 0) {
                        found.set(position);
                        best[position] = (byte) Math.max(best[position], Posting.weight(postings[i]) * closeness);
                    }
                }
            });
        }
        return found;
    }
}
