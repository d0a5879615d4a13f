package io.github.personiomcp.directory;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.testing.Contexts;
import io.github.personiomcp.testing.People;
import io.github.personiomcp.testing.SettableClock;
import io.github.personiomcp.testing.Tenants;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

/** How everybody is read, and held. */
@Timeout(60)
class EmployeeDirectoryTest {

    private static final Duration MAX_AGE = Duration.ofMinutes(5);
    private static final CallContext CONTEXT = Contexts.reading();

    private final SettableClock clock = new SettableClock("2026-11-21T09:00:00Z");
    private final SmallCompany company = new SmallCompany();
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
    void anIncompleteDeliveryStaysMarked() {
        company.complete = false;
        assertThat(directory.snapshot(CONTEXT).complete()).isFalse();
        directory.reread("1", CONTEXT);
        assertThat(directory.snapshot(CONTEXT).complete()).isFalse();
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
}
