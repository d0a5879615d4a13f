package io.github.personiomcp.personio.http.shared;

import static io.github.personiomcp.personio.http.PermitSharing.State.FALLEN_BACK;
import static io.github.personiomcp.personio.http.PermitSharing.State.SHARED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.testing.RedisServer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two instances, each at 95 % of what Personio allows both of them together. */
class OneLimitTest {

    private final RedisServer redis = RedisServer.start();

    @AfterEach
    void stop() {
        redis.close();
    }

    @Test
    void togetherTheyKeepToTheLimit() {
        try (SilentPersonio personio = SilentPersonio.limited();
                Pair pair = new Pair(redis, personio.baseUrl())) {
            pair.sendTogether(120);

            assertThat(personio.refused()).isZero();
            assertThat(personio.arrived()).isEqualTo(120);
        }
    }

    @Test
    void withoutRedisEachKeepsToItsShareAndWithItTheyShareAgain() {
        try (SilentPersonio personio = SilentPersonio.limited();
                Pair pair = new Pair(redis, personio.baseUrl())) {
            CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> pair.sendTogether(130));
            Instances.await(() -> personio.arrived() > 50);
            redis.kill();
            sending.join();
            pair.await(FALLEN_BACK);
            redis.restart();
            pair.await(SHARED);
            pair.sendTogether(40);

            assertThat(personio.refused()).isZero();
            assertThat(personio.arrived()).isEqualTo(130 + 40);
        }
    }

    @Test
    void aRefusalOfOneInstanceHoldsForTheOther() {
        try (SilentPersonio personio = SilentPersonio.refusing();
                Pair pair = new Pair(redis, personio.baseUrl())) {
            for (int instance = 0; instance < 2; instance++) {
                int asked = instance;
                PersonioException failure =
                        catchThrowableOfType(PersonioException.class, () -> pair.send(asked, Duration.ofMinutes(1)));

                assertThat(failure).hasMessageContaining("Personio answered with HTTP 429");
            }
            assertThat(personio.arrived()).isEqualTo(1);
        }
    }
}
