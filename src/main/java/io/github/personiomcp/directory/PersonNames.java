package io.github.personiomcp.directory;

import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.text.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The full names of one person, folded and each part as one word, because people write the same name now as several words and now as
 * one: {@code Anna-Lena} and {@code Annalena}, {@code O'Brien} and {@code OBrien}.
 *
 * @param first without spaces; empty where unknown
 */
record PersonNames(String first, String preferred, String last) {

    static PersonNames of(Employee person) {
        return new PersonNames(
                joined(Folding.words(person.text("first_name"))),
                joined(Folding.words(person.text("preferred_name"))),
                joined(Folding.words(person.text("last_name"))));
    }

    /** The folded words of a name, and where there are several, all of them as one. */
    static List<String> words(String name) {
        List<String> words = Folding.words(name);
        if (words.size() < 2) {
            return words;
        }
        List<String> all = new ArrayList<>(words);
        all.add(joined(words));
        return all;
    }

    /** Folded words as one. It is not folded again: {@code Anna Elisa} must not become {@code Annalisa}. */
    static String joined(List<String> words) {
        return String.join("", words);
    }

    /**
     * Whether these words are a full name of the person, the last name in front or behind. A preferred name alone may well be the first
     * name of somebody else, unless it holds the last name.
     */
    boolean are(List<String> words) {
        String all = joined(words);
        if (words.size() < 2 || all.isEmpty()) {
            return false;
        }
        boolean alone = all.equals(first + last) && (first.isEmpty() || last.isEmpty());
        boolean preferredInFull = all.equals(preferred) && !last.isEmpty() && preferred.contains(last);
        return alone || preferredInFull || splits(words).anyMatch(this::fits);
    }

    private record Halves(String front, String back) {}

    private static Stream<Halves> splits(List<String> words) {
        return Stream.iterate(1, at -> at < words.size(), at -> at + 1)
                .map(at -> new Halves(joined(words.subList(0, at)), joined(words.subList(at, words.size()))));
    }

    private boolean fits(Halves halves) {
        return !last.isEmpty()
                && ((halves.back.equals(last) && given(halves.front))
                        || (halves.front.equals(last) && given(halves.back)));
    }

    private boolean given(String name) {
        return !name.isEmpty() && (name.equals(first) || name.equals(preferred));
    }
}
