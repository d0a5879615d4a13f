package io.github.personiomcp.policy;

import java.util.LinkedHashSet;
import java.util.Set;

/** The last few thousand words that were added; the empty one never is. */
final class Recent {

    private static final int MOST = 5_000;

    private final Set<String> words = new LinkedHashSet<>();

    synchronized void add(String word) {
        words.remove(word);
        if (!word.isEmpty()) {
            words.add(word);
        }
        if (words.size() > MOST) {
            words.remove(words.iterator().next());
        }
    }

    synchronized void remove(String word) {
        words.remove(word);
    }

    synchronized boolean contains(String word) {
        return words.contains(word);
    }
}
