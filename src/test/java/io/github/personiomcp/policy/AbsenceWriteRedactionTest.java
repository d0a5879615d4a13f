package io.github.personiomcp.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.AbsenceTime;
import io.github.personiomcp.domain.AbsenceType;
import io.github.personiomcp.domain.AbsenceType.Unit;
import io.github.personiomcp.domain.AbsenceWrites;
import io.github.personiomcp.domain.AbsenceWrites.Wanted;
import io.github.personiomcp.domain.InvalidArgumentException;
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

        assertThat(redacted.find(sick, Contexts.reading()).period().type()).isEqualTo(AbsenceRedaction.ABSENT);
        assertThat(redacted.find(sick, Contexts.reading()).comment()).isNull();
        assertThat(redacted.find(away, Contexts.reading())).isEqualTo(stored.find(away, Contexts.reading()));
    }

    @Test
    void kindsOfHealthCannotBeRequestedButMovedAndCancelled() {
        String sick = stored.request(new Wanted("1", SICK, TIME, "flu"), Contexts.reading());

        for (AbsenceType type : Set.of(SICK, AbsenceRedaction.ABSENT)) {
            assertThatThrownBy(() -> redacted.request(new Wanted("1", type, TIME, null), Contexts.reading()))
                    .isInstanceOf(InvalidArgumentException.class)
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
        assertThat(AbsenceWriteRedaction.under(new Policy(WritePolicy.CONFIRM, Set.of("health")), stored))
                .isSameAs(stored);
    }
}
