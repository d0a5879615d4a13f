package io.github.personiomcp.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.EmployeeWrites;
import io.github.personiomcp.domain.RefusedException;
import io.github.personiomcp.testing.Contexts;
import io.github.personiomcp.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EmployeeWriteRedactionTest {

    private static final CallContext CONTEXT = Contexts.reading();
    private static final Map<String, @Nullable Object> ACCOUNT = Map.of("notes", "DE89 3704 0044 0532 0130 00");

    private final List<String> remarks = new ArrayList<>();
    private final List<Map<String, @Nullable Object>> written = new ArrayList<>();
    private final EmployeeWrites stored = new EmployeeWrites() {
        @Override
        public Receipt create(Map<String, @Nullable Object> values, CallContext context) {
            written.add(values);
            return new Receipt("1", List.of());
        }

        @Override
        public Receipt update(String id, Map<String, @Nullable Object> changes, CallContext context) {
            written.add(changes);
            return new Receipt(id, remarks.stream().map(Message::of).toList());
        }
    };

    @Test
    void whatNobodyMaySeeIsNotWritten() {
        EmployeeWrites guarded = EmployeeWriteRedaction.under(Policies.exposing(), stored);

        assertThatThrownBy(() -> guarded.create(ACCOUNT, CONTEXT))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("--expose bank")
                .hasMessageNotContaining("3704");
        assertThatThrownBy(() -> guarded.update("1", ACCOUNT, CONTEXT)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> guarded.requirePossible(ACCOUNT, Effect.UPDATE, CONTEXT))
                .isInstanceOf(RefusedException.class);
        assertThat(written).isEmpty();
    }

    @Test
    void remarksOfPersonioTellNoBankAccountNumber() {
        remarks.addAll(List.of("Saved.", "Was: DE89 3704 0044 0532 0130 00"));
        Map<String, @Nullable Object> changes = Map.of("notes", "None");

        assertThat(EmployeeWriteRedaction.under(Policies.exposing(), stored)
                        .update("1", changes, CONTEXT)
                        .warnings())
                .containsExactly(Message.of("Saved."), Message.of(SensitiveValues.HIDDEN));
        assertThat(EmployeeWriteRedaction.under(Policies.exposing("bank"), stored)
                        .update("1", changes, CONTEXT)
                        .warnings())
                .isEqualTo(remarks.stream().map(remark -> Message.of(remark)).toList());
    }

    @Test
    void everythingElseIs() {
        Map<String, @Nullable Object> other = Map.of("notes", "DE89");
        EmployeeWriteRedaction.under(Policies.exposing(), stored).update("1", other, CONTEXT);
        assertThat(EmployeeWriteRedaction.under(Policies.exposing("bank"), stored)
                        .create(ACCOUNT, CONTEXT)
                        .id())
                .isEqualTo("1");

        assertThat(written).containsExactly(other, ACCOUNT);
    }
}
