package io.github.personiomcp.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.testing.Contexts;
import org.junit.jupiter.api.Test;

class CeilingsTest {

    private final Ceilings ceilings = new Ceilings();
    private final CallContext call = Contexts.reading();

    @Test
    void aCallMayReadWhateverItSaysOfItself() {
        assertThat(ceilings.of(call)).isEqualTo(Effect.READ);
        assertThat(ceilings.of(call.allowing(Effect.DELETE))).isEqualTo(Effect.READ);
    }

    @Test
    void onlyTheCallThatWasAgreedToMayWriteAndNoMoreThanThat() {
        ceilings.raised(call, Effect.UPDATE, context -> {
            assertThat(ceilings.of(context)).isEqualTo(Effect.UPDATE);
            assertThat(ceilings.of(context.allowing(Effect.DELETE))).isEqualTo(Effect.UPDATE);
            assertThat(ceilings.of(context.allowing(Effect.READ))).isEqualTo(Effect.READ);
            assertThat(ceilings.of(Contexts.reading().allowing(Effect.UPDATE))).isEqualTo(Effect.READ);
            return "written";
        });
    }

    @Test
    void aContextThatIsKeptMayNotWriteAfterwards() {
        CallContext kept = ceilings.raised(call, Effect.UPDATE, context -> context);
        assertThat(ceilings.of(kept)).isEqualTo(Effect.READ);

        assertThatThrownBy(() -> ceilings.raised(call, Effect.UPDATE, context -> {
                    throw new IllegalStateException("lost");
                }))
                .hasMessage("lost");
        assertThat(ceilings.of(call.allowing(Effect.UPDATE))).isEqualTo(Effect.READ);
    }
}
