package io.github.personiomcp.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/** Finds what somebody probably meant. */
public final class Nearest {

    private static final int SHORTEST_WITH_TYPO = 4;
    private static final int SHORTEST_PART = 3;

    /** To compare a whole book with every name there is takes seconds, and it resembles none. */
    private static final int LONGEST_NAME = 500;

    private Nearest() {}

    /**
     * Whether two folded words differ by at most one typo (a letter more, less, other, or two swapped); words under four letters never do.
     */
    public static boolean oneTypoApart(String word, String other) {
        int shorter = Math.min(word.length(), other.length());
        if (shorter < SHORTEST_WITH_TYPO || Math.abs(word.length() - other.length()) > 1) {
            return false;
        }
        int start = 0;
        while (start < shorter && word.charAt(start) == other.charAt(start)) {
            start++;
        }
        String left = word.substring(start);
        String right = other.substring(start);
        return swapped(left, right) || tail(left, right).equals(tail(right, left));
    }

    /** What follows the letter in which two words differ; nothing is skipped where the word is the shorter one. */
    private static String tail(String word, String other) {
        return word.isEmpty() || word.length() < other.length() ? word : word.substring(1);
    }

    private static boolean swapped(String word, String other) {
        return word.length() > 1
                && word.length() == other.length()
                && word.charAt(0) == other.charAt(1)
                && word.charAt(1) == other.charAt(0)
                && word.startsWith(other.substring(2), 2);
    }

    /** The one of {@code existing} that {@code wanted} resembles most, if any does. */
    public static Optional<String> to(String wanted, Collection<String> existing) {
        return several(wanted, existing, 1).stream().findFirst();
    }

    /** Up to {@code count} of {@code existing} that resemble {@code wanted}, the nearest first; a text that is no name resembles none. */
    public static List<String> several(String wanted, Collection<String> existing, int count) {
        if (wanted.length() > LONGEST_NAME) {
            return List.of();
        }
        String folded = Folding.fold(wanted);
        return existing.stream()
                .map(candidate -> new Candidate(candidate, distance(folded, Folding.fold(candidate))))
                .filter(candidate -> candidate.distance <= Math.max(2, folded.length() / 2))
                .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::text))
                .limit(count)
                .map(Candidate::text)
                .toList();
    }

    private record Candidate(String text, int distance) {}

    /** Edits apart; a word that holds the other, or begins a word of it, is near whatever its length. */
    private static int distance(String wanted, String candidate) {
        int edits = new DamerauLevenshteinDistance().apply(wanted, candidate);
        boolean holds = Math.min(wanted.length(), candidate.length()) >= SHORTEST_PART
                && (candidate.contains(wanted) || wanted.contains(candidate));
        return holds ? Math.min(edits, 1) : edits;
    }
}
