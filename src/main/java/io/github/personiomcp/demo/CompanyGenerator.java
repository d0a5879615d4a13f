package io.github.personiomcp.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Invents the people of a company: the same seed, size and day give the same people. */
final class CompanyGenerator {

    private static final long FIRST_ID = 1012;
    private static final long LAST_ID = 99_000;
    private static final int WIDEST_ID_GAP = 17;

    private final Random random;
    private final LocalDate today;
    private final UnusedNames names;
    private final PersonGenerator people;

    private CompanyGenerator(long seed, LocalDate today) {
        this.random = new Random(seed);
        this.today = today;
        this.names = new UnusedNames(random);
        this.people = new PersonGenerator(random, today);
    }

    /** {@code size} people, ordered by id. */
    static List<Person> people(int size, long seed, LocalDate today) {
        return new CompanyGenerator(seed, today).generate(size);
    }

    private List<Person> generate(int size) {
        List<Draft> seats = ReportingTree.of(size).everyone();
        number(seats);
        List<Draft> ordinary = ordinaryFirst(seats, Irregularities.link(seats));
        Careers careers = Careers.deal(ordinary, random, today);
        List<Person> result = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            Promise promise = Promise.forSeat(i);
            Office office = promise == null ? office() : Office.ALL.get(promise.office());
            FullName name = promise == null ? names.next(office.names()) : promise.name();
            result.add(people.person(seats.get(i), office, name, careers.of(seats.get(i))));
        }
        return List.copyOf(result);
    }

    /** In random order, people with promised names last, and without those who are part of an irregularity. */
    private List<Draft> ordinaryFirst(List<Draft> seats, Set<Draft> irregular) {
        Set<Draft> promised = new HashSet<>();
        Promise.ALL.forEach(promise -> promised.add(seats.get(promise.seat())));
        List<Draft> ordinary = new ArrayList<>(seats);
        ordinary.removeAll(irregular);
        Collections.shuffle(ordinary, random);
        ordinary.sort(Comparator.comparing(promised::contains));
        return ordinary;
    }

    private void number(List<Draft> seats) {
        int gap = (int) Math.min(WIDEST_ID_GAP, (LAST_ID - FIRST_ID) / seats.size());
        long id = FIRST_ID;
        for (Draft seat : seats) {
            seat.id = id;
            id += 1 + random.nextInt(gap);
        }
    }

    private Office office() {
        int dice = random.nextInt(100);
        for (Office office : Office.ALL) {
            dice -= office.share();
            if (dice < 0) {
                return office;
            }
        }
        return Office.ALL.get(0);
    }
}
