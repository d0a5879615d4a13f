package io.github.personiomcp.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Vacancies, and who applied for them. */
final class Hiring {

    private static final int VACANCIES = 8;
    private static final int APPLICATIONS = 130;
    private static final int AGAIN = 10;
    private static final int DAYS = 200;

    static final List<String> STAGES = List.of("Screening", "Interview", "Offer", "Hired", "Rejected");
    static final List<Unit> CATEGORIES = List.of(new Unit(71, "Full-time"), new Unit(72, "Working students"));

    /** A vacancy. */
    record Vacancy(long id, String name, Unit department, Unit category, LocalDateTime changed) {}

    /** Somebody who applied at least once. */
    record Candidate(long id, FullName name, LocalDateTime changed) {}

    /** One person for one vacancy. */
    record Application(
            long id, Candidate candidate, Vacancy vacancy, String stage, LocalDate date, LocalDateTime changed) {}

    final List<Vacancy> vacancies = new ArrayList<>();
    final List<Candidate> candidates = new ArrayList<>();
    final List<Application> applications = new ArrayList<>();

    Hiring(long seed, LocalDate today) {
        Random random = new Random(seed);
        UnusedNames names = new UnusedNames(random);
        for (int i = 0; i < VACANCIES; i++) {
            Department department = Department.ALL.get(i % Department.ALL.size());
            String role = department.roles().get(i % department.roles().size());
            vacancies.add(new Vacancy(9001 + i, role, department.unit(), CATEGORIES.get(i % 2), time(random, today)));
        }
        for (int i = 0; i < APPLICATIONS; i++) {
            LocalDateTime changed = time(random, today);
            if (i % AGAIN != 0 || candidates.isEmpty()) {
                candidates.add(new Candidate(30_001 + i, names.next(Vocabulary.GERMAN), changed));
            }
            applications.add(new Application(
                    50_001 + i,
                    candidates.get(candidates.size() - 1),
                    vacancies.get(random.nextInt(VACANCIES)),
                    STAGES.get(random.nextInt(STAGES.size())),
                    changed.toLocalDate().minusDays(random.nextInt(30)),
                    changed));
        }
    }

    private static LocalDateTime time(Random random, LocalDate today) {
        return today.minusDays(1 + random.nextInt(DAYS)).atTime(random.nextInt(24), random.nextInt(60), 30);
    }
}
