package io.github.personiomcp.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.AttendancePeriod.Kind;
import io.github.personiomcp.domain.AttendanceWrites;
import io.github.personiomcp.domain.AttendanceWrites.Entry;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.RefusedException;
import io.github.personiomcp.policy.scope.RowScope;
import io.github.personiomcp.testing.Contexts;
import io.github.personiomcp.testing.fakes.FakeAttendanceWrites;
import io.github.personiomcp.tool.Toolset;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AttendanceWriteRedactionTest {

    private static final String BANK = "Pay the fare to DE89 3704 0044 0532 0130 00";
    private static final LocalDateTime START = LocalDate.of(2026, 11, 18).atTime(8, 0);

    private final FakeAttendanceWrites stored = new FakeAttendanceWrites("Apollo")
            .put("a1", entry("On site"), "pending")
            .put("a2", entry(BANK), "pending")
            .put("a3", entry(null), "pending");

    @Test
    void bankAccountNumbersInCommentsAreNotShown() {
        AttendanceWrites writes = under(Preset.NONE, Set.of());

        assertThat(writes.find("a1", call()).entry()).isEqualTo(entry("On site"));
        assertThat(writes.find("a2", call()).entry()).isEqualTo(entry(SensitiveValues.HIDDEN));
        assertThat(writes.find("a3", call()).entry()).isEqualTo(entry(null));
        assertThat(under(Preset.NONE, Set.of("bank")).find("a2", call()).entry())
                .isEqualTo(entry(BANK));
    }

    @Test
    void bankAccountNumbersInNamesOfProjectsAreNotShownAndStayWhereTheProjectStays() {
        FakeAttendanceWrites named = new FakeAttendanceWrites("Apollo", BANK).put("a4", on(BANK), "pending");
        AttendanceWrites writes = AttendanceWriteRedaction.under(Policies.exposing(), named);
        Entry shown = writes.find("a4", call()).entry();

        assertThat(shown).isEqualTo(on(SensitiveValues.HIDDEN));
        assertThat(writes.projects(call())).containsExactly("Apollo");
        writes.update("a4", shown, shown, call());
        writes.update("a4", shown, on("Apollo"), call());
        assertThat(named.updates())
                .containsExactly(List.of(on(null), on(null)), List.of(on(SensitiveValues.HIDDEN), on("Apollo")));
    }

    @Test
    void bankAccountNumbersInCommentsAreNotWritten() {
        AttendanceWrites writes = under(Preset.NONE, Set.of());

        refused("bank account number", () -> writes.record(entry(BANK), call()));
        refused("bank account number", () -> writes.update("a1", entry("On site"), entry(BANK), call()));
        assertThat(stored.written()).isEmpty();

        assertThat(writes.record(entry("On site"), call()).id()).isEqualTo("new0");
        writes.update("a1", entry("On site"), entry(null), call());
        writes.delete("a2", call());
        assertThat(stored.written()).hasSize(3);
    }

    @Test
    void nothingIsToldOrChangedForTheWorksCouncilWhateverToolAsks() {
        AttendanceWrites writes = under(Preset.WORKS_COUNCIL, Set.of("bank"));
        List<Consumer<AttendanceWrites>> questions = List.of(
                port -> port.find("a1", call()),
                port -> port.record(entry(null), call()),
                port -> port.update("a1", entry(null), entry(null), call()),
                port -> port.delete("a1", call()),
                port -> port.projects(call()));

        questions.forEach(question -> refused("neither shown nor changed", () -> question.accept(writes)));
        assertThat(stored.written()).isEmpty();
    }

    private AttendanceWrites under(Preset preset, Set<String> exposed) {
        Visibility visibility = new Visibility(exposed, Set.of(), AttributeRule.ALL, AbsenceDetail.FULL);
        Policy policy =
                new Policy(WritePolicy.ON, visibility, EnumSet.allOf(Toolset.class), true, RowScope.NONE, preset);
        return AttendanceWriteRedaction.under(policy, stored);
    }

    private static void refused(String why, ThrowingCallable question) {
        assertThatThrownBy(question).isInstanceOf(RefusedException.class).hasMessageContaining(why);
    }

    private static Entry entry(@Nullable String comment) {
        return new Entry("2", Kind.WORK, START, START.plusHours(2), null, comment);
    }

    private static Entry on(@Nullable String project) {
        return new Entry("2", Kind.WORK, START, START.plusHours(2), project, null);
    }

    private static CallContext call() {
        return Contexts.reading();
    }
}
