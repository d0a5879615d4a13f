package io.github.personiomcp.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.demo.Absence;
import io.github.personiomcp.demo.Person;
import io.github.personiomcp.domain.AbsencePeriod;
import io.github.personiomcp.domain.AbsenceTime;
import io.github.personiomcp.domain.AbsenceType;
import io.github.personiomcp.domain.AbsenceWrites;
import io.github.personiomcp.domain.AbsenceWrites.Stored;
import io.github.personiomcp.domain.AbsenceWrites.Wanted;
import io.github.personiomcp.domain.Absences;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.domain.TenantSchema;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Random;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every adapter of the {@link AbsenceWrites} port does to the same demo tenant, whichever list showed an id. */
public abstract class AbsenceWritesContract {

    private static final LocalDate FIRST = LocalDate.parse("2027-06-01");

    protected DemoApi api;
    private AbsenceWrites writes;

    protected abstract AbsenceWrites over(DemoApi demo);

    /** The list whose ids are used. */
    protected abstract Absences list(DemoApi demo);

    @BeforeEach
    void start() {
        api = new DemoApi(40);
        api.tenant.faults().enforceRateLimit(false);
        writes = over(api);
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void requestIsPendingAndFoundAgainByTheIdOfTheList() {
        String id =
                writes.request(new Wanted(person(), type("Paid vacation"), days(FIRST, 3, true, true), "trip"), call());

        Stored stored = writes.find(id, call());
        assertThat(AbsenceTime.of(stored.period())).isEqualTo(days(FIRST, 3, true, true));
        assertThat(stored.period().status()).isEqualTo("pending");
        assertThat(stored.period().type().name()).isEqualTo("Paid vacation");
        assertThat(stored.comment()).isEqualTo("trip");
        assertThat(AbsenceTime.of(writes.find(listed().id(), call()).period())).isEqualTo(days(FIRST, 3, true, true));
    }

    @Test
    void randomRequestsAreStoredAsWanted() {
        long seed = System.nanoTime();
        System.out.println(getClass().getSimpleName() + " seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 10; round++) {
            boolean hours = random.nextBoolean();
            LocalDate from = FIRST.plusDays(10L * round);
            AbsenceTime time = hours && random.nextBoolean()
                    ? new AbsenceTime(
                            from, from, false, false, LocalTime.of(8, 30), LocalTime.of(9 + random.nextInt(9), 15))
                    : days(from, 1 + random.nextInt(5), !hours && random.nextBoolean(), !hours && random.nextBoolean());
            String id = writes.request(
                    new Wanted(person(), type(hours ? "Time off in lieu" : "Unpaid leave"), time, null), call());

            assertThat(AbsenceTime.of(writes.find(id, call()).period()))
                    .as("seed %s round %s", seed, round)
                    .isEqualTo(time);
        }
    }

    @Test
    void whatAListShowsIsCancelledByItsId() {
        writes.request(new Wanted(person(), type("Paid vacation"), days(FIRST, 2, false, false), null), call());
        writes.cancel(listed().id(), call());
        assertThat(stored()).isNull();

        AbsenceTime hours = new AbsenceTime(FIRST, FIRST, false, false, LocalTime.of(9, 0), LocalTime.of(11, 30));
        writes.request(new Wanted(person(), type("Time off in lieu"), hours, null), call());
        writes.cancel(listed().id(), call());
        assertThat(stored()).isNull();
    }

    @Test
    void overlapIsRefusedInWords() {
        Wanted wanted = new Wanted(person(), type("Paid vacation"), days(FIRST, 2, false, false), null);
        writes.request(wanted, call());

        assertThatThrownBy(() -> writes.request(wanted, call()))
                .isInstanceOfSatisfying(
                        PersonioException.class, e -> assertThat(e.kind()).isEqualTo(Kind.REJECTED))
                .hasMessageContaining("overlap")
                .hasMessageContaining("Nothing was written");
    }

    @Test
    void unknownIdsAreNotFound() {
        for (String id : Set.of("1", "", "../persons", "0a1b2c3d-0000-4000-8000-00000000000f")) {
            assertNotFound(() -> writes.find(id, call()));
            assertNotFound(() -> writes.cancel(id, call()));
        }
    }

    private static void assertNotFound(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        PersonioException.class, e -> assertThat(e.kind()).isEqualTo(Kind.NOT_FOUND))
                .hasMessageContaining("list_absences");
    }

    protected AbsenceType type(String name) {
        return list(api).types(call()).stream()
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The absence that begins on the first day, as the list shows it. */
    protected AbsencePeriod listed() {
        return list(api).overlapping(new DateRange(FIRST, FIRST), Set.of(person()), call()).stream()
                .filter(period -> period.from().equals(FIRST))
                .findFirst()
                .orElseThrow();
    }

    /** The same, as the tenant has it. */
    protected @Nullable Absence stored() {
        return api.company().absences().stream()
                .filter(absence -> String.valueOf(absence.employeeId()).equals(person())
                        && absence.first().equals(FIRST))
                .findFirst()
                .orElse(null);
    }

    protected static AbsenceTime days(LocalDate from, int count, boolean fromHalf, boolean toHalf) {
        return new AbsenceTime(from, from.plusDays(count - 1L), fromHalf, toHalf, null, null);
    }

    protected String person() {
        return api.company().people().stream()
                .map(Person::id)
                .filter(id -> api.company().absences().stream()
                        .noneMatch(absence -> absence.employeeId() == id
                                && (absence.last() == null || absence.last().isAfter(FIRST.minusDays(1)))
                                && absence.createdAt()
                                        .isBefore(api.clock.instant().minusSeconds(600))))
                .map(String::valueOf)
                .findFirst()
                .orElseThrow();
    }

    protected CallContext call() {
        return api.call(TenantSchema.standard());
    }
}
