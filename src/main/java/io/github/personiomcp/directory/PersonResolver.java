package io.github.personiomcp.directory;

import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.text.Message;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who is meant by an id, an e-mail or a name. A name is understood when it is the full name of exactly one person, or when exactly one
 * person bears all of its words and it is not a typo away from somebody else's full name; otherwise the candidates are returned, never
 * a guess. A typo itself is never understood.
 */
public final class PersonResolver {

    private static final int MOST_CANDIDATES = 10;

    private static final Comparator<Employee> BY_ID =
            Comparator.<Employee>comparingInt(person -> person.id().length()).thenComparing(Employee::id);

    private final Snapshot snapshot;
    private final NameSearch names;

    private PersonResolver(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.names = new NameSearch(snapshot);
    }

    /**
     * The one person meant.
     *
     * @throws InvalidArgumentException listing the candidates, where nobody or more than one is meant
     */
    public static Employee resolve(String reference, Snapshot snapshot) {
        return new PersonResolver(snapshot).resolve(reference.strip());
    }

    private Employee resolve(String wanted) {
        Collection<Employee> meant = Stream.<Supplier<Collection<Employee>>>of(
                        () -> snapshot.find(wanted).stream().toList(),
                        () -> names.withEmail(wanted),
                        () -> names.called(wanted),
                        () -> partlyCalled(wanted))
                .map(Supplier::get)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
        if (meant.size() == 1) {
            return meant.iterator().next();
        }
        throw new InvalidArgumentException(meant.isEmpty() ? nobody(wanted) : several(wanted, meant));
    }

    /** Where one person alone bears the words, somebody else may still be meant, by a full name with a typo. */
    private Collection<Employee> partlyCalled(String wanted) {
        List<Employee> bearers = names.bearing(wanted);
        return bearers.size() == 1 ? union(bearers, names.nearlyCalled(wanted)) : bearers;
    }

    private static Collection<Employee> union(List<Employee> people, List<Employee> others) {
        Map<String, Employee> all = new LinkedHashMap<>();
        Stream.of(people, others).flatMap(List::stream).forEach(person -> all.putIfAbsent(person.id(), person));
        return all.values();
    }

    private static Message several(String wanted, Collection<Employee> people) {
        return Message.of(
                "'{0}' could be any of {1} people: {2}. Ask which one is meant and repeat the call with the id.",
                wanted, people.size(), listed(people.stream().sorted(BY_ID).toList()));
    }

    private Message nobody(String wanted) {
        String name = wanted.replaceFirst("@.*", "");
        Collection<Employee> near = union(names.nearlyCalled(name), names.resembling(name));
        return near.isEmpty()
                ? Message.of(
                        "Nobody is known as '{0}'. Give an id, an e-mail or a full name; search_employees finds people by part of a"
                                + " name.",
                        wanted)
                : Message.of(
                        "Nobody is known as '{0}'. Similar: {1}. Repeat the call with the id of the one who is meant.",
                        wanted, listed(near));
    }

    private static Object listed(Collection<Employee> people) {
        Stream<Message> shown = people.stream().limit(MOST_CANDIDATES).map(PersonResolver::candidate);
        Stream<Message> more = people.size() > MOST_CANDIDATES ? Stream.of(Message.of("…")) : Stream.empty();
        return Message.joined("; ", Stream.concat(shown, more).toList());
    }

    private static Message candidate(Employee person) {
        String details = Stream.of("position", "department", "status")
                .map(person::text)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return details.isEmpty()
                ? Message.of("{0} (id {1})", person.name(), person.id())
                : Message.of("{0} (id {1}, {2})", person.name(), person.id(), details);
    }
}
