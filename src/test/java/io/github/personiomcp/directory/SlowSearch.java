package io.github.personiomcp.directory;

import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.text.Folding;
import io.github.personiomcp.text.Nearest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The rules of {@link PeopleSearch}, written down word by word and person by person. */
final class SlowSearch {

    private static final Set<String> NAMES = Set.of("first_name", "last_name", "preferred_name");
    private static final Set<String> OTHER_STRONG = Set.of("id", "email", "position");

    private SlowSearch() {}

    static List<Employee> find(String query, List<Employee> people) {
        List<String> words = Folding.words(query);
        List<Employee> exact = ranked(words, people, false);
        return exact.isEmpty() ? ranked(words, people, true) : exact;
    }

    private record Hit(Employee person, int score) {}

    private static List<Employee> ranked(List<String> words, List<Employee> people, boolean typos) {
        return people.stream()
                .map(person -> new Hit(person, score(words, person, typos)))
                .filter(hit -> hit.score > 0)
                .sorted(Comparator.comparingInt(Hit::score)
                        .reversed()
                        .thenComparing(hit -> Folding.fold(hit.person.name()))
                        .thenComparing(hit -> hit.person.id()))
                .map(Hit::person)
                .toList();
    }

    private static int score(List<String> words, Employee person, boolean typos) {
        int sum = 0;
        for (String wanted : words) {
            int best = terms(person).stream()
                    .mapToInt(term -> closeness(wanted, term.word, typos) * term.weight)
                    .max()
                    .orElse(0);
            if (best == 0) {
                return 0;
            }
            sum += best;
        }
        return sum;
    }

    private static int closeness(String wanted, String word, boolean typos) {
        if (word.equals(wanted)) {
            return 3;
        }
        if (word.startsWith(wanted)) {
            return 2;
        }
        return typos && Nearest.oneTypoApart(wanted, word) ? 1 : 0;
    }

    private record Term(String word, int weight) {}

    private static List<Term> terms(Employee person) {
        List<Term> terms = new ArrayList<>();
        person.attributes().forEach((key, value) -> {
            int weight = NAMES.contains(key) ? 9 : OTHER_STRONG.contains(key) ? 4 : 1;
            for (String text : Values.texts(value)) {
                List<String> words = Folding.words(text);
                words.forEach(word -> terms.add(new Term(word, weight)));
                if (NAMES.contains(key)) {
                    terms.add(new Term(String.join("", words), weight));
                }
            }
        });
        return terms;
    }
}
