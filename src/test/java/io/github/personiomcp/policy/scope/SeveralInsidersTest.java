package io.github.personiomcp.policy.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.testing.Contexts;
import io.github.personiomcp.testing.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several people whom one call writes to are inside at that moment, which takes at most two requests once people are known. */
class SeveralInsidersTest {

    private static final RowScope BERLIN = RowScope.of(List.of("office=Berlin"));
    private static final String CHANGES = "changes of [office]";

    private final SettableClock clock = new SettableClock("2026-11-21T09:00:00Z");
    private MovingCompany company = new MovingCompany(clock, Duration.ZERO);
    private Census census = berlin();
    private Insiders insiders = new Insiders(census);

    @Test
    void everybodyIsReadOnceAndFromThenOnOnlyWhoMoved() {
        insiders.requireNow(Set.of("2", "3", "4"), call());
        assertThat(company.requests()).containsExactly("all");

        clock.advance(Duration.ofDays(3));
        insiders.requireNow(Set.of("2", "3", "4"), call());
        assertThat(company.requests()).containsExactly(CHANGES);
    }

    @Test
    void whoMovedSinceIsRefusedOrAcceptedByWhereTheyAreNow() {
        insiders.ids(call());
        clock.advance(Duration.ofHours(5));
        company.move("1", "Berlin").move("2", "Dublin");

        insiders.requireNow(Set.of("1", "3", "4"), call());
        for (Set<String> some : List.of(Set.of("1", "2", "3"), Set.of("1", "2"))) {
            assertThatThrownBy(() -> insiders.requireNow(some, call()))
                    .hasMessage("There is no employee with the id 2.");
        }
    }

    @Test
    void twoAreAskedForOneByOne() {
        insiders.ids(call());
        company.requests();
        insiders.requireNow(Set.of("2", "3"), call());

        assertThat(company.requests()).containsExactly("person 2", "person 3");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 150, 195})
    void twoPagesOfPeopleWhoMovedAreRead(int others) {
        moved(others);
        insiders.requireNow(Set.of("1", "3", "4"), call());

        assertThat(company.requests()).hasSize(others > MovingCompany.PAGE ? 2 : 1);
        assertThatThrownBy(() -> insiders.requireNow(Set.of("1", "2", "3"), call()))
                .hasMessage("There is no employee with the id 2.");
    }

    @Test
    void whoWasToldToHaveMovedIsNotToldAgain() {
        moved(150);
        insiders.requireNow(Set.of("1", "3", "4"), call());
        company.requests();
        clock.advance(Census.OVERLAP.plusSeconds(1));

        insiders.requireNow(Set.of("0", "1", "3", "4"), call());
        clock.advance(Census.OVERLAP.plusSeconds(1));
        insiders.requireNow(Set.of("1", "3", "4"), call());
        assertThat(company.requests()).containsExactly(CHANGES, "page 2", CHANGES);
    }

    @ParameterizedTest
    @ValueSource(ints = {196, 1000})
    void whereMoreMovedTwoACallAreToldRightlyAndMoreAreRefusedAfterOneRequest(int others) {
        moved(others);
        assertThatThrownBy(() -> insiders.requireNow(Set.of("1", "3", "4"), call()))
                .hasMessage(
                        "This server is confined to some people, and Personio tells only of two people a call at the moment whether"
                                + " they are among them. Name at most two in each call.");
        assertThat(company.requests()).containsExactly(CHANGES);

        insiders.requireNow(Set.of("1", "3"), call());
        assertThatThrownBy(() -> insiders.requireNow(Set.of("1", "2"), call()))
                .hasMessage("There is no employee with the id 2.");
        assertThat(company.requests()).hasSize(4);
    }

    /** Person 1 enters and person 2 leaves together with as many others. */
    private void moved(int others) {
        IntStream.range(0, others).forEach(number -> company.move("9" + number, "Dublin"));
        insiders.ids(call());
        clock.advance(Duration.ofHours(5));
        company.move("0", "Berlin").move("1", "Berlin").move("2", "Dublin").move("3", "Berlin");
        IntStream.range(0, others).forEach(number -> company.move("9" + number, "Madrid"));
        company.requests();
    }

    @Test
    void whatOneCallHasFoundIsNotAskedForAgain() {
        insiders.ids(call());
        company.requests();
        CallContext one = call();
        insiders.requireNow(Set.of("2", "3", "4"), one);
        insiders.requireNow(Set.of("2"), one);
        insiders.requireNow(Set.of("0", "2", "3", "4"), one);

        assertThat(company.requests()).containsExactly(CHANGES, "person 0");
    }

    @Test
    void whereEmploymentsAreReadApartOnePersonACallIsAskedForAlone() {
        company.employmentsApart();
        insiders.ids(call());
        company.move("3", "Dublin").requests();
        CallContext one = call();

        insiders.requireNow(Set.of("2"), one);
        refusedAsTooMany(Set.of("4"), one);
        refusedAsTooMany(Set.of("2", "4"), call());
        assertThat(company.requests()).containsExactly("person 2");
        assertThatThrownBy(() -> insiders.requireNow(Set.of("3"), call()))
                .hasMessage("There is no employee with the id 3.");
    }

    @Test
    void severalAreRefusedWhereNobodyTellsWhoMoved() {
        company.employmentsApart();
        refusedAsTooMany(Set.of("2", "3", "4"), call());

        company = new MovingCompany(clock, Duration.ZERO).tellingNoChanges();
        insiders = new Insiders(berlin());
        insiders.ids(call());
        assertThatThrownBy(() -> insiders.requireNow(Set.of("2", "3", "4"), call()))
                .hasMessageContaining("two people a call");
        insiders.requireNow(Set.of("2", "3"), call());
    }

    /** Personio's clock differs by at most the overlap; readings of everybody overtake one another. */
    @Test
    void nobodyOutsideIsEverAcceptedAndNobodyInsideRefused() {
        long seed = new Random().nextLong();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            company = new MovingCompany(clock, Duration.ofSeconds(random.nextInt(239) - 119));
            census = berlin();
            insiders = new Insiders(census);
            ScopedEmployees directory = new ScopedEmployees(census, insiders);
            for (int step = 0; step < 60; step++) {
                step(directory, random);
                requireSome(random, "seed " + seed);
            }
        }
    }

    private void step(ScopedEmployees directory, Random random) {
        clock.advance(Duration.ofSeconds(random.nextInt(600)));
        switch (random.nextInt(5)) {
            case 0 -> directory.all(call());
            case 1 -> directory.changedSince(clock.instant().minusSeconds(random.nextInt(1200)), call());
            case 2 -> {
                company.whileReading(() -> {
                    step(directory, random);
                    step(directory, random);
                });
                directory.all(call());
            }
            default -> company.move(person(random), random.nextBoolean() ? "Berlin" : "Dublin");
        }
    }

    private void requireSome(Random random, String seed) {
        Set<String> ids = new TreeSet<>();
        for (int count = random.nextInt(5); count >= 0; count--) {
            ids.add(person(random));
        }
        boolean inside = ids.stream().allMatch(id -> company.in("Berlin", id));
        company.requests();
        assertThat(accepted(ids)).as("%s %s", seed, ids).isEqualTo(inside);
        assertThat(company.requests()).as(seed).hasSizeBetween(1, ids.size() > 2 ? 1 : ids.size());
    }

    private boolean accepted(Set<String> ids) {
        try {
            insiders.requireNow(ids, call());
            return true;
        } catch (PersonioException e) {
            assertThat(e).hasMessageStartingWith("There is no employee");
            return false;
        }
    }

    private void refusedAsTooMany(Set<String> ids, CallContext context) {
        assertThatThrownBy(() -> insiders.requireNow(ids, context)).hasMessageContaining("one person a call");
    }

    /** Person 1 is outside; person 0 is always inside, so that the scope has somebody. */
    private Census berlin() {
        company.move("0", "Berlin")
                .move("1", "Dublin")
                .move("2", "Berlin")
                .move("3", "Berlin")
                .move("4", "Berlin");
        return new Census(BERLIN, company, clock);
    }

    private static String person(Random random) {
        return String.valueOf(1 + random.nextInt(8));
    }

    private static CallContext call() {
        return Contexts.reading();
    }
}
