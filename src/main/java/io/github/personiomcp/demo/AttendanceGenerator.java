package io.github.personiomcp.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Invents working times of the last five weeks, and a few people who are at work now. */
final class AttendanceGenerator {

    private static final int WEEKS = 5;
    private static final int RECORDING_PERCENT = 70;
    private static final int RUNNING_PERCENT = 10;
    private static final int DAYS_UNTIL_CONFIRMED = 3;
    private static final LocalTime NIGHT = LocalTime.of(22, 0);

    private final long seed;
    private final LocalDateTime now;
    private final List<Attendance> all = new ArrayList<>();

    private AttendanceGenerator(long seed, LocalDateTime now) {
        this.seed = seed;
        this.now = now;
    }

    /** Attendances by day, and by person within a day; nobody works on a day of full absence. */
    static List<Attendance> attendances(List<Person> people, List<Absence> absences, long seed, LocalDateTime now) {
        AttendanceGenerator generator = new AttendanceGenerator(seed, now);
        Map<Long, List<Absence>> byPerson = absences.stream().collect(Collectors.groupingBy(Absence::employeeId));
        List<Person> recording = people.stream().filter(generator::records).toList();
        LocalDate today = now.toLocalDate();
        for (LocalDate day = today.minusWeeks(WEEKS); !day.isAfter(today); day = day.plusDays(1)) {
            generator.addDay(day, recording, byPerson);
        }
        return List.copyOf(generator.all);
    }

    private boolean records(Person person) {
        boolean employed = person.status().equals("active") || person.status().equals("inactive");
        return employed && random(person, 0).nextInt(100) < RECORDING_PERCENT;
    }

    private void addDay(LocalDate day, List<Person> people, Map<Long, List<Absence>> absences) {
        boolean today = day.equals(now.toLocalDate());
        if (!today && !Absence.workingDay(day)) {
            return;
        }
        for (Person person : people) {
            List<Absence> own = absences.getOrDefault(person.id(), List.of());
            if (person.employedOn(day) && own.stream().noneMatch(absence -> absence.keepsFromWork(day))) {
                SplittableRandom random = random(person, day.toEpochDay());
                if (today) {
                    addRunning(person, day, random);
                } else {
                    addFinished(person, day, random);
                }
            }
        }
    }

    private void addFinished(Person person, LocalDate day, SplittableRandom random) {
        boolean night = worksAtNight(person);
        LocalTime start = night ? NIGHT : LocalTime.of(7, 0).plusMinutes(15L * random.nextInt(12));
        int daily = (int) (Double.parseDouble(person.text("weekly_working_hours")) * 12);
        int work = Math.max(60, daily + 15 * (random.nextInt(9) - 4));
        int pause = work > 360 ? 30 + 15 * random.nextInt(3) : 0;
        boolean recent = day.isAfter(now.toLocalDate().minusDays(DAYS_UNTIL_CONFIRMED));
        String status =
                random.nextInt(100) == 0 ? "rejected" : recent && random.nextBoolean() ? "pending" : "confirmed";
        add(person, day, start, work, pause, status, random);
    }

    private void addRunning(Person person, LocalDate day, SplittableRandom random) {
        if (random.nextInt(100) < RUNNING_PERCENT) {
            LocalTime usual = LocalTime.of(6, 30).plusMinutes(15L * random.nextInt(10));
            LocalTime start = usual.isAfter(now.toLocalTime()) ? LocalTime.MIDNIGHT : usual;
            add(person, day, start, 0, 0, "pending", random);
        }
    }

    private void add(
            Person person,
            LocalDate day,
            LocalTime start,
            int work,
            int pause,
            String status,
            SplittableRandom random) {
        long id = 900_001L + all.size();
        all.add(new Attendance(
                id, person.id(), day, day.atTime(start), work, pause, work == 0, project(random), status, null));
    }

    private static @Nullable Project project(SplittableRandom random) {
        int choice = random.nextInt(Project.ALL.size() + 3);
        return choice < Project.ALL.size() ? Project.ALL.get(choice) : null;
    }

    private static boolean worksAtNight(Person person) {
        return person.unit("department").filter(Department.NIGHT_SHIFTS::equals).isPresent() && person.id() % 3 == 0;
    }

    private SplittableRandom random(Person person, long day) {
        return new SplittableRandom((seed * 1_000_003 + person.id()) * 100_003 + day);
    }
}
