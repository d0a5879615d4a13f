package io.github.personiomcp.directory;

import io.github.personiomcp.directory.ChangeLog.Move;
import io.github.personiomcp.directory.Employment.Span;
import io.github.personiomcp.directory.PeopleEvent.Kind;
import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.domain.Employee;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What happens to people in a range of days, by the same rules as {@link EmploymentRules}: somebody joined on the first day of
 * employment and left on the last.
 *
 * <p>Who was hired on 29 February has an anniversary on 28 February in common years: it stays in the month of the hire date, where
 * lists by month look for it.
 */
public final class PeopleEvents {

    /** What ends on a day that an attribute tells: of somebody who is gone by then, nothing ends any more. */
    private static final List<Kind> ENDS = List.of(Kind.PROBATION_END, Kind.CONTRACT_END);

    private final DateRange range;
    private final Span days;
    private final Set<Kind> kinds;
    private final List<PeopleEvent> found = new ArrayList<>();

    private PeopleEvents(DateRange range, Set<Kind> kinds) {
        this.range = range;
        this.days = Span.of(range);
        this.kinds = kinds;
    }

    /**
     * The events of {@code kinds} in {@code range}, sorted by date, then by kind, then in the order of {@code people}.
     *
     * @param moves of whomever, by the day on which each was noticed
     */
    public static List<PeopleEvent> in(
            DateRange range, Set<Kind> kinds, Employments people, Map<LocalDate, List<Move>> moves) {
        PeopleEvents events = new PeopleEvents(range, kinds);
        people.all().forEach(events::addOf);
        if (kinds.contains(Kind.MOVED)) {
            events.addMoves(people, moves);
        }
        events.found.sort(Comparator.comparing(PeopleEvent::date).thenComparing(PeopleEvent::kind));
        return events.found;
    }

    private void addOf(Employment employment) {
        Employee person = employment.person();
        add(Kind.JOINED, employment.counted().first(), person);
        add(Kind.LEFT, employment.counted().last(), person);
        if (kinds.contains(Kind.ANNIVERSARY)) {
            employment.joined().ifPresent(day -> addAnniversaries(day, employment));
        }
        ENDS.stream().filter(kinds::contains).forEach(kind -> person.value(kind.attribute())
                .map(day -> LocalDate.parse(day.toString()))
                .filter(employment::on)
                .ifPresent(day -> add(kind, day.toEpochDay(), person)));
    }

    private void add(Kind kind, long day, Employee person) {
        if (kinds.contains(kind) && days.contains(day)) {
            found.add(new PeopleEvent(kind, LocalDate.ofEpochDay(day), person, 0, List.of()));
        }
    }

    private void addAnniversaries(LocalDate hired, Employment employment) {
        int first = Math.max(1, range.from().getYear() - hired.getYear());
        for (int years = first; years <= range.to().getYear() - hired.getYear(); years++) {
            LocalDate day = hired.plusYears(years);
            if (range.contains(day) && employment.on(day)) {
                found.add(new PeopleEvent(Kind.ANNIVERSARY, day, employment.person(), years, List.of()));
            }
        }
    }

    /** One event for what was noticed of one person on one day. */
    private void addMoves(Employments people, Map<LocalDate, List<Move>> moves) {
        moves.forEach((day, noticed) -> {
            if (range.contains(day)) {
                Map<String, List<Move>> byPerson = new LinkedHashMap<>();
                noticed.forEach(move -> byPerson.computeIfAbsent(move.id(), id -> new ArrayList<>())
                        .add(move));
                people.people().stream()
                        .filter(person -> byPerson.containsKey(person.id()))
                        .forEach(person -> found.add(new PeopleEvent(
                                Kind.MOVED, day, person, 0, byPerson.getOrDefault(person.id(), List.of()))));
            }
        });
    }
}
