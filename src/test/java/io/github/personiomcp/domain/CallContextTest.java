package io.github.personiomcp.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.domain.CallContext.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class CallContextTest {

    private static final CallContext CALL =
            new CallContext(TenantSchema.standard(), Effect.READ, Instant.MAX, Progress.NONE);

    @Test
    void somebodyWaitsForACallUnlessItIsSaidThatNobodyDoes() {
        AtomicBoolean awaited = new AtomicBoolean();
        CallContext sometimes =
                CALL.awaitedWhile(awaited::get).until(Instant.MIN).silently();

        assertThat(CALL.background()).isFalse();
        assertThat(CALL.inBackground().background()).isTrue();
        assertThat(sometimes.background()).isTrue();
        awaited.set(true);
        assertThat(sometimes.background()).isFalse();
    }

    @Test
    void whatNobodyWaitsForRestsAtEachStep() {
        long begun = System.nanoTime();
        for (int step = 0; step < 20; step++) {
            CALL.inBackground().giveWay();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(5));
    }
}
