package io.github.personiomcp.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Invents absences from 60 days ago to 90 days ahead: on a working day about one in eight people is out. */
final class AbsenceGenerator {

    static final long FIRST_ID = 30_001;

    private static final int DAYS_BACK = 60;
    private static final int DAYS_AHEAD = 90;
    private static final int ATTEMPTS = 5;

    private final long seed;
    private final LocalDate today;
    private final List<Absence> all = new ArrayList<>();

    private Random random = new Random(0);
    private int firstOfPerson;

    private AbsenceGenerator(long seed, LocalDate today) {
        this.seed = seed;
        this.today = today;
    }

    /** Absences in the order of their ids; those of one person never overlap. */
    static List<Absence> absences(List<Person> people, long seed, LocalDate today) {
        AbsenceGenerator generator = new AbsenceGenerator(seed, today);
        people.forEach(generator::addAll);
        return List.copyOf(generator.all);
    }

    private void addAll(Person person) {
        random = new Random(seed * 1_000_003 + person.id());
        firstOfPerson = all.size();
        LocalDate from =
                later(today.minusDays(DAYS_BACK), person.date("hire_date").orElse(today));
        LocalDate to = earlier(
                today.plusDays(DAYS_AHEAD), person.date("termination_date").orElse(LocalDate.MAX));
        if (!from.isBefore(to)) {
            return;
        }
        if (person.status().equals("leave")) {
            addLongLeave(person);
            return;
        }
        addDays(person, from, to);
        addHours(person, from, to);
        leaveIllnessOpen();
    }

    /** Nobody knows yet when somebody who is ill today, and has nothing else ahead, comes back. */
    private void leaveIllnessOpen() {
        List<Absence> own = all.subList(firstOfPerson, all.size());
        own.replaceAll(absence -> absence.type().equals(AbsenceType.SICK)
                        && absence.overlaps(today, today)
                        && own.stream().noneMatch(other -> other.first().isAfter(absence.first()))
                ? absence.withOpenEnd()
                : absence);
    }

    private void addLongLeave(Person person) {
        AbsenceType type = random.nextInt(3) > 0 ? AbsenceType.PARENTAL : AbsenceType.SABBATICAL;
        LocalDate first = today.minusDays(10 + random.nextInt(40));
        add(person, type, first, today.plusDays(10 + random.nextInt(60)), "approved");
    }

    private void addDays(Person person, LocalDate from, LocalDate to) {
        int vacations = 1 + (random.nextInt(10) < 6 ? 1 : 0);
        for (int i = 0; i < vacations; i++) {
            place(person, AbsenceType.VACATION, from, to, 1 + random.nextInt(10));
        }
        if (from.isBefore(today) && random.nextInt(10) < 8) {
            place(person, AbsenceType.SICK, from, earlier(to, today), 1 + random.nextInt(4));
        }
        if (random.nextInt(4) == 0) {
            place(person, AbsenceType.REMOTE, from, to, 1 + random.nextInt(5));
        }
        if (random.nextInt(50) == 0) {
            place(person, AbsenceType.UNPAID, from, to, 5 + random.nextInt(15));
        }
    }

    private void addHours(Person person, LocalDate from, LocalDate to) {
        if (random.nextInt(5) == 0) {
            place(person, AbsenceType.DOCTOR, from, to, 1);
        }
        if (random.nextInt(6) == 0) {
            place(person, AbsenceType.IN_LIEU, from, to, 1);
        }
    }

    /** Finds free days for it, or gives up. */
    private void place(Person person, AbsenceType type, LocalDate from, LocalDate to, int workingDays) {
        int span = (int) (to.toEpochDay() - from.toEpochDay());
        for (int i = 0; i < ATTEMPTS && span > 0; i++) {
            LocalDate first = workingDay(from.plusDays(random.nextInt(span)));
            LocalDate last = first;
            for (int day = 1; day < workingDays; day++) {
                last = workingDay(last.plusDays(1));
            }
            if (free(first, last) && !last.isAfter(later(to, today.plusDays(4)))) {
                add(person, type, first, last, status(type, first));
                return;
            }
        }
    }

    private void add(Person person, AbsenceType type, LocalDate first, LocalDate last, String status) {
        boolean halves = type.equals(AbsenceType.VACATION) && random.nextInt(7) == 0;
        boolean halfEnd = halves && random.nextBoolean();
        LocalTime from =
                type.hourly() ? LocalTime.of(8 + random.nextInt(7), 30 * random.nextInt(2)) : LocalTime.MIDNIGHT;
        int minutes = type.hourly() ? 60 + 30 * random.nextInt(6) : 0;
        LocalDate asked = earlier(first, today).minusDays(type.certificate() ? 0 : random.nextInt(40));
        Instant created = asked.atTime(7, random.nextInt(60)).toInstant(ZoneOffset.UTC);
        all.add(new Absence(
                FIRST_ID + all.size(),
                person.id(),
                type,
                first,
                last,
                halves && !halfEnd,
                halfEnd,
                from,
                minutes,
                status,
                "",
                created,
                created));
    }

    private String status(AbsenceType type, LocalDate first) {
        int dice = random.nextInt(100);
        if (type.certificate()) {
            return "approved";
        }
        if (first.isAfter(today)) {
            return dice < 15 ? "pending" : dice < 19 ? "rejected" : "approved";
        }
        return dice < 3 ? "rejected" : "approved";
    }

    private boolean free(LocalDate first, LocalDate last) {
        return all.subList(firstOfPerson, all.size()).stream().noneMatch(other -> other.overlaps(first, last));
    }

    private static LocalDate workingDay(LocalDate day) {
        LocalDate next = day;
        while (!Absence.workingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
