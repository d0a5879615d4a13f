package io.github.personiomcp.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.testing.Contexts;
import io.github.personiomcp.testing.People;
import io.github.personiomcp.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Random lives of a company, followed by the directory and compared with everything that ever was. */
@Timeout(120)
class DirectoryFollowsCompanyTest {

    private static final Duration MAX_AGE = Duration.ofMinutes(5);
    private static final CallContext CONTEXT = Contexts.reading();

    @Test
    void noAnswerIsOlderThanItSaysAndNobodyIsMissing() {
        long seed = System.nanoTime();
        for (int life = 0; life < 300; life++) {
            new Life(new Random(seed + life), "seed " + (seed + life)).live();
        }
    }

    /** @param person null where there is nobody with the id */
    private record Version(Instant from, @Nullable Employee person) {}

    private static final class Life {
        private final Random random;
        private final String name;
        private final SettableClock clock = new SettableClock("2026-11-21T09:00:00Z");
        private final ChangingCompany company = new ChangingCompany(clock);
        private final EmployeeDirectory directory =
                new EmployeeDirectory(company, clock, MAX_AGE, Duration.ZERO, Runnable::run);
        private final Map<String, List<Version>> history = new LinkedHashMap<>();
        private int steps;

        Life(Random random, String name) {
            this.random = random;
            this.name = name;
        }

        void live() {
            for (int i = 0; i < 8; i++) {
                edit();
            }
            directory.snapshot(CONTEXT);
            company.duringReading = this::meanwhile;
            for (steps = 0; steps < 60; steps++) {
                step();
                check();
            }
            calmDown();
        }

        private void step() {
            clock.advance(Duration.ofSeconds(random.nextInt(random.nextInt(10) == 0 ? 30_000 : 200)));
            switch (random.nextInt(8)) {
                case 0, 1, 2 -> edit();
                case 3 -> remove();
                case 4 -> reread();
                case 5 -> company.failure = random.nextBoolean() ? null : failure();
                case 6 -> company.changesFailure = random.nextInt(3) > 0 ? null : failure();
                default -> {}
            }
        }

        /** What happens while everybody is read. */
        private void meanwhile() {
            for (int i = random.nextInt(4); i > 0; i--) {
                clock.advance(Duration.ofSeconds(random.nextInt(400)));
                switch (random.nextInt(5)) {
                    case 0 -> edit();
                    case 1 -> remove();
                    case 2 -> reread();
                    case 3 -> directory.snapshot(CONTEXT);
                    default -> {}
                }
            }
        }

        /** Personio's clock may be up to a minute and a half from ours. */
        private void edit() {
            company.datedLate = Duration.ofSeconds(random.nextInt(180) - 90);
            String id = String.valueOf(random.nextInt(12));
            Employee person = People.named(id, "Person", id)
                    .with("team", "Team " + random.nextInt(4))
                    .with("version", steps + "." + random.nextInt())
                    .employee();
            company.put(person);
            remember(id, person);
        }

        private void remove() {
            String id = String.valueOf(random.nextInt(12));
            company.remove(id);
            remember(id, null);
        }

        private void remember(String id, @Nullable Employee person) {
            history.computeIfAbsent(id, unknown -> new ArrayList<>()).add(new Version(clock.instant(), person));
        }

        private void reread() {
            try {
                directory.reread(String.valueOf(random.nextInt(12)), CONTEXT);
            } catch (PersonioException expected) {
                assertThat(expected.kind()).as(name).isNotEqualTo(Kind.CANCELLED);
            }
        }

        /** Whoever is gone may be shown as they last were, as long as everybody was not read again. */
        private void check() {
            Instant called = clock.instant();
            Snapshot seen = directory.snapshot(CONTEXT);
            String when = name + ", step " + steps;
            if (seen.notice().isEmpty()) {
                assertThat(seen.asOf()).as(when).isAfterOrEqualTo(called.minus(MAX_AGE));
            }
            for (String id : history.keySet()) {
                Employee shown = seen.find(id).orElse(null);
                boolean gone = shown != null && since(id, seen.asOf()).contains(null);
                List<@Nullable Employee> right = since(id, gone ? seen.everybodyAsOf() : seen.asOf());
                assertThat(right).as("%s: %s", when, id).contains(shown);
            }
        }

        /** What the person was at any time from {@code moment} to now. */
        private List<@Nullable Employee> since(String id, Instant moment) {
            List<Version> versions = history.getOrDefault(id, List.of());
            List<@Nullable Employee> possible = new ArrayList<>();
            for (int i = 0; i < versions.size(); i++) {
                boolean last = i + 1 == versions.size();
                if (last || !versions.get(i + 1).from().isBefore(moment)) {
                    possible.add(versions.get(i).person());
                }
            }
            if (!versions.isEmpty() && !versions.get(0).from().isBefore(moment)) {
                possible.add(null);
            }
            return possible;
        }

        private void calmDown() {
            company.duringReading = () -> {};
            company.failure = null;
            company.changesFailure = null;
            clock.advance(Duration.ofHours(7));
            directory.snapshot(CONTEXT);
            Snapshot last = directory.snapshot(CONTEXT);
            assertThat(last.people()).as(name).containsExactlyInAnyOrderElementsOf(company.people());
            assertThat(last.notice()).as(name).isEmpty();
            assertThat(last.changes().removals()).as(name).allMatch(gone -> last.find(gone.id())
                    .isEmpty());
        }

        private PersonioException failure() {
            Kind[] kinds = {Kind.UNREACHABLE, Kind.SERVER_ERROR, Kind.BAD_ANSWER, Kind.TIMEOUT};
            return new PersonioException(kinds[random.nextInt(kinds.length)], "Not now.");
        }
    }
}
