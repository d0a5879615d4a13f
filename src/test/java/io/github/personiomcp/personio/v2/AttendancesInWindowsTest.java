package io.github.personiomcp.personio.v2;

import static io.github.personiomcp.testing.CannedApi.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.personiomcp.domain.AttendancePeriod;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.personio.http.ApiResponse;
import io.github.personiomcp.personio.v2.PagedAttendances.Entry;
import io.github.personiomcp.testing.CannedApi;
import io.github.personiomcp.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On 18 November, three people worked on every day since October, and Personio gives two attendances a page. */
final class AttendancesInWindowsTest {

    private static final DateRange OCTOBER = new DateRange(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31));
    private static final DateRange THIS_WEEK = new DateRange(LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 22));
    private static final DateRange ONE_DAY = new DateRange(OCTOBER.from(), OCTOBER.from());
    private static final Set<String> EVERYBODY = Set.of();

    private final SettableClock clock = new SettableClock();
    private final PagedAttendances personio = new PagedAttendances(entries(), 2);
    private volatile Predicate<ApiRequest> refused = request -> false;
    private volatile Kind refusal = Kind.RATE_LIMITED;
    private final AtomicInteger answers = new AtomicInteger();
    private final CannedApi api = new CannedApi().on(PagedAttendances.PATH, this::answer);
    private final V2Attendances attendances = new V2Attendances(api, clock);

    private static List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (LocalDate day = OCTOBER.from(); !day.isAfter(THIS_WEEK.to()); day = day.plusDays(1)) {
            for (int person = 1; person <= 3; person++) {
                entries.add(Entry.work(entries.size(), String.valueOf(person), day));
            }
        }
        return entries;
    }

    private ApiResponse answer(ApiRequest request) {
        if (refused.test(request)) {
            throw new PersonioException(refusal, "Personio is not to be had");
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new PersonioException(Kind.CANCELLED, "The reader was stopped");
        }
        answers.incrementAndGet();
        return personio.apply(request);
    }

    @Test
    void everyAttendanceIsReadOnce() {
        assertThat(attendances.in(OCTOBER, EVERYBODY, call()))
                .extracting(AttendancePeriod::id)
                .hasSize(31 * 3)
                .doesNotHaveDuplicates();
    }

    @Test
    void settledDaysAreKeptForFiveMinutes() {
        attendances.in(OCTOBER, EVERYBODY, call());
        int requests = api.requests().size();

        clock.advance(Duration.ofMinutes(5));
        assertThat(attendances.in(OCTOBER, EVERYBODY, call())).hasSize(31 * 3);
        assertThat(api.requests()).hasSize(requests);

        clock.advance(Duration.ofSeconds(1));
        attendances.in(OCTOBER, EVERYBODY, call());
        assertThat(api.requests()).hasSize(2 * requests);
    }

    @Test
    void daysFromYesterdayOnAreReadEveryTime() {
        attendances.in(THIS_WEEK, EVERYBODY, call());
        int requests = api.requests().size();

        attendances.in(THIS_WEEK, EVERYBODY, call());

        assertThat(api.requests().subList(requests, api.requests().size()))
                .isNotEmpty()
                .extracting(request -> LocalDate.parse(CannedApi.value(request, "attribution_date.gte")))
                .allSatisfy(day -> assertThat(day).isAfterOrEqualTo(LocalDate.of(2026, 11, 17)))
                .contains(LocalDate.of(2026, 11, 17), LocalDate.of(2026, 11, 18));
    }

    @Test
    void whatIsKeptOfSomePeopleIsNotTakenForOthers() {
        attendances.in(OCTOBER, Set.of("1"), call());

        assertThat(attendances.in(OCTOBER, Set.of("2"), call()))
                .hasSize(31)
                .extracting(AttendancePeriod::employeeId)
                .containsOnly("2");
        assertThat(attendances.in(OCTOBER, EVERYBODY, call())).hasSize(31 * 3);
    }

    @ParameterizedTest
    @EnumSource(names = {"TIMEOUT", "RATE_LIMITED", "UNREACHABLE", "CANCELLED"})
    void nextCallGoesOnWhereOneThatFailedStopped(Kind failure) {
        refuseAfter(20);
        refusal = failure;
        assertThatThrownBy(() -> attendances.in(OCTOBER, EVERYBODY, call()))
                .isInstanceOfSatisfying(
                        PersonioException.class, e -> assertThat(e.kind()).isEqualTo(failure));

        refused = request -> false;
        assertThat(attendances.in(OCTOBER, EVERYBODY, call())).hasSize(31 * 3);

        int alone = requestsOfACallThatSucceeds();
        assertThat(answers.get())
                .as("up to three of 20 may be lost whose readers were stopped")
                .isBetween(alone, alone + 3);
    }

    private int requestsOfACallThatSucceeds() {
        CannedApi other = new CannedApi().on(PagedAttendances.PATH, personio);
        new V2Attendances(other, clock).in(OCTOBER, EVERYBODY, call());
        return other.requests().size();
    }

    private void refuseAfter(int answers) {
        AtomicInteger left = new AtomicInteger(answers);
        refused = request -> left.getAndDecrement() <= 0;
    }

    @ParameterizedTest
    @EnumSource(names = {"TIMEOUT", "RATE_LIMITED"})
    void callThatRunsOutOfTimeAdvisesToAskAgainOnlyWhereItCameFurther(Kind failure) {
        refuseAfter(1);
        refusal = failure;
        assertThat(failureOf(ONE_DAY))
                .hasMessageContaining(": 0 of 1 days were read, 2 attendances so far. Ask again ");

        assertThat(failureOf(ONE_DAY))
                .hasMessageNotContaining("Ask again")
                .hasMessageEndingWith("some people by employees or where.");
    }

    private PersonioException failureOf(DateRange range) {
        PersonioException failure =
                catchThrowableOfType(PersonioException.class, () -> attendances.in(range, EVERYBODY, call()));
        assertThat(failure.kind()).isEqualTo(refusal);
        return failure;
    }

    @ParameterizedTest
    @EnumSource(names = {"REJECTED", "NOT_FOUND", "GONE", "BAD_ANSWER", "SERVER_ERROR"})
    void windowWhoseCursorIsNoLongerGoodIsReadAnew(Kind failure) {
        refuseAfter(1);
        failureOf(ONE_DAY);

        refusal = failure;
        AtomicInteger refusals = new AtomicInteger(1);
        refused = request -> refusals.getAndDecrement() > 0;
        assertThat(attendances.in(ONE_DAY, EVERYBODY, call())).hasSize(3);
        assertThat(api.requests().subList(2, api.requests().size()))
                .extracting(request -> CannedApi.values(request, "cursor").size())
                .containsExactly(1, 0, 1);
    }

    @Test
    void refusalThatPersistsIsReported() {
        refusal = Kind.MISSING_RIGHT;
        refused = request -> true;

        assertThat(failureOf(OCTOBER)).hasMessage("Personio is not to be had");
    }

    @Test
    void fourWindowsAreReadAtOnceAndNoMore() {
        CountDownLatch four = new CountDownLatch(4);
        AtomicInteger now = new AtomicInteger();
        List<Integer> atOnce = new ArrayList<>();
        CannedApi slow = new CannedApi().on(PagedAttendances.PATH, request -> {
            synchronized (atOnce) {
                atOnce.add(now.incrementAndGet());
            }
            awaitAll(four);
            ApiResponse answer = personio.apply(request);
            now.decrementAndGet();
            return answer;
        });

        new V2Attendances(slow, clock).in(OCTOBER, EVERYBODY, call());

        assertThat(atOnce).contains(4).allMatch(count -> count <= 4);
    }

    private static void awaitAll(CountDownLatch latch) {
        latch.countDown();
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void progressCountsWindows() {
        List<String> told = new ArrayList<>();
        CallContext context = new CallContext(
                TenantSchema.standard(),
                Effect.READ,
                Instant.MAX,
                (done, total, message) -> told.add(done + "/" + total + " " + message));

        attendances.in(new DateRange(OCTOBER.from(), OCTOBER.from().plusDays(5)), EVERYBODY, context);

        String last = told.get(told.size() - 1);
        assertThat(told)
                .startsWith("0/" + last.substring(last.indexOf('/') + 1))
                .hasSizeGreaterThan(2);
        assertThat(last).matches("(\\d+)/\\1 parts of the period read");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10})
    void fewPeopleAreReadAMonthAtATime(int people) {
        attendances.in(
                OCTOBER,
                Set.copyOf(List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10")
                        .subList(0, people)),
                call());

        assertThat(api.requests())
                .filteredOn(request -> CannedApi.values(request, "cursor").isEmpty())
                .hasSizeLessThanOrEqualTo(3);
    }
}
