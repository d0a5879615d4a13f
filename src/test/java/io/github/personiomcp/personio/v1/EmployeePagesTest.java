package io.github.personiomcp.personio.v1;

import static io.github.personiomcp.testing.CannedApi.call;
import static io.github.personiomcp.testing.CannedApi.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.Employees.Everybody;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.personio.http.ApiClient;
import io.github.personiomcp.personio.http.ApiResponse;
import io.github.personiomcp.testing.CannedApi;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How pages of people are read side by side. */
@Timeout(30)
final class EmployeePagesTest {

    private static final String PATH = "/v1/company/employees";

    @Test
    void progressCountsPeopleOnTheCallersThread() {
        List<Long> done = new ArrayList<>();
        Thread caller = Thread.currentThread();
        CallContext.Progress progress = (count, total, message) -> {
            assertThat(Thread.currentThread()).isSameAs(caller);
            assertThat(total).isEqualTo(250);
            assertThat(message).isNotBlank();
            done.add(count);
        };

        new V1Employees(new CannedApi().on(PATH, V1Wire.byRecord(people(250))))
                .all(new CallContext(TenantSchema.standard(), Effect.READ, Instant.MAX, progress));

        assertThat(done).hasSize(3).isSorted().startsWith(100L).endsWith(250L);
    }

    @Test
    void pagesAreReadSideBySideButNoMoreThanFive() {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch five = new CountDownLatch(5);
        CannedApi pages = new CannedApi().on(PATH, V1Wire.byRecord(people(1_000)));
        ApiClient api = (request, context) -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            if (!CannedApi.value(request, "offset").equals("0")) {
                assertThat(Thread.currentThread().isDaemon()).isTrue();
                assertThat(Thread.currentThread().getName()).startsWith("personio-employees-");
                five.countDown();
                await(five);
            }
            ApiResponse answer = pages.send(request, context);
            now.decrementAndGet();
            return answer;
        };

        assertThat(new V1Employees(api).all(call()).employees()).hasSize(1_000);
        assertThat(most).hasValue(5);
    }

    @Test
    void firstPageIsNotWaitedForWhereItIsKnownHowManyPeopleThereAre() {
        CountDownLatch allFive = new CountDownLatch(5);
        CannedApi pages = new CannedApi().on(PATH, V1Wire.byRecord(people(500)));
        ApiClient api = (request, context) -> {
            allFive.countDown();
            await(allFive);
            return pages.send(request, context);
        };
        PeopleCount count = new PeopleCount();
        count.announced(401);

        assertThat(new V1Employees(api, ZoneOffset.UTC, count).all(call()).employees())
                .hasSize(500);
        assertThat(count.last()).isEqualTo(500);
    }

    @ParameterizedTest
    @CsvSource({"0, 5", "99, 5", "500, 5", "501, 6", "100000, 1000", "100001, 5", "1000000000, 5"})
    void wrongExpectationCostsPagesAndNothingElse(int expected, int requests) {
        CannedApi api = new CannedApi().on(PATH, V1Wire.byRecord(people(500)));
        PeopleCount count = new PeopleCount();
        count.announced(expected);

        Everybody everybody = new V1Employees(api, ZoneOffset.UTC, count).all(call());

        assertThat(everybody.complete()).isTrue();
        assertThat(everybody.employees()).hasSize(500);
        assertThat(api.requests()).hasSize(requests);
    }

    @Test
    void peopleAreShownWhileOthersAreStillRead() {
        CannedApi pages = new CannedApi().on(PATH, V1Wire.byRecord(people(500)));
        CountDownLatch first = new CountDownLatch(1);
        ApiClient api = (request, context) -> {
            if (CannedApi.value(request, "offset").equals("400")) {
                await(first);
            }
            return pages.send(request, context);
        };
        UnaryOperator<Employee> shown = person -> {
            first.countDown();
            return new Employee(person.id(), Map.of());
        };

        Everybody everybody = new V1Employees(api).all(shown, call());

        assertThat(everybody.complete()).isTrue();
        assertThat(everybody.employees()).hasSize(500).allSatisfy(person -> assertThat(person.attributes())
                .isEmpty());
    }

    @Test
    void changesAreNotExpectedToBeAsManyAsThePeople() {
        CannedApi api = new CannedApi().on(PATH, V1Wire.byRecord(people(3)));
        PeopleCount count = new PeopleCount();
        count.announced(500);

        new V1Employees(api, ZoneOffset.UTC, count).changedSince(Instant.EPOCH, call());

        assertThat(api.requests()).hasSize(1);
        assertThat(count.last()).isEqualTo(500);
    }

    @Test
    void failedPageInterruptsTheOthersAtOnce() {
        CountDownLatch interrupted = new CountDownLatch(3);
        CountDownLatch blocked = new CountDownLatch(3);
        ApiClient api = blockingBehindTheFirstPage(blocked, interrupted, "400");

        assertKind(() -> new V1Employees(api).all(call()), Kind.SERVER_ERROR);
        await(interrupted);
    }

    @Test
    void interruptOfTheCallerInterruptsAllPages() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(4);
        CountDownLatch blocked = new CountDownLatch(4);
        AtomicReference<Throwable> outcome = new AtomicReference<>();
        Thread caller = new Thread(() -> {
            try {
                new V1Employees(blockingBehindTheFirstPage(blocked, interrupted, "none")).all(call());
            } catch (PersonioException e) {
                outcome.set(Thread.currentThread().isInterrupted() ? e : null);
            }
        });
        caller.start();
        await(blocked);

        caller.interrupt();

        caller.join();
        await(interrupted);
        assertThat(outcome.get()).isInstanceOfSatisfying(PersonioException.class, e -> assertThat(e.kind())
                .isEqualTo(Kind.CANCELLED));
    }

    /** All pages behind the first wait until they are interrupted; the one at {@code failing} fails once the others wait. */
    private static ApiClient blockingBehindTheFirstPage(
            CountDownLatch blocked, CountDownLatch interrupted, String failing) {
        CannedApi first = new CannedApi().on(PATH, V1Wire.byRecord(people(500)));
        return (request, context) -> {
            String offset = CannedApi.value(request, "offset");
            if (offset.equals("0")) {
                return first.send(request, context);
            }
            if (offset.equals(failing)) {
                await(blocked);
                return json(500, "{}");
            }
            blocked.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
            throw new PersonioException(Kind.CANCELLED, "cancelled");
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void assertKind(ThrowingCallable call, Kind kind) {
        assertThatThrownBy(call).isInstanceOfSatisfying(PersonioException.class, e -> assertThat(e.kind())
                .isEqualTo(kind));
    }

    private static List<String> people(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(V1Wire::employee).toList();
    }
}
