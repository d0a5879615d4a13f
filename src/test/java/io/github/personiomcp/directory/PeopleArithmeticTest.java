package io.github.personiomcp.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.directory.PeopleEvent.Kind;
import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.AttributeType;
import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.testing.People;
import io.github.personiomcp.testing.Tenants;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Headcounts and events of thousands of random tenants, held against a look at every person on every day. */
class PeopleArithmeticTest {

    private static final int TENANTS = 4_000;
    private static final TenantSchema TENANT =
            Tenants.with(Tenants.custom(1, "languages", "Languages", AttributeType.TAGS));

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final RandomCareers careers = new RandomCareers(random);
    private List<Employee> people = List.of();
    private Snapshot snapshot = People.snapshot();
    private Employments employments = new Employments(List.of());

    @BeforeEach
    void tell() {
        System.out.println("PeopleArithmeticTest seed " + seed);
    }

    @Test
    void whoIsEmployedIsWhatALookAtEveryDayTells() {
        forEachTenant(where -> {
            for (LocalDate day = RandomCareers.FIRST; day.isBefore(end()); day = day.plusDays(1)) {
                for (Employment employment : employments.all()) {
                    assertThat(employment.on(day))
                            .as("%s, %s on %s", where, employment.person(), day)
                            .isEqualTo(employed(employment.person(), day));
                }
            }
        });
    }

    @Test
    void headcountsDifferByWhoJoinedAndWhoLeftBetweenThem() {
        forEachTenant(where -> {
            LocalDate one = careers.day();
            LocalDate other = one.plusDays(1 + random.nextInt(20));

            int joined = events(one.plusDays(1), other, Kind.JOINED).size();
            int left = events(one, other.minusDays(1), Kind.LEFT).size();

            assertThat(headcount(other) - headcount(one))
                    .as("%s from %s to %s of %s", where, one, other, people)
                    .isEqualTo(joined - left);
        });
    }

    @Test
    void groupsAddUpToAll() {
        List<String> keys = List.of("department", "languages", "weekly_working_hours", "status");
        forEachTenant(where -> {
            List<Attribute> by = new ArrayList<>();
            random.ints(0, keys.size())
                    .distinct()
                    .limit(random.nextInt(3))
                    .forEach(key -> by.add(TENANT.find(keys.get(key)).orElseThrow()));

            List<Headcount.Group> groups = Headcount.by(by, people, snapshot);

            assertThat(groups.stream().mapToInt(Headcount.Group::count).sum())
                    .as("%s by %s", where, by)
                    .isEqualTo(people.size());
            assertThat(groups.stream().map(Headcount.Group::values)).doesNotHaveDuplicates();
            for (Headcount.Group group : groups) {
                assertThat(people.stream().filter(person -> in(group, by, person)))
                        .as("%s: %s", where, group)
                        .hasSize(group.count());
            }
        });
    }

    @Test
    void eventsAreThoseOfEveryDay() {
        forEachTenant(where -> {
            LocalDate from = careers.day();
            LocalDate to = from.plusDays(random.nextInt(60));
            List<String> expected = new ArrayList<>();
            from.datesUntil(to.plusDays(1)).forEach(day -> {
                for (Kind kind : Kind.values()) {
                    people.stream()
                            .filter(person -> happens(kind, person, day))
                            .forEach(person -> expected.add(kind + " " + day + " " + person.id()));
                }
            });

            assertThat(PeopleEvents.in(new DateRange(from, to), EnumSet.allOf(Kind.class), employments, Map.of()))
                    .as("%s from %s to %s of %s", where, from, to, people)
                    .extracting(event -> event.kind() + " " + event.date() + " "
                            + event.person().id())
                    .containsExactlyElementsOf(expected);
        });
    }

    private void forEachTenant(Consumer<String> check) {
        for (int tenant = 0; tenant < TENANTS; tenant++) {
            people = careers.people();
            snapshot = People.snapshot(TENANT, people.toArray(Employee[]::new));
            employments = Employments.of(people, RandomCareers.TODAY);
            check.accept("seed " + seed + ", tenant " + tenant);
        }
    }

    private List<PeopleEvent> events(LocalDate from, LocalDate to, Kind kind) {
        return PeopleEvents.in(new DateRange(from, to), Set.of(kind), employments, Map.of());
    }

    private int headcount(LocalDate day) {
        return (int) people.stream().filter(person -> employed(person, day)).count();
    }

    /** The rules once more, for one person on one day. */
    private static boolean employed(Employee person, LocalDate day) {
        boolean inactive = person.text("status").equals("inactive");
        LocalDate hired = date(person, "hire_date");
        LocalDate left = date(person, "termination_date");
        if (!person.unread().isEmpty()) {
            return false;
        }
        if (inactive && (left == null || !left.isBefore(RandomCareers.TODAY))) {
            return false;
        }
        if (hired == null && person.text("status").equals("onboarding")) {
            return false;
        }
        boolean endedBefore = hired != null && left != null && left.isBefore(hired);
        if (endedBefore) {
            return !inactive && !day.isBefore(hired);
        }
        return (hired == null || !day.isBefore(hired)) && (left == null || !day.isAfter(left));
    }

    private static boolean happens(Kind kind, Employee person, LocalDate day) {
        LocalDate hired = date(person, "hire_date");
        boolean there = employed(person, day);
        return switch (kind) {
            case JOINED -> there && day.equals(hired);
            case LEFT -> there && !employed(person, day.plusDays(1));
            case MOVED -> false;
            case ANNIVERSARY -> there && hired != null && day.getYear() > hired.getYear() && sameDay(hired, day);
            case PROBATION_END -> there && day.equals(date(person, "probation_period_end"));
            case CONTRACT_END -> there && day.equals(date(person, "contract_end_date"));
        };
    }

    private static boolean sameDay(LocalDate hired, LocalDate day) {
        boolean leapDay = hired.getMonthValue() == 2 && hired.getDayOfMonth() == 29;
        int wanted = leapDay && !day.isLeapYear() ? 28 : hired.getDayOfMonth();
        return day.getMonth() == hired.getMonth() && day.getDayOfMonth() == wanted;
    }

    private static @Nullable LocalDate date(Employee person, String key) {
        return person.value(key).map(day -> LocalDate.parse(day.toString())).orElse(null);
    }

    private static boolean in(Headcount.Group group, List<Attribute> by, Employee person) {
        return by.stream()
                .allMatch(attribute -> same(
                        group.values().get(attribute.key()),
                        person.value(attribute.key()).orElse(null)));
    }

    private static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one instanceof BigDecimal number && other instanceof BigDecimal another) {
            return number.compareTo(another) == 0;
        }
        if (one instanceof List<?> list && other instanceof List<?> items) {
            return Set.copyOf(list).equals(Set.copyOf(items));
        }
        return Objects.equals(one, other);
    }

    private static LocalDate end() {
        return RandomCareers.FIRST.plusDays(RandomCareers.DAYS);
    }
}
