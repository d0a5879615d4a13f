package io.github.personiomcp.personio.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.testing.ManualClock;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;

class SilenceTest {

    private static final Duration LONGEST = Duration.ofSeconds(8);

    private final ManualClock clock = new ManualClock();
    private final Silence silence = new Silence(new Waiting(clock, clock), LONGEST);

    @Test
    void aSilenceIsBorneForItsTime() {
        clock.advance(Duration.ofSeconds(7));
        assertThat(silence.left()).isEqualTo(Duration.ofSeconds(1));
        clock.advance(Duration.ofSeconds(2));
        assertThat(silence.left()).isZero();
    }

    @Test
    void headAndEveryPartOfABodyBreakIt() {
        clock.advance(Duration.ofSeconds(7));
        BodySubscriber<byte[]> body = BoundedBody.ofAtMost(100, silence).apply(null);
        assertThat(silence.left()).as("after the head").isEqualTo(LONGEST);

        body.onSubscribe(new Demanding());
        for (int i = 0; i < 10; i++) {
            clock.advance(Duration.ofSeconds(7));
            body.onNext(List.of(ByteBuffer.wrap("ab".getBytes(StandardCharsets.UTF_8))));
            assertThat(silence.left()).as("after part %d", i).isEqualTo(LONGEST);
        }
        body.onComplete();
        assertThat(body.getBody().toCompletableFuture().join()).hasSize(20);
    }

    private static final class Demanding implements Flow.Subscription {
        @Override
        public void request(long parts) {}

        @Override
        public void cancel() {}
    }
}
