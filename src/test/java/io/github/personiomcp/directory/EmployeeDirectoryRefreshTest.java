package io.github.personiomcp.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.testing.Contexts;
import io.github.personiomcp.testing.People;
import io.github.personiomcp.testing.SettableClock;
import io.github.personiomcp.text.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is read when what is held has aged, and what a call sees meanwhile. */
@Timeout(60)
class EmployeeDirectoryRefreshTest {

    private static final Duration MAX_AGE = Duration.ofMinutes(5);
    private static final Duration SIX_HOURS = Duration.ofHours(6);
    private static final CallContext CONTEXT = Contexts.reading();

    private final SettableClock clock = new SettableClock("2026-11-21T09:00:00Z");
    private final ChangingCompany company = new ChangingCompany(clock);
    private final Deque<Runnable> begun = new ArrayDeque<>();
    private boolean atOnce = true;
    private final EmployeeDirectory directory =
            new EmployeeDirectory(company, clock, MAX_AGE, Duration.ZERO, this::run);

    @BeforeEach
    void load() {
        company.put(rosa("Core"));
        company.put(People.named("2", "Ada", "Stein").employee());
        directory.snapshot(CONTEXT);
    }

    @Test
    void whatIsYoungEnoughIsServedWithoutAsking() {
        clock.advance(MAX_AGE);
        assertThat(snapshot().asOf()).isEqualTo("2026-11-21T09:00:00Z");
        assertThat(company.askedSince).isEmpty();
    }

    @Test
    void whatHasAgedIsFollowedByItsChangesAlone() {
        age();
        company.put(rosa("Data"));
        company.put(People.named("3", "Max", "Neu").employee());
        Snapshot refreshed = snapshot();

        assertThat(refreshed.people()).containsExactlyElementsOf(company.people());
        assertThat(refreshed.asOf()).isEqualTo(clock.instant());
        assertThat(refreshed.everybodyAsOf()).isEqualTo("2026-11-21T09:00:00Z");
        assertThat(refreshed.notice()).isEmpty();
        assertThat(company.readings).isOne();
        assertThat(company.askedSince).containsExactly(Instant.parse("2026-11-21T08:58:00Z"));
        assertThat(company.inBackground).as("the call waits").containsExactly(false, false);
    }

    @Test
    void whatIsReadIsIndexedBeforeAnybodySearches() {
        assertThat(snapshot().index().hasWords()).as("first load").isTrue();
        age();
        company.put(rosa("Data"));
        assertThat(snapshot().index().hasWords()).as("refresh").isTrue();
        company.put(rosa("Core"));
        directory.reread("1", CONTEXT);
        assertThat(snapshot().index().hasWords()).as("patch").isTrue();
    }

    @Test
    void theNextChangesAreAskedForFromTheLastOnesOn() {
        age();
        Instant first = clock.instant();
        snapshot();
        age();
        snapshot();
        assertThat(company.askedSince).last().isEqualTo(first.minus(Duration.ofMinutes(2)));
    }

    @Test
    void aCallIsServedWhatIsHeldWithItsAgeWhereARefreshTakesLonger() {
        age();
        atOnce = false;
        company.put(rosa("Data"));
        Snapshot aged = snapshot();
        snapshot();

        assertThat(aged.find("1").orElseThrow().text("team")).isEqualTo("Core");
        assertThat(aged.notice().map(Message::toString))
                .hasValue(
                        "People are as of 2026-11-21T09:00:00Z, 5 minutes ago; a refresh is under way. Repeat the call"
                                + " for newer data.");
        assertThat(begun).as("one for all").hasSize(1);
        begun.remove().run();
        assertThat(company.inBackground).as("the call waits no longer").containsExactly(false, true);
        assertThat(snapshot().find("1").orElseThrow().text("team")).isEqualTo("Data");
        assertThat(snapshot().notice()).isEmpty();
    }

    @Test
    void whoCancelsARefreshHarmsNobodyElse() {
        age();
        company.changesFailure = new PersonioException(Kind.CANCELLED, "The call was cancelled.");
        assertThatThrownBy(() -> directory.upToDate(CONTEXT)).hasMessage("The call was cancelled.");

        atOnce = false;
        assertThat(snapshot().notice().map(Message::toString).orElseThrow()).contains("a refresh is under way");
    }

    @Test
    void whatIsHeldIsServedWithItsAgeWhilePersonioIsDown() {
        age();
        company.failure = new PersonioException(Kind.UNREACHABLE, "No connection.");
        Snapshot first = snapshot();
        clock.advance(Duration.ofMinutes(20));
        Snapshot later = snapshot();

        assertThat(first.people()).hasSize(2);
        assertThat(first.notice().map(Message::toString))
                .hasValue("Personio could not be read since 2026-11-21T09:05:01Z (No connection). People are as of"
                        + " 2026-11-21T09:00:00Z, 5 minutes ago.");
        assertThat(later.notice().map(Message::toString))
                .hasValue("Personio could not be read since 2026-11-21T09:05:01Z (No connection). People are as of"
                        + " 2026-11-21T09:00:00Z, 25 minutes ago.");
        assertThat(later.asOf()).isEqualTo("2026-11-21T09:00:00Z");
    }

    @Test
    void whoIsReadAgainAndHasNotChangedIsDroppedOnArrival() {
        Employee held = snapshot().find("1").orElseThrow();
        company.put(rosa("Core"));
        clock.advance(SIX_HOURS.plusSeconds(1));
        snapshot();

        assertThat(company.readings).isEqualTo(2);
        assertThat(company.kept.get(0))
                .isSameAs(held)
                .isNotSameAs(company.people().get(0));
    }

    @Test
    void personioIsLeftAloneForHalfAMinuteAfterAFailure() {
        age();
        company.failure = new PersonioException(Kind.SERVER_ERROR, "Fault.");
        snapshot();
        clock.advance(Duration.ofSeconds(29));
        assertThat(snapshot().notice()).isPresent();
        assertThat(company.askedSince).hasSize(1);
        clock.advance(Duration.ofSeconds(1));
        company.failure = null;
        assertThat(snapshot().notice()).isEmpty();
        assertThat(company.askedSince).hasSize(2);
    }

    @Test
    void personioIsLeftAloneAsLongAsItAsks() {
        age();
        company.failure = new PersonioException(Kind.RATE_LIMITED, "Busy.", Duration.ofMinutes(3), null);
        snapshot();
        clock.advance(Duration.ofSeconds(179));
        snapshot();
        assertThat(company.askedSince).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"WRONG_CREDENTIALS", "MISSING_RIGHT", "NOT_CONFIGURED", "GONE"})
    void whatTheCredentialMayNoLongerSeeIsNotServed(Kind kind) {
        age();
        company.failure = new PersonioException(kind, "No more.");
        assertThatThrownBy(this::snapshot).hasMessage("No more.");
        assertThatThrownBy(this::snapshot).hasMessage("No more.");
        atOnce = false;
        assertThatThrownBy(this::snapshot).as("while asking again takes longer").hasMessage("No more.");
        company.failure = null;
        begun.remove().run();
        assertThat(snapshot().people()).hasSize(2);
    }

    @Test
    void forAWriteNothingIsServedThatHasAged() {
        age();
        company.failure = new PersonioException(Kind.UNREACHABLE, "No connection.");
        assertThatThrownBy(() -> directory.upToDate(CONTEXT)).hasMessage("No connection.");
        assertThatThrownBy(() -> directory.reread("1", CONTEXT)).hasMessage("No connection.");
        company.failure = null;
        assertThat(directory.upToDate(CONTEXT).asOf()).isEqualTo(clock.instant());
        assertThat(directory.upToDate(CONTEXT).notice()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"REJECTED", "NOT_FOUND", "BAD_ANSWER"})
    void everybodyIsReadWherePersonioDoesNotTellChanges(Kind kind) {
        age();
        company.changesFailure = new PersonioException(kind, "No such parameter.");
        company.put(rosa("Data"));
        assertThat(snapshot().people()).containsExactlyElementsOf(company.people());
        assertThat(company.readings).isEqualTo(2);
    }

    @Test
    void everybodyIsReadWhereThePortDoesNotTellChanges() {
        age();
        company.tellsChanges = false;
        company.remove("1");
        assertThat(snapshot().people()).containsExactlyElementsOf(company.people());
    }

    @Test
    void whoIsGoneIsNoticedAfterSixHoursInTheBackground() {
        company.remove("2");
        age();
        assertThat(snapshot().find("2")).as("deletions are not told").isPresent();
        clock.advance(SIX_HOURS);
        directory.upToDate(CONTEXT);
        atOnce = false;
        Snapshot meanwhile = snapshot();

        assertThat(meanwhile.find("2")).as("no call waits for it").isPresent();
        begun.remove().run();
        assertThat(snapshot().people()).extracting(Employee::id).containsExactly("1");
        assertThat(snapshot().changes().removals())
                .extracting(ChangeLog.Removal::id)
                .containsExactly("2");
        assertThat(snapshot().everybodyAsOf()).isEqualTo(clock.instant());
        assertThat(company.inBackground).endsWith(true);
        assertThat(begun).isEmpty();
    }

    @Test
    void aReconciliationThatFailsIsTriedAgainAndHarmsNobody() {
        clock.advance(SIX_HOURS.plusSeconds(1));
        directory.upToDate(CONTEXT);
        company.failure = new PersonioException(Kind.TIMEOUT, "Slow.");
        assertThat(snapshot().notice()).isEmpty();
        snapshot();
        assertThat(company.readings).isEqualTo(2);
        clock.advance(Duration.ofSeconds(30));
        snapshot();
        assertThat(company.readings).isEqualTo(3);
    }

    @Test
    void whereSomebodyMayBeMissingEverybodyIsReadAgainSoon() {
        company.complete = false;
        assertThat(directory.reload(CONTEXT).complete()).isFalse();
        company.complete = true;
        age();
        snapshot();
        assertThat(snapshot().complete()).isTrue();
    }

    @Test
    void aReconciliationDoesNotBringBackWhatARefreshHasReplaced() {
        company.duringReading = () -> {
            company.duringReading = () -> {};
            clock.advance(MAX_AGE.plusSeconds(1));
            company.put(rosa("Data"));
            directory.upToDate(CONTEXT);
        };
        clock.advance(SIX_HOURS.plusSeconds(1));
        directory.upToDate(CONTEXT);
        Instant reconciledAt = clock.instant();
        snapshot();

        assertThat(snapshot().find("1").orElseThrow().text("team")).isEqualTo("Data");
        assertThat(snapshot().asOf()).isEqualTo(clock.instant());
        assertThat(snapshot().everybodyAsOf()).isEqualTo(reconciledAt);
        assertThat(snapshot().changes().moves()).as("seen once").hasSize(1);
    }

    @Test
    void whoComesAndGoesWhileEverybodyIsReadIsNotKept() {
        company.duringReading = () -> {
            company.duringReading = () -> {};
            company.put(People.named("3", "Max", "Neu").employee());
            company.put(People.named("4", "Eva", "Kurz").employee());
            directory.reread("3", CONTEXT);
            directory.reread("4", CONTEXT);
            company.remove("4");
        };
        assertThat(directory.reload(CONTEXT).people()).extracting(Employee::id).containsExactly("1", "2", "3");
    }

    private void age() {
        clock.advance(MAX_AGE.plusSeconds(1));
    }

    private Snapshot snapshot() {
        return directory.snapshot(CONTEXT);
    }

    private static Employee rosa(String team) {
        return People.named("1", "Rosa", "Berg").with("team", team).employee();
    }

    private void run(Runnable task) {
        if (atOnce) {
            task.run();
        } else {
            begun.add(task);
        }
    }
}
