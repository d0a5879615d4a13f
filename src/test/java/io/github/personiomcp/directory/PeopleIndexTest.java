package io.github.personiomcp.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.benchmark.ManyPeople;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.testing.People;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PeopleIndexTest {

    private static final int MANY = 800;

    private final Snapshot snapshot = ManyPeople.snapshot(MANY, 1);

    @Test
    void onePersonMoreIsIndexedApart() {
        snapshot.index().words();
        Snapshot patched = snapshot.with(People.named("1", "Zora", "Zenith").employee());

        assertThat(patched.index().words().patched()).isTrue();
        assertThat(patched.byName()).hasSize(MANY + 1);
        assertThat(snapshot.byName()).hasSize(MANY);
    }

    @Test
    void anIndexIsHandedOnWhetherItWasUsedInBetweenOrNot() {
        snapshot.index().words();
        Snapshot later = snapshot.with(People.named("1", "Zora", "Zenith").employee())
                .with(People.named("2", "Yves", "Zenith").employee());

        assertThat(later.index().words().patched()).isTrue();
        assertThat(PersonResolver.resolve("Yves Zenith", later).id()).isEqualTo("2");
        assertThat(PersonResolver.resolve("Zora Zenith", later).id()).isEqualTo("1");
    }

    @Test
    void manyChangesAreIndexedWithEverybodyElse() {
        snapshot.index().words();
        List<Employee> people = new ArrayList<>(snapshot.people());
        ManyPeople.of(MANY / 4, 2).forEach(person -> people.add(new Employee("x" + person.id(), person.attributes())));
        Snapshot grown = new Snapshot(ManyPeople.tenant(), people, People.AS_OF, true).after(snapshot);

        assertThat(grown.index().words().patched()).isFalse();
        assertThat(grown.byName()).hasSize(MANY + MANY / 4);
    }

    @Test
    void thoseWhoDidNotChangeStayTheVeryRecordsAndIndexed() {
        snapshot.index().words();
        List<Employee> read = snapshot.people().stream()
                .map(person -> new Employee(person.id(), new LinkedHashMap<>(person.attributes())))
                .toList();
        Snapshot next = new Snapshot(ManyPeople.tenant(), read, People.AS_OF, false).after(snapshot);

        assertThat(next.people())
                .usingElementComparator((one, other) -> one == other ? 0 : 1)
                .containsExactlyElementsOf(snapshot.people());
        assertThat(next.index()).isSameAs(snapshot.index());
        assertThat(next.complete()).isFalse();
    }

    @Test
    void whatWasMadeOfThePeopleBeforeIsMadeBeforeAnybodyAsks() {
        snapshot.valuesOf("office");
        snapshot.valuesOf("department");
        Snapshot next = snapshot.with(People.named("1", "Zora", "Zenith").employee());

        assertThat(next.index().columns()).isEmpty();
        next.prepareLike(snapshot);

        assertThat(next.index().columns()).isEqualTo(snapshot.index().columns());
    }

    @Test
    void thoseWhoAreGoneAreFoundNoMore() {
        Employee gone = snapshot.people().get(3);
        assertThat(PersonResolver.resolve(gone.text("email"), snapshot)).isEqualTo(gone);
        Snapshot next = new Snapshot(ManyPeople.tenant(), snapshot.people().subList(4, MANY), People.AS_OF, true)
                .after(snapshot);

        assertThat(next.index().words().patched()).isTrue();
        assertThat(next.index()
                        .words()
                        .positions(gone.id(), WordIndex.Reach.WHOLE, Weight.STRONG)
                        .isEmpty())
                .isTrue();
    }

    @Test
    void callersWhoComeTogetherGetTheSameIndex() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try {
            CyclicBarrier together = new CyclicBarrier(8);
            Callable<WordSearch> call = () -> {
                together.await();
                return snapshot.index().words();
            };
            for (Future<WordSearch> words :
                    callers.invokeAll(Stream.generate(() -> call).limit(8).toList())) {
                assertThat(words.get()).isSameAs(snapshot.index().words());
            }
        } finally {
            callers.shutdownNow();
        }
    }
}
