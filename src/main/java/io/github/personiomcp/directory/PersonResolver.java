package io.github.personiomcp.directory;

import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.text.Folding;
import io.github.personiomcp.text.Nearest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who is meant by an id, an e-mail or a name. A name is understood when exactly one person bears all of its words; otherwise the
 * candidates are returned, never a guess.
 */
public final class PersonResolver {

    private static final int MOST_CANDIDATES = 10;

    private PersonResolver() {}

    /**
     * The one person meant.
     *
     * @throws InvalidArgumentException listing the candidates, where nobody or more than one is meant
     */
    public static Employee resolve(String reference, Snapshot snapshot) {
        String wanted = reference.strip();
        List<Employee> meant = Stream.<Predicate<Employee>>of(
                        person -> person.id().equals(wanted),
                        person -> !wanted.isEmpty() && person.text("email").equalsIgnoreCase(wanted),
                        person -> fullName(person, wanted),
                        person -> names(person).containsAll(nonEmptyWords(wanted)))
                .map(test -> snapshot.people().stream().filter(test).toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
        if (meant.size() == 1) {
            return meant.get(0);
        }
        throw new InvalidArgumentException(meant.isEmpty() ? nobody(wanted, snapshot) : several(wanted, meant));
    }

    /** First (or preferred) and last name; a preferred name alone may well be the first name of somebody else. */
    private static boolean fullName(Employee person, String wanted) {
        String folded = Folding.fold(wanted);
        return folded.contains(" ")
                && Stream.of(
                                person.text("first_name") + " " + person.text("last_name"),
                                person.text("last_name") + " " + person.text("first_name"),
                                person.text("preferred_name") + " " + person.text("last_name"),
                                person.text("last_name") + " " + person.text("preferred_name"))
                        .anyMatch(name -> Folding.fold(name).equals(folded));
    }

    private static Set<String> names(Employee person) {
        return Stream.of("first_name", "last_name", "preferred_name")
                .flatMap(key -> Folding.words(person.text(key)).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** At least one word, so that an empty name fits nobody. */
    private static List<String> nonEmptyWords(String wanted) {
        List<String> words = Folding.words(wanted);
        return words.isEmpty() ? List.of("\0") : words;
    }

    private static String several(String wanted, List<Employee> people) {
        return "'" + wanted + "' could be any of " + people.size() + " people: " + listed(people)
                + ". Ask which one is meant and repeat the call with the id.";
    }

    private static String nobody(String wanted, Snapshot snapshot) {
        List<Employee> near = similar(wanted, snapshot);
        return "Nobody is known as '" + wanted + "'."
                + (near.isEmpty()
                        ? " Give an id, an e-mail or a full name; search_employees finds people by part of a name."
                        : " Similar: " + listed(near) + ". Repeat the call with the id of the one who is meant.");
    }

    private static List<Employee> similar(String wanted, Snapshot snapshot) {
        List<String> words = Folding.words(wanted.toLowerCase(Locale.ROOT).replaceFirst("@.*", ""));
        return snapshot.people().stream()
                .filter(person -> !words.isEmpty() && words.stream().allMatch(word -> resembles(person, word)))
                .limit(MOST_CANDIDATES)
                .toList();
    }

    private static boolean resembles(Employee person, String word) {
        return names(person).stream()
                .anyMatch(name -> (name.startsWith(word) && word.length() > 2) || Nearest.oneTypoApart(name, word));
    }

    private static String listed(List<Employee> people) {
        String shown = people.stream()
                .limit(MOST_CANDIDATES)
                .map(PersonResolver::candidate)
                .collect(Collectors.joining("; "));
        return people.size() > MOST_CANDIDATES ? shown + "; …" : shown;
    }

    private static String candidate(Employee person) {
        String details = Stream.of("position", "department", "status")
                .map(person::text)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return person.name() + " (id " + person.id() + (details.isEmpty() ? "" : ", " + details) + ")";
    }
}
