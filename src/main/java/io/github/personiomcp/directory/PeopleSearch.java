package io.github.personiomcp.directory;

import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.text.Folding;
import io.github.personiomcp.text.Nearest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Full-text search over people. Every word of the query must stand in the person's name, e-mail, position or another visible attribute,
 * whole or as the beginning of a word, whatever its case, accents or transliteration. Only where nobody matches like that is one typo
 * forgiven. The best matches come first.
 */
public final class PeopleSearch {

    private static final Set<String> NAMES = Set.of("first_name", "last_name", "preferred_name");
    private static final Set<String> OTHER_STRONG = Set.of("id", "email", "position");

    private PeopleSearch() {}

    /** Those of {@code people} who match {@code query}, best first, then by name. */
    public static List<Employee> find(String query, List<Employee> people) {
        List<String> words = Folding.words(query);
        List<Employee> exact = ranked(words, people, PeopleSearch::wholeOrStart);
        return exact.isEmpty() ? ranked(words, people, PeopleSearch::withTypo) : exact;
    }

    private static List<Employee> ranked(List<String> words, List<Employee> people, Match match) {
        return people.stream()
                .map(person -> new Hit(person, score(words, person, match)))
                .filter(hit -> hit.score > 0)
                .sorted(Comparator.comparingInt(Hit::score)
                        .reversed()
                        .thenComparing(hit -> Folding.fold(hit.person.name()))
                        .thenComparing(hit -> hit.person.id()))
                .map(Hit::person)
                .toList();
    }

    private record Hit(Employee person, int score) {}

    /** How well one word of the query matches one word of a person; 0 for not at all. */
    @FunctionalInterface
    private interface Match {
        int score(String wanted, String word);
    }

    private static int wholeOrStart(String wanted, String word) {
        if (word.equals(wanted)) {
            return 3;
        }
        return word.startsWith(wanted) ? 2 : 0;
    }

    private static int withTypo(String wanted, String word) {
        return Nearest.oneTypoApart(wanted, word) ? 1 : wholeOrStart(wanted, word);
    }

    private static int score(List<String> words, Employee person, Match match) {
        List<Term> terms = terms(person);
        int sum = 0;
        for (String wanted : words) {
            int best = terms.stream()
                    .mapToInt(term -> match.score(wanted, term.word) * term.weight)
                    .max()
                    .orElse(0);
            if (best == 0) {
                return 0;
            }
            sum += best;
        }
        return sum;
    }

    private record Term(String word, int weight) {}

    private static List<Term> terms(Employee person) {
        List<Term> terms = new ArrayList<>();
        person.attributes().forEach((key, value) -> {
            int weight = NAMES.contains(key) ? 9 : OTHER_STRONG.contains(key) ? 4 : 1;
            Values.texts(value).forEach(text -> Folding.words(text).forEach(word -> terms.add(new Term(word, weight))));
        });
        return terms;
    }
}
