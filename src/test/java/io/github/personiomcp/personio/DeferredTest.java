package io.github.personiomcp.personio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DeferredTest {

    private final List<Integer> made = new ArrayList<>();

    @Test
    void comesIntoBeingOnceAndNotBeforeItIsAskedFor() {
        Deferred<Integer> deferred = new Deferred<>(() -> {
            made.add(made.size());
            return made.size();
        });
        assertThat(made).isEmpty();

        assertThat(List.of(deferred.get(), deferred.get())).containsExactly(1, 1);
        assertThat(made).hasSize(1);
    }

    @Test
    void whatCouldNotBeMadeIsTriedAgain() {
        Deferred<Integer> deferred = new Deferred<>(() -> {
            made.add(0);
            if (made.size() == 1) {
                throw new IllegalStateException("not yet");
            }
            return made.size();
        });

        assertThatThrownBy(deferred::get).hasMessage("not yet");
        assertThat(deferred.get()).isEqualTo(2);
    }
}
