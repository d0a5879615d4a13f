package io.github.personiomcp.directory;

import io.github.personiomcp.domain.Employee;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** What counting everybody of one snapshot needs again and again: made once for each attribute and each day that is today. */
final class PeopleTable {

    private final List<Employee> people;
    private final Map<String, Integer> places = new HashMap<>();
    private final ConcurrentMap<String, RankedValues> columns = new ConcurrentHashMap<>();
    private final ConcurrentMap<LocalDate, Employments> employments = new ConcurrentHashMap<>();

    PeopleTable(List<Employee> people) {
        this.people = people;
        people.forEach(person -> places.put(person.id(), places.size()));
    }

    /** Where somebody of this snapshot stands. */
    int place(Employee person) {
        return places.getOrDefault(person.id(), -1);
    }

    RankedValues column(String key) {
        return columns.computeIfAbsent(key, attribute -> new RankedValues(attribute, people));
    }

    /** The employments of some of this snapshot's people, as understood on the day {@code today}. */
    Employments employments(Collection<Employee> some, LocalDate today) {
        Employments all = employments.computeIfAbsent(today, day -> Employments.of(people, day));
        return some.size() == people.size()
                ? all
                : new Employments(some.stream()
                        .map(person -> all.all().get(place(person)))
                        .toList());
    }
}
