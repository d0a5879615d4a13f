package io.github.personiomcp.personio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.Attribute.Access;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.domain.StandardAttributes;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

final class JointAttributesTest {

    private static final List<String> FURTHER =
            List.of("employment_type", "contract_end_date", "probation_period_end", "team", "cost_centers");

    private final SettableClock clock = new SettableClock("2026-11-21T09:00:00Z");
    private final AtomicReference<Predicate<CallContext>> v2 = new AtomicReference<>(context -> true);
    private final JointAttributes attributes = new JointAttributes(
            (withheld, context) -> StandardAttributes.all(),
            context -> v2.get().test(context),
            Duration.ofSeconds(3),
            clock);

    @Test
    void whatV2AloneCanSetIsSettableWhereTheCredentialWritesThere() {
        assertThat(settable()).containsAll(FURTHER);
        assertThat(attributes.readable(listed -> Set.of(), call()))
                .extracting(Attribute::key)
                .containsExactlyElementsOf(
                        StandardAttributes.all().stream().map(Attribute::key).toList());
    }

    @Test
    void withoutTheScopeAllIsAsOverV1() {
        v2.set(context -> false);

        assertThat(attributes.readable(listed -> Set.of(), call())).isEqualTo(StandardAttributes.all());
    }

    @ParameterizedTest
    @EnumSource(names = {"MISSING_RIGHT", "WRONG_CREDENTIALS", "GONE"})
    void withoutV2AllIsAsOverV1(Kind refusal) {
        failing(refusal);

        assertThat(attributes.readable(listed -> Set.of(), call())).isEqualTo(StandardAttributes.all());
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"CANCELLED", "MISSING_RIGHT", "WRONG_CREDENTIALS", "GONE"})
    void passingTroubleIsNoMissingRight(Kind trouble) {
        failing(trouble);

        assertThat(settable()).containsAll(FURTHER);
    }

    @Test
    void passingTroubleLeavesWhatWasKnown() {
        failing(Kind.MISSING_RIGHT);
        assertThat(settable()).doesNotContainAnyElementsOf(FURTHER);

        failing(Kind.TIMEOUT);
        assertThat(settable()).doesNotContainAnyElementsOf(FURTHER);
        v2.set(context -> true);
        assertThat(settable()).containsAll(FURTHER);
        failing(Kind.TIMEOUT);
        assertThat(settable()).containsAll(FURTHER);
    }

    @Test
    void v2IsWaitedForNoLongerThanThePatience() {
        AtomicReference<Instant> until = new AtomicReference<>(Instant.MIN);
        v2.set(context -> {
            until.set(context.deadline());
            return true;
        });

        attributes.readable(listed -> Set.of(), call());

        assertThat(until.get()).isEqualTo(clock.instant().plus(Duration.ofSeconds(3)));
    }

    @Test
    void troubleWithV1IsAFailure() {
        JointAttributes refused = new JointAttributes(
                (withheld, context) -> {
                    throw new PersonioException(Kind.MISSING_RIGHT, "No.");
                },
                context -> true,
                Duration.ofSeconds(3),
                clock);

        assertThatThrownBy(() -> refused.readable(listed -> Set.of(), call()))
                .isInstanceOfSatisfying(
                        PersonioException.class, e -> assertThat(e.kind()).isEqualTo(Kind.MISSING_RIGHT));
    }

    private void failing(Kind trouble) {
        v2.set(context -> {
            throw new PersonioException(trouble, "No.");
        });
    }

    private List<String> settable() {
        return attributes.readable(listed -> Set.of(), call()).stream()
                .filter(attribute -> attribute.access() == Access.WRITABLE)
                .map(Attribute::key)
                .toList();
    }

    private CallContext call() {
        return new CallContext(
                TenantSchema.standard(),
                Effect.READ,
                clock.instant().plus(Duration.ofSeconds(20)),
                CallContext.Progress.NONE);
    }
}
