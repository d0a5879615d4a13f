package io.github.personiomcp.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.AbsenceTime;
import io.github.personiomcp.domain.AbsenceType;
import io.github.personiomcp.domain.AbsenceType.Unit;
import io.github.personiomcp.domain.AbsenceWrites;
import io.github.personiomcp.domain.AbsenceWrites.Wanted;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Caller;
import io.github.personiomcp.domain.RefusedException;
import io.github.personiomcp.testing.Contexts;
import io.github.personiomcp.testing.fakes.FakeAbsenceWrites;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AbsenceWriteRedactionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final AbsenceTime TIME = new AbsenceTime(DAY, DAY, false, false, null, null);
    private static final AbsenceType SICK = new AbsenceType("Not feeling well", "sick_leave", Unit.DAY);
    private static final AbsenceType VACATION = new AbsenceType("Vacation", "paid_vacation", Unit.DAY);

    private final FakeAbsenceWrites stored = new FakeAbsenceWrites();
    private final AbsenceWrites redacted =
            AbsenceWriteRedaction.under(new Policy(WritePolicy.CONFIRM, Set.of()), stored);

    @Test
    void reasonAndCommentOfHealthAreNotShown() {
        String sick = stored.request(new Wanted("1", SICK, TIME, "flu"), Contexts.reading());
        String away = stored.request(new Wanted("1", VACATION, TIME, "trip"), Contexts.reading());

        assertThat(redacted.find(sick, Contexts.reading()).period().type()).isEqualTo(AbsenceView.ABSENT);
        assertThat(redacted.find(sick, Contexts.reading()).comment()).isNull();
        assertThat(redacted.find(away, Contexts.reading()).period())
                .isEqualTo(stored.find(away, Contexts.reading()).period());
    }

    @Test
    void commentsAreShownWithFullDetailAlone() {
        String sick = stored.request(new Wanted("1", SICK, TIME, "flu"), Contexts.reading());
        String away = stored.request(new Wanted("1", VACATION, TIME, "trip"), Contexts.reading());
        AbsenceWrites full = AbsenceWriteRedaction.under(Policies.absences(AbsenceDetail.FULL), stored);

        assertThat(full.find(away, Contexts.reading()).comment()).isEqualTo("trip");
        assertThat(full.find(sick, Contexts.reading()).comment()).isNull();
        assertThat(redacted.find(away, Contexts.reading()))
                .isEqualTo(new AbsenceWrites.Stored(
                        stored.find(away, Contexts.reading()).period(), null, true, false));
    }

    @Test
    void bankAccountNumbersInCommentsAreNeitherShownNorWritten() {
        String account = "Pay the fare to DE89 3704 0044 0532 0130 00";
        String away = stored.request(new Wanted("1", VACATION, TIME, account), Contexts.reading());
        AbsenceWrites full = AbsenceWriteRedaction.under(Policies.absences(AbsenceDetail.FULL), stored);
        AbsenceWrites exposed = AbsenceWriteRedaction.under(Policies.absences(AbsenceDetail.FULL, "bank"), stored);

        assertThat(full.find(away, Contexts.reading()))
                .isEqualTo(new AbsenceWrites.Stored(
                        stored.find(away, Contexts.reading()).period(), null, true, false));
        assertThat(exposed.find(away, Contexts.reading()).comment()).isEqualTo(account);
        for (AbsenceWrites writes : Set.of(full, redacted)) {
            assertThatThrownBy(() -> writes.request(new Wanted("1", VACATION, TIME, account), Contexts.reading()))
                    .hasMessageStartingWith("The comment holds a bank account number");
            assertThatThrownBy(() -> writes.update(away, TIME, account, Contexts.reading()))
                    .isInstanceOf(RefusedException.class);
        }
        full.update(away, TIME, null, Contexts.reading());
        exposed.update(away, TIME, account, Contexts.reading());
        assertThat(stored.written()).containsExactly("request new0", "update new0", "update new0");
    }

    @Test
    void whoWroteACommentSeesThatItIsStoredAndNobodyElseDoes() {
        String away = redacted.request(new Wanted("1", VACATION, TIME, "trip"), Contexts.reading());
        CallContext other = Contexts.reading().by(new Caller("other", "x"));

        assertThat(redacted.find(away, Contexts.reading()).comment()).isEqualTo("trip");
        assertThat(redacted.find(away, other).comment()).isNull();
        redacted.update(away, TIME, "cruise", other);
        assertThat(redacted.find(away, other).comment()).isEqualTo("cruise");
        assertThat(redacted.find(away, Contexts.reading()).comment()).isNull();
    }

    @Test
    void presenceShowsNoKindAndLetsNoneBeRequested() {
        String away = stored.request(new Wanted("1", VACATION, TIME, "trip"), Contexts.reading());
        AbsenceWrites present = AbsenceWriteRedaction.under(Policies.absences(AbsenceDetail.PRESENCE), stored);

        assertThat(present.find(away, Contexts.reading()).period().type()).isEqualTo(AbsenceView.PRESENCE);
        assertThatThrownBy(() -> present.request(new Wanted("1", VACATION, TIME, null), Contexts.reading()))
                .hasMessageContaining("--absence-detail and --preset");
    }

    @Test
    void kindsOfHealthCannotBeRequestedButMovedAndCancelled() {
        String sick = stored.request(new Wanted("1", SICK, TIME, "flu"), Contexts.reading());

        for (AbsenceType type : Set.of(SICK, AbsenceView.ABSENT)) {
            assertThatThrownBy(() -> redacted.request(new Wanted("1", type, TIME, null), Contexts.reading()))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("--expose health");
        }
        redacted.update(sick, TIME, null, Contexts.reading());
        redacted.cancel(sick, Contexts.reading());
        assertThat(stored.written()).containsExactly("request new0", "update new0", "cancel new0");
    }

    @Test
    void whatIsRequestedIsAnsweredWithItsId() {
        String id = redacted.request(new Wanted("1", VACATION, TIME, "trip"), Contexts.reading());

        assertThat(stored.find(id, Contexts.reading()).comment()).isEqualTo("trip");
    }

    @Test
    void exposedHealthIsShown() {
        String sick = stored.request(new Wanted("1", SICK, TIME, "flu"), Contexts.reading());
        AbsenceWrites exposed = AbsenceWriteRedaction.under(Policies.absences(AbsenceDetail.FULL, "health"), stored);

        assertThat(exposed.find(sick, Contexts.reading())).isEqualTo(stored.find(sick, Contexts.reading()));
    }
}
