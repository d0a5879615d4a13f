package io.github.personiomcp.directory;

import io.github.personiomcp.directory.WordIndex.Reach;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.text.Folding;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;

/** Finds people by what they are called. All answers are in the order of names. */
final class NameSearch {

    /** More words are nobody's full name. */
    private static final int MOST_WORDS = 12;

    private static final int SHORTEST_START = 3;

    private final WordSearch search;

    NameSearch(Snapshot snapshot) {
        this.search = snapshot.index().words();
    }

    /** Those with this e-mail address, whatever its case. */
    List<Employee> withEmail(String email) {
        BitSet found = all(Folding.words(email), word -> search.positions(word, Reach.WHOLE, Weight.STRONG));
        return people(found).stream()
                .filter(person -> person.text("email").equalsIgnoreCase(email))
                .toList();
    }

    /** Those whose full name this is, which has at least two words. */
    List<Employee> called(String name) {
        List<String> words = Folding.words(name);
        if (words.size() < 2 || words.size() > MOST_WORDS) {
            return List.of();
        }
        BitSet found = bearing(List.of(PersonNames.joined(words)));
        for (int split = 1; split < words.size(); split++) {
            found.or(bearing(List.of(
                    PersonNames.joined(words.subList(0, split)),
                    PersonNames.joined(words.subList(split, words.size())))));
        }
        return people(found).stream()
                .filter(person -> PersonNames.of(person).are(words))
                .toList();
    }

    /** Those who bear all words of {@code names}, however each is written: as in {@code O'Brien} or {@code OBrien}. */
    List<Employee> bearing(String names) {
        BitSet found = bearing(Folding.words(names));
        found.or(bearing(Arrays.stream(names.split("[\\s,]+"))
                .map(name -> PersonNames.joined(Folding.words(name)))
                .filter(word -> !word.isEmpty())
                .toList()));
        return people(found);
    }

    private BitSet bearing(List<String> words) {
        return all(words, word -> search.positions(word, Reach.WHOLE, Weight.NAME));
    }

    /** Those whose full name is one typo away from {@code name}, which has at least two words. */
    List<Employee> nearlyCalled(String name) {
        List<String> words = Folding.words(name);
        if (words.size() < 2) {
            return List.of();
        }
        BitSet sharing = new BitSet();
        words.forEach(word -> sharing.or(search.positions(word, Reach.WHOLE, Weight.NAME)));
        FullNameTypo typo = new FullNameTypo(name);
        return people(sharing).stream().filter(typo::in).toList();
    }

    /** Those who bear words that begin like each of {@code names}, or are a typo away. */
    List<Employee> resembling(String names) {
        return people(all(
                Folding.words(names),
                word -> search.positions(
                        word, word.length() < SHORTEST_START ? Reach.WHOLE : Reach.TYPO, Weight.NAME)));
    }

    /** Those found by all of {@code words}; nobody where there are none. */
    private static BitSet all(List<String> words, Function<String, BitSet> find) {
        return words.stream()
                .distinct()
                .map(find)
                .reduce((these, those) -> {
                    these.and(those);
                    return these;
                })
                .orElseGet(BitSet::new);
    }

    private List<Employee> people(BitSet positions) {
        return search.order().people(positions);
    }
}
