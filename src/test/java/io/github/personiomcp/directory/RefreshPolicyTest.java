package io.github.personiomcp.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.domain.TenantSchema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class RefreshPolicyTest {

    private static final Instant NINE = Instant.parse("2026-11-21T09:00:00.900Z");
    private static final Duration MAX_AGE = Duration.ofMinutes(5);

    private final RefreshPolicy policy = new RefreshPolicy(MAX_AGE);

    @Test
    void whatIsOlderThanPermittedIsStale() {
        assertThat(policy.stale(read(true), NINE.plus(MAX_AGE))).isFalse();
        assertThat(policy.stale(read(true), NINE.plus(MAX_AGE).plusNanos(1))).isTrue();
    }

    @Test
    void everybodyIsReadAgainAfterSixHoursHoweverCurrentTheChangesAre() {
        Duration sixHours = Duration.ofHours(6);
        Snapshot followed = read(true).currentUntil(NINE.plus(sixHours));
        assertThat(policy.toReconcile(followed, NINE.plus(sixHours))).isFalse();
        assertThat(policy.toReconcile(followed, NINE.plus(sixHours).plusNanos(1)))
                .isTrue();
    }

    @Test
    void whereSomebodyMayBeMissingEverybodyIsReadAgainWithTheNextRefresh() {
        assertThat(policy.toReconcile(read(false), NINE.plus(MAX_AGE))).isFalse();
        assertThat(policy.toReconcile(read(false), NINE.plus(MAX_AGE).plusNanos(1)))
                .isTrue();
    }

    @Test
    void changesAreAskedForFromTwoMinutesBefore() {
        assertThat(policy.changesSince(read(true))).isEqualTo(NINE.minus(Duration.ofMinutes(2)));
    }

    @ParameterizedTest
    @EnumSource(names = {"RATE_LIMITED", "TIMEOUT", "UNREACHABLE", "BAD_ANSWER", "SERVER_ERROR"})
    void whatIsHeldOutlastsWhatPasses(Kind kind) {
        assertThat(policy.outlasts(new PersonioException(kind, "No."))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"RATE_LIMITED", "TIMEOUT", "UNREACHABLE", "BAD_ANSWER", "SERVER_ERROR"})
    void whatIsHeldDoesNotOutlastARefusal(Kind kind) {
        assertThat(policy.outlasts(new PersonioException(kind, "No."))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "PT5S, 1 minute",
        "PT1M59S, 1 minute",
        "PT2M, 2 minutes",
        "PT119M, 119 minutes",
        "PT2H, 2 hours",
        "PT47H, 47 hours",
        "P3D, 3 days"
    })
    void theAgeIsToldInWords(Duration age, String words) {
        assertThat(policy.notice(read(true), null, NINE.plus(age)))
                .hasToString("People are as of 2026-11-21T09:00:00Z, " + words
                        + " ago; a refresh is under way. Repeat the call for newer data.");
    }

    private static Snapshot read(boolean complete) {
        return new Snapshot(TenantSchema.standard(), List.of(), NINE, complete);
    }
}
