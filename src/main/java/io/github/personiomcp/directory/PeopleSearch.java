package io.github.personiomcp.directory;

import io.github.personiomcp.directory.WordIndex.Reach;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.text.Folding;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Full-text search over the people of a snapshot who pass a filter. Every word of the query must stand in the person's name, e-mail,
 * position or another visible attribute, whole or as the beginning of a word, whatever its case, accents or transliteration. Only where
 * nobody matches like that is one typo a word forgiven. The best matches come first: names before other attributes, whole words before
 * beginnings before typos.
 */
public final class PeopleSearch {

    private final WordSearch search;
    private final BitSet among;
    private final Optional<SortOrder> sort;

    private PeopleSearch(WordSearch search, BitSet among, Optional<SortOrder> sort) {
        this.search = search;
        this.among = among;
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
        PeopleSearch search = new PeopleSearch(filter.snapshot().index().words(), filter.positions(), sort);
        List<String> words = Folding.words(query);
        List<Employee> exact = search.matching(words, Reach.START);
        if (!exact.isEmpty()) {
            return new Found(exact, false);
        }
        List<Employee> forgiven = search.matching(words, Reach.TYPO);
        return new Found(forgiven, !forgiven.isEmpty());
    }

    private List<Employee> matching(List<String> words, Reach reach) {
        BitSet found = new BitSet();
        int[] scores = scores(words, reach, found);
        int[] positions = found.stream().toArray();
        int highest =
                Arrays.stream(positions).map(position -> scores[position]).max().orElse(0);
        int[] sorted = sort.map(order -> order.sorted(positions))
                .orElseGet(() -> Ranking.sorted(positions, position -> highest - scores[position], highest));
        return search.order().people(sorted);
    }

    /**
     * How well each person matches, by position; of use for those who are found.
     *
     * @param found takes the positions of those who match all of {@code words}
     */
    private int[] scores(List<String> words, Reach reach, BitSet found) {
        int[] sums = new int[search.order().people().size()];
        byte[] best = new byte[sums.length];
        if (!words.isEmpty()) {
            found.or(among);
        }
        for (String word : words) {
            Arrays.fill(best, (byte) 0);
            found.and(hits(word, reach, best));
            found.stream().forEach(position -> sums[position] += best[position]);
        }
        return sums;
    }

    /**
     * The positions of those who have the word.
     *
     * @param best takes how well it matches each of them, at most {@link Weight#NAME} times the greatest closeness
     */
    private BitSet hits(String word, Reach reach, byte[] best) {
        BitSet hits = new BitSet(best.length);
        search.find(word, reach, (position, weight, closeness) -> {
            hits.set(position);
            best[position] = (byte) Math.max(best[position], weight * closeness);
        });
        return hits;
    }
}
