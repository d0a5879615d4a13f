package io.github.personiomcp.directory;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.Employees;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.testing.Contexts;
import io.github.personiomcp.testing.People;
import io.github.personiomcp.testing.SettableClock;
import io.github.personiomcp.testing.Tenants;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EmployeeDirectoryTest {

    private static final Duration MAX_AGE = Duration.ofMinutes(5);
    private static final CallContext CONTEXT = Contexts.reading();

    private final SettableClock clock = new SettableClock("2026-11-21T09:00:00Z");
    private final Company company = new Company();
    private final EmployeeDirectory directory =
            new EmployeeDirectory(company, clock, MAX_AGE, Duration.ofMinutes(1), SharedLoad::onThread);

    EmployeeDirectoryTest() {
        company.put(People.named("1", "Rosa", "Berg").with("team", "Core").employee());
        company.put(People.named("2", "Ada", "Stein").employee());
    }

    @Test
    void everybodyIsReadOnceAndHeld() {
        Snapshot first = directory.snapshot(CONTEXT);

        assertThat(first.people()).extracting(Employee::name).containsExactly("Rosa Berg", "Ada Stein");
        assertThat(first.asOf()).isEqualTo(clock.instant());
        assertThat(directory.snapshot(CONTEXT)).isSameAs(first);
        assertThat(company.reads).isOne();
    }

    @Test
    void callersWhoComeTogetherReadEverybodyOnce() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(16);
        try {
            for (int round = 0; round < 100; round++) {
                CyclicBarrier together = new CyclicBarrier(16);
                Callable<Snapshot> call = () -> {
                    together.await();
                    return directory.snapshot(CONTEXT);
                };
                for (Future<Snapshot> result : callers.invokeAll(
                        IntStream.range(0, 16).mapToObj(i -> call).toList())) {
                    assertThat(result.get().people()).hasSize(2);
                }
                assertThat(company.reads).isEqualTo(round + 1);
                clock.advance(MAX_AGE.plusSeconds(1));
            }
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void whatIsOlderThanThePermittedAgeIsReadAgain() {
        directory.snapshot(CONTEXT);
        company.put(People.named("3", "Max", "Neu").employee());

        clock.advance(MAX_AGE);
        assertThat(directory.snapshot(CONTEXT).people()).hasSize(2);
        clock.advance(Duration.ofMillis(1));
        assertThat(directory.snapshot(CONTEXT).people()).hasSize(3);
        assertThat(company.reads).isEqualTo(2);
    }

    @Test
    void anotherTenantSchemaIsReadAnew() {
        directory.snapshot(CONTEXT);
        TenantSchema narrower = Tenants.reading("id", "first_name", "last_name");

        assertThat(directory.snapshot(Contexts.reading(narrower)).tenant()).isEqualTo(narrower);
        assertThat(company.reads).isEqualTo(2);
    }

    @Test
    void reloadingReadsWhateverTheAge() {
        directory.snapshot(CONTEXT);
        company.put(People.named("3", "Max", "Neu").employee());

        assertThat(directory.reload(CONTEXT).people()).hasSize(3);
        assertThat(directory.snapshot(CONTEXT).people()).hasSize(3);
    }

    @Test
    void reloadingNeverJoinsALoadThatBeganBefore() throws Exception {
        CountDownLatch readTheOld = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        company.duringRead = () -> {
            if (company.reads == 1) {
                readTheOld.countDown();
                await(mayEnd);
            }
        };
        CompletableFuture<Snapshot> early = CompletableFuture.supplyAsync(() -> directory.snapshot(CONTEXT));
        await(readTheOld);
        clock.advance(Duration.ofSeconds(1));
        company.put(People.named("3", "Max", "Neu").employee());

        assertThat(directory.reload(CONTEXT).people()).hasSize(3);
        mayEnd.countDown();
        assertThat(early.get(10, SECONDS).people()).hasSize(3);
        assertThat(directory.snapshot(CONTEXT).people()).hasSize(3);
        assertThat(company.reads).isEqualTo(2);
    }

    @Test
    void theLaterOfTwoConcurrentRereadsIsKept() {
        directory.snapshot(CONTEXT);
        company.duringGet = () -> {
            company.duringGet = () -> {};
            clock.advance(Duration.ofSeconds(1));
            company.put(People.named("1", "Rosa", "Berg").with("team", "Data").employee());
            directory.reread("1", CONTEXT);
        };

        assertThat(directory.reread("1", CONTEXT).text("team")).isEqualTo("Core");
        assertThat(directory.snapshot(CONTEXT).find("1").orElseThrow().text("team"))
                .isEqualTo("Data");
    }

    @Test
    void anIncompleteDeliveryStaysMarked() {
        company.complete = false;
        assertThat(directory.snapshot(CONTEXT).complete()).isFalse();
        directory.reread("1", CONTEXT);
        assertThat(directory.snapshot(CONTEXT).complete()).isFalse();
    }

    @Test
    void rereadingOnePersonPatchesWhatIsHeld() {
        Snapshot before = directory.snapshot(CONTEXT);
        company.put(People.named("1", "Rosa", "Berg").with("team", "Data").employee());
        company.put(People.named("3", "Max", "Neu").employee());
        directory.reread("1", CONTEXT);
        directory.reread("3", CONTEXT);

        assertThat(directory.snapshot(CONTEXT).people())
                .extracting(person -> person.name() + " " + person.text("team"))
                .containsExactly("Rosa Berg Data", "Ada Stein ", "Max Neu ");
        assertThat(before.find("1").orElseThrow().text("team")).isEqualTo("Core");
        assertThat(company.reads).isOne();
    }

    @Test
    void whatChangesBetweenReadingsIsSeenOnceAlsoThroughAPatch() {
        directory.snapshot(CONTEXT);
        clock.advance(Duration.ofSeconds(1));
        Instant patched = clock.instant();
        company.put(People.named("1", "Rosa", "Berg").with("team", "Data").employee());
        directory.reread("1", CONTEXT);
        clock.advance(MAX_AGE.plusSeconds(1));
        Snapshot later = directory.snapshot(CONTEXT);

        assertThat(later.changes().moves())
                .containsExactly(new ChangeLog.Move("1", "Rosa Berg", "team", "Core", "Data", patched));
        assertThat(later.changes().since()).isEqualTo("2026-11-21T09:00:00Z");
    }

    @Test
    void aPersonRereadForAnotherTenantSchemaDoesNotEnterWhatIsHeld() {
        directory.snapshot(CONTEXT);
        company.put(People.named("3", "Max", "Neu").employee());
        directory.reread("3", Contexts.reading(Tenants.reading("id")));
        assertThat(directory.snapshot(CONTEXT).find("3")).isEmpty();
    }

    @Test
    void aPersonRereadWhileEverybodyIsLoadingIsNotOverwrittenByTheOlderRecord() {
        company.duringRead = () -> {
            company.put(People.named("1", "Rosa", "Berg").with("team", "Data").employee());
            directory.reread("1", CONTEXT);
        };
        directory.snapshot(CONTEXT);
        assertThat(directory.snapshot(CONTEXT).find("1").orElseThrow().text("team"))
                .isEqualTo("Data");
    }

    @Test
    void aPersonRereadBeforeALoadBeganDoesNotOutliveIt() {
        directory.reread("1", CONTEXT);
        clock.advance(Duration.ofSeconds(1));
        company.put(People.named("1", "Rosa", "Berg").with("team", "Data").employee());
        assertThat(directory.snapshot(CONTEXT).find("1").orElseThrow().text("team"))
                .isEqualTo("Data");
    }

    @Test
    void ageOfEmploymentsIsToldOnlyWhereTheyAreOlderThanThePeople() {
        Instant asOf = Instant.parse("2026-11-21T09:00:00Z");
        Instant older = asOf.minusSeconds(60);

        assertThat(new Snapshot(TenantSchema.standard(), List.of(), asOf, true, older).employmentsAsOf())
                .hasValue(older);
        assertThat(new Snapshot(TenantSchema.standard(), List.of(), asOf, true, asOf).employmentsAsOf())
                .isEmpty();
        assertThat(new Snapshot(TenantSchema.standard(), List.of(), asOf, true).employmentsAsOf())
                .isEmpty();
    }

    @Test
    void oneFreshPersonIsFoundByIdWithoutLoadingEverybody() {
        assertThat(directory.fresh("2", CONTEXT).name()).isEqualTo("Ada Stein");
        assertThat(company.reads).isZero();
    }

    @Test
    void oneFreshPersonIsFoundByNameAndReadAgain() {
        directory.snapshot(CONTEXT);
        company.put(People.named("1", "Rosa", "Berg").with("team", "Data").employee());
        assertThat(directory.fresh("rosa berg", CONTEXT).text("team")).isEqualTo("Data");
    }

    @Test
    void anUnknownPersonIsRefused() {
        assertThatThrownBy(() -> directory.fresh("Nobody Here", CONTEXT)).isInstanceOf(InvalidArgumentException.class);
        assertThatThrownBy(() -> directory.fresh("99", CONTEXT)).isInstanceOf(PersonioException.class);
    }

    @Test
    void afterAFailureTheNextCallTriesAgain() {
        company.failure = new PersonioException(Kind.UNREACHABLE, "No connection.");
        assertThatThrownBy(() -> directory.snapshot(CONTEXT)).hasMessage("No connection.");
        company.failure = null;
        assertThat(directory.snapshot(CONTEXT).people()).hasSize(2);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** People in memory. */
    private static final class Company implements Employees {
        private final Map<String, Employee> people = new LinkedHashMap<>();
        private volatile int reads;
        private volatile boolean complete = true;
        private volatile Runnable duringRead = () -> {};
        private volatile Runnable duringGet = () -> {};
        private volatile RuntimeException failure;

        synchronized void put(Employee person) {
            people.put(person.id(), person);
        }

        @Override
        public Everybody all(CallContext context) {
            Everybody read = read();
            duringRead.run();
            return read;
        }

        private synchronized Everybody read() {
            reads = reads + 1;
            if (failure != null) {
                throw failure;
            }
            return new Everybody(List.copyOf(people.values()), complete);
        }

        @Override
        public Employee get(String id, CallContext context) {
            if (!people.containsKey(id)) {
                throw new PersonioException(Kind.NOT_FOUND, "There is nobody with the id " + id + ".");
            }
            Employee person = people.get(id);
            duringGet.run();
            return person;
        }
    }
}
