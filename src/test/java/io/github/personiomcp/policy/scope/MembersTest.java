package io.github.personiomcp.policy.scope;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.policy.scope.Members.Begun;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Readings of everybody take long; what is learned of single people meanwhile is newer. */
class MembersTest {

    private final Members members = new Members();

    @Test
    void nobodyIsKnownBeforeEverybodyWasRead() {
        members.judge(Map.of("1", true));
        assertThat(members.known()).isEmpty();
    }

    @Test
    void whatWasLearnedWhileEverybodyWasBeingReadStays() {
        Begun begun = members.begin(Instant.EPOCH);
        members.judge(Map.of("1", true, "2", false));
        members.everybody(Set.of("2", "3"), begun);

        assertThat(members.known()).contains(Set.of("1", "3"));
    }

    @Test
    void whatWasLearnedBeforeIsOutdated() {
        members.begin(Instant.EPOCH);
        members.judge(Map.of("1", true, "2", false));
        members.everybody(Set.of("2", "3"), members.begin(Instant.EPOCH));

        assertThat(members.known()).contains(Set.of("2", "3"));
    }

    @Test
    void aReadingThatEndsAfterALaterOneUndoesNothing() {
        Begun before = members.begin(Instant.EPOCH);
        members.everybody(Set.of("2"), members.begin(Instant.EPOCH.plusSeconds(9)));
        members.everybody(Set.of("1", "2"), before);

        assertThat(members.known()).contains(Set.of("2"));
        assertThat(members.asOf()).contains(Instant.EPOCH.plusSeconds(9));
    }

    @Test
    void whatIsKnownIsAsOldAsItsReadingOrAsTheChangesJudgedSince() {
        members.followed(Instant.EPOCH);
        assertThat(members.asOf()).isEmpty();
        members.everybody(Set.of("2"), members.begin(Instant.EPOCH.plusSeconds(9)));
        members.followed(Instant.EPOCH);
        assertThat(members.asOf()).contains(Instant.EPOCH.plusSeconds(9));
        members.followed(Instant.EPOCH.plusSeconds(20));
        assertThat(members.asOf()).contains(Instant.EPOCH.plusSeconds(20));
    }

    @Test
    void whoLeftIsRememberedUntilAReadingThatBeganAfterwards() {
        members.everybody(Set.of("1", "2"), members.begin(Instant.EPOCH));
        assertThat(members.left()).isFalse();
        Begun before = members.begin(Instant.EPOCH);
        members.judge(Map.of("1", false));
        assertThat(members.left()).isTrue();

        members.everybody(Set.of("1", "2"), before);
        assertThat(members.left()).isTrue();
        assertThat(members.known()).contains(Set.of("2"));

        members.everybody(Set.of("2"), members.begin(Instant.EPOCH));
        assertThat(members.left()).isFalse();
    }

    @Test
    void whoLeavesBeforeAnybodyWasReadHasLeftToo() {
        members.leaves();
        assertThat(members.left()).isTrue();
    }

    @Test
    void whoEntersHasNotLeft() {
        members.everybody(Set.of("1"), members.begin(Instant.EPOCH));
        members.judge(Map.of("1", true, "2", true, "3", false));

        assertThat(members.known()).contains(Set.of("1", "2"));
        assertThat(members.left()).isFalse();
    }
}
