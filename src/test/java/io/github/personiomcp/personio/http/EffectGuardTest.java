package io.github.personiomcp.personio.http;

import static io.github.personiomcp.personio.http.Calls.READ;
import static io.github.personiomcp.personio.http.Calls.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Ceilings;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.testing.ManualClock;
import org.junit.jupiter.api.Test;

class EffectGuardTest {

    private final ScriptedApi personio = new ScriptedApi();
    private final ApiClient client = new EffectGuard(personio, Effect.UPDATE, CallContext::ceiling);
    private final CallContext reading = Calls.within(20, new ManualClock()).allowing(Effect.READ);

    @Test
    void aWriteBeyondTheCeilingIsNeverSent() {
        PersonioException failure = catchThrowableOfType(PersonioException.class, () -> client.send(WRITE, reading));

        assertThat(failure.kind()).isEqualTo(PersonioException.Kind.EFFECT_REFUSED);
        assertThat(failure).hasMessageContaining("at most read").hasMessageContaining("would create");
        assertThat(personio.received()).isEmpty();
    }

    @Test
    void whatTheCeilingCoversIsSent() {
        client.send(READ, reading);
        client.send(WRITE, reading.allowing(Effect.CREATE));

        assertThat(personio.received()).containsExactly(READ, WRITE);
    }

    @Test
    void aContextThatSaysOfItselfThatItMayWriteWritesNothing() {
        ApiClient agreed = new EffectGuard(personio, Effect.UPDATE, new Ceilings()::of);

        PersonioException failure = catchThrowableOfType(
                PersonioException.class, () -> agreed.send(WRITE, reading.allowing(Effect.CREATE)));

        assertThat(failure.kind()).isEqualTo(PersonioException.Kind.EFFECT_REFUSED);
        assertThat(personio.received()).isEmpty();
    }

    @Test
    void operatorsCeilingHoldsWhateverTheCallMayDo() {
        ApiClient readOnly = new EffectGuard(personio, Effect.READ, CallContext::ceiling);

        PersonioException failure = catchThrowableOfType(
                PersonioException.class, () -> readOnly.send(WRITE, reading.allowing(Effect.DELETE)));

        assertThat(failure).hasMessageContaining("at most read");
        assertThat(personio.received()).isEmpty();
    }
}
