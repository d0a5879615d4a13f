package io.github.personiomcp.directory;

import io.github.personiomcp.domain.Employee;
import java.util.Arrays;
import java.util.List;

/** The folded words of some people, sorted, each with those whom it stands for; immutable. */
final class WordIndex {

    /** How far the word looked for may be from the word found; each includes those before. */
    enum Reach {
        WHOLE,
        /** The beginning of a word is enough. */
        START,
        /** One letter more, less or other, or two swapped, in words of four letters and more. */
        TYPO
    }

    /** Takes what is found. */
    interface Hits {
        /**
         * Tells the postings of words; one may be told several times. They come together, because there can be many.
         *
         * @param from the first of them
         * @param to the first behind them
         * @param closeness 3 for the whole word, 2 for its beginning, 1 for one typo
         */
        void add(int[] postings, int from, int to, int closeness);
    }

    private static final int SHORTEST_WITH_TYPO = 4;
    private static final int WHOLE = 3;
    private static final int START = 2;
    private static final int TYPO = 1;

    private final List<Employee> people;
    private final String[] words;
    private final int[] starts;
    private final int[] postings;

    /**
     * Keeps what it is given.
     *
     * @param people by the numbers that postings have for them
     * @param words sorted
     * @param starts where the {@link Posting}s of each word begin; one more for the end of the last
     */
    WordIndex(List<Employee> people, String[] words, int[] starts, int[] postings) {
        this.people = people;
        this.words = words;
        this.starts = starts;
        this.postings = postings;
    }

    List<Employee> people() {
        return people;
    }

    /** Tells {@code hits} for whom a word within {@code reach} of {@code wanted} stands. */
    void find(String wanted, Reach reach, Hits hits) {
        int first = lowest(wanted, 0, words.length);
        int next = first;
        if (next < words.length && words[next].equals(wanted)) {
            tell(next, ++next, WHOLE, hits);
        }
        if (reach != Reach.WHOLE) {
            tell(next, end(wanted, next, words.length), START, hits);
        }
        if (reach == Reach.TYPO && wanted.length() >= SHORTEST_WITH_TYPO) {
            oneTypoAway(wanted, hits);
        }
    }

    private void tell(int from, int to, int closeness, Hits hits) {
        hits.add(postings, starts[from], starts[to], closeness);
    }

    /** Walks along {@code wanted} through the words that begin like it, and leaves the path by one typo at each letter. */
    private void oneTypoAway(String wanted, Hits hits) {
        int from = 0;
        int to = words.length;
        for (int at = 0; at <= wanted.length() && from < to; at++) {
            String head = wanted.substring(0, at);
            String rest = wanted.substring(at);
            if (!rest.isEmpty()) {
                typo(head + rest.substring(1), from, to, hits);
            }
            if (rest.length() > 1) {
                typo(head + rest.charAt(1) + rest.charAt(0) + rest.substring(2), from, to, hits);
            }
            otherLetters(head, rest, from, to, hits);
            String further = rest.isEmpty() ? head : head + rest.charAt(0);
            from = lowest(further, from, to);
            to = end(further, from, to);
        }
    }

    /** Words with one more or another letter behind {@code head}; all words of the range begin with it. */
    private void otherLetters(String head, String rest, int from, int to, Hits hits) {
        int next = from;
        while (next < to) {
            if (words[next].length() == head.length()) {
                next++;
                continue;
            }
            String start = head + words[next].charAt(head.length());
            int end = end(start, next, to);
            typo(start + rest, next, end, hits);
            if (!rest.isEmpty()) {
                typo(start + rest.substring(1), next, end, hits);
            }
            next = end;
        }
    }

    private void typo(String word, int from, int to, Hits hits) {
        int found = word.length() < SHORTEST_WITH_TYPO ? -1 : Arrays.binarySearch(words, from, to, word);
        if (found >= 0) {
            tell(found, found + 1, TYPO, hits);
        }
    }

    /** Where the words that begin with {@code start} end, in a range that begins with them. */
    private int end(String start, int from, int to) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words[middle].startsWith(start)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Where in the range {@code word} stands, or would stand. */
    private int lowest(String word, int from, int to) {
        int found = Arrays.binarySearch(words, from, to, word);
        return found < 0 ? -found - 1 : found;
    }
}
