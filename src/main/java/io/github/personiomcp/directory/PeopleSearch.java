package io.github.personiomcp.directory;

import io.github.personiomcp.directory.WordIndex.Reach;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.text.Folding;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Full-text search over the people of a snapshot who pass a filter. Every word of the query must stand in the person's name, e-mail,
 * position or another visible attribute, whole or as the beginning of a word, whatever its case, accents or transliteration. Only where
 * nobody matches like that is one typo a word forgiven. The best matches come first: names before other attributes, whole words before
 * beginnings before typos.
 */
public final class PeopleSearch {

    private final WordSearch search;
    private final PeopleFilter filter;
    private final Optional<SortOrder> sort;

    private PeopleSearch(WordSearch search, PeopleFilter filter, Optional<SortOrder> sort) {
        this.search = search;
        this.filter = filter;
        this.sort = sort;
    }

    /**
     * The outcome.
     *
     * @param typos true where nobody matches as the query is written
     */
    public record Found(List<Employee> people, boolean typos) {}

    /** Those who pass {@code filter} and match {@code query}, in the order asked for, otherwise best first, then by name. */
    public static Found find(String query, PeopleFilter filter, Optional<SortOrder> sort) {
        PeopleSearch search = new PeopleSearch(filter.snapshot().index().words(), filter, sort);
        List<String> words = Folding.words(query);
        List<Employee> exact = search.matching(words, Reach.START);
        if (!exact.isEmpty()) {
            return new Found(exact, false);
        }
        List<Employee> forgiven = search.matching(words, Reach.TYPO);
        return new Found(forgiven, !forgiven.isEmpty());
    }

    private List<Employee> matching(List<String> words, Reach reach) {
        Matches matches = matches(words, reach);
        int[] sorted = sort.map(order -> order.sorted(matches.positions)).orElseGet(matches::bestFirst);
        return search.order().people(sorted);
    }

    private Matches matches(List<String> words, Reach reach) {
        Matches matches = Matches.NONE;
        BitSet found = filter.positions();
        byte[] best = search.zeros();
        for (String word : words) {
            BitSet matching = search.positions(word, reach, best);
            found.and(matching);
            matches = matches.among(found, best);
            zero(best, matching);
        }
        search.giveBack(best);
        return matches;
    }

    private static void zero(byte[] best, BitSet positions) {
        for (int from = positions.nextSetBit(0); from >= 0; ) {
            int to = positions.nextClearBit(from);
            Arrays.fill(best, from, to, (byte) 0);
            from = positions.nextSetBit(to);
        }
    }

    /**
     * Those who match all words so far, in the order of names, and how well: as little memory as they need, because a search finds a few of
     * many.
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Matches(int[] positions, int[] scores) {

        static final Matches NONE = new Matches(new int[0], new int[0]);

        /**
         * Those of {@code found}, who match one word more.
         *
         * @param best how well, by position; at most {@link Weight#NAME} times the greatest closeness
         */
        Matches among(BitSet found, byte[] best) {
            int[] left = NameOrder.listed(found);
            int[] sums = new int[left.length];
            int before = 0;
            for (int i = 0; i < left.length; i++) {
                while (before < positions.length && positions[before] < left[i]) {
                    before++;
                }
                sums[i] = best[left[i]] + (before < positions.length ? scores[before] : 0);
            }
            return new Matches(left, sums);
        }

        int[] bestFirst() {
            int highest = Arrays.stream(scores).max().orElse(0);
            int[] places = IntStream.range(0, positions.length).toArray();
            return Arrays.stream(Ranking.sorted(places, place -> highest - scores[place], highest))
                    .map(place -> positions[place])
                    .toArray();
        }
    }
}
