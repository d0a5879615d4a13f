package io.github.personiomcp.demo;

import java.time.LocalDate;
import java.util.ArrayList;
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
    private final NamesGiven names;
    private final PersonGenerator people;

    private CompanyGenerator(long seed, LocalDate today) {
        this.random = new Random(seed);
        this.today = today;
        this.names = new NamesGiven(random);
        this.people = new PersonGenerator(random, today);
    }

    /** {@code size} people, ordered by id. */
    static List<Person> people(int size, long seed, LocalDate today) {
        return new CompanyGenerator(seed, today).generate(size);
    }

    private List<Person> generate(int size) {
        List<Draft> seats = ReportingTree.of(size).everyone();
        number(seats);
        Irregularities.link(seats);
        Careers careers = Careers.deal(seats, random, today);
        List<Person> result = new ArrayList<>(size);
        for (Draft seat : seats) {
            Office office = office(seat);
            result.add(people.person(seat, office, names.next(office.names()), careers.of(seat)));
        }
        return List.copyOf(result);
    }

    private void number(List<Draft> seats) {
        int gap = (int) Math.min(WIDEST_ID_GAP, (LAST_ID - FIRST_ID) / seats.size());
        long id = FIRST_ID;
        for (Draft seat : seats) {
            seat.id = id;
            id += 1 + random.nextInt(gap);
        }
    }

    private Office office(Draft seat) {
        if (seat.department == null) {
            return Office.ALL.get(0);
        }
        int dice = random.nextInt(100);
        for (Office office : Office.ALL) {
            dice -= office.share();
            if (dice < 0) {
                return office;
            }
        }
        return Office.ALL.get(0);
    }

    /** Gives names away: first those that tests and tours rely on, then unused ones while there are any. */
    private static final class NamesGiven {

        private static final int ATTEMPTS = 20;

        private final Random random;
        private final Set<FullName> used = new HashSet<>();
        private final List<FullName> promised = new ArrayList<>(List.of(
                new FullName("Katharina", "Brandt", true),
                new FullName("Anna", "Müller", true),
                new FullName("Thomas", "Schmidt", false),
                new FullName("Jörg", "Müller", false),
                new FullName("Søren", "Kjær", false),
                new FullName("Siobhán", "Murphy", true),
                new FullName("Íñigo", "Núñez", false),
                new FullName("Thomas", "Schmidt", false),
                new FullName("Anna", "Müller", true)));

        NamesGiven(Random random) {
            this.random = random;
            used.addAll(promised);
        }

        FullName next(Vocabulary vocabulary) {
            if (!promised.isEmpty()) {
                return promised.remove(0);
            }
            FullName name = draw(vocabulary);
            for (int i = 0; i < ATTEMPTS && !used.add(name); i++) {
                name = draw(vocabulary);
            }
            return name;
        }

        private FullName draw(Vocabulary vocabulary) {
            int first = random.nextInt(vocabulary.firstNames().size());
            String last = vocabulary
                    .lastNames()
                    .get(random.nextInt(vocabulary.lastNames().size()));
            return new FullName(vocabulary.firstNames().get(first), last, first < vocabulary.women());
        }
    }
}
