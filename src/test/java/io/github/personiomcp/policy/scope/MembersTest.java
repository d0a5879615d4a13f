package io.github.personiomcp.policy.scope;

import static org.assertj.core.api.Assertions.assertThat;

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
        long begun = members.begin();
        members.judge(Map.of("1", true, "2", false));
        members.everybody(Set.of("2", "3"), begun);

        assertThat(members.known()).contains(Set.of("1", "3"));
    }

    @Test
    void whatWasLearnedBeforeIsOutdated() {
        members.begin();
        members.judge(Map.of("1", true, "2", false));
        members.everybody(Set.of("2", "3"), members.begin());

        assertThat(members.known()).contains(Set.of("2", "3"));
    }

    @Test
    void whoLeftIsRememberedUntilAReadingThatBeganAfterwards() {
        members.everybody(Set.of("1", "2"), members.begin());
        assertThat(members.left()).isFalse();
        long before = members.begin();
        members.judge(Map.of("1", false));
        assertThat(members.left()).isTrue();

        members.everybody(Set.of("1", "2"), before);
        assertThat(members.left()).isTrue();
        assertThat(members.known()).contains(Set.of("2"));

        members.everybody(Set.of("2"), members.begin());
        assertThat(members.left()).isFalse();
    }

    @Test
    void whoLeavesBeforeAnybodyWasReadHasLeftToo() {
        members.leaves();
        assertThat(members.left()).isTrue();
    }

    @Test
    void whoEntersHasNotLeft() {
        members.everybody(Set.of("1"), members.begin());
        members.judge(Map.of("1", true, "2", true, "3", false));

        assertThat(members.known()).contains(Set.of("1", "2"));
        assertThat(members.left()).isFalse();
    }
}
