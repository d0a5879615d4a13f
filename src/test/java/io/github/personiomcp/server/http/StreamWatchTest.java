package io.github.personiomcp.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class StreamWatchTest {

    private final StreamWatch watch = new StreamWatch();
    private final List<String> closed = new ArrayList<>();

    @AfterEach
    void stop() {
        watch.close();
    }

    @Test
    void streamThatIsNeededStaysOpenAndOneThatIsNotIsClosedOnce() {
        watch.add(() -> true, () -> closed.add("needed"));
        watch.add(() -> false, () -> closed.add("over"));

        watch.look();
        watch.look();

        assertThat(closed).containsExactly("over");
    }

    /** The order in which they are looked at is by chance. */
    @RepeatedTest(8)
    void streamThatEndsByItselfMeanwhileKeepsNoOtherOpen() {
        for (int i = 0; i < 4; i++) {
            watch.add(() -> false, () -> closed.add("over"));
            watch.add(() -> false, () -> {
                throw new IllegalStateException("AsyncContext completed");
            });
        }

        watch.look();

        assertThat(closed).hasSize(4);
    }
}
