package io.github.personiomcp.personio.http.shared;

import static io.github.personiomcp.personio.http.PermitSharing.State.FALLEN_BACK;
import static io.github.personiomcp.personio.http.PermitSharing.State.SHARED;
import static io.github.personiomcp.personio.http.shared.Instances.taken;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.personio.http.EndpointFamily;
import io.github.personiomcp.personio.http.PermitSource;
import io.github.personiomcp.personio.http.Rate;
import io.github.personiomcp.testing.ManualClock;
import io.github.personiomcp.testing.RedisServer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Instances whose Redis is gone, on a count that only the test moves. */
class FallenBackTest {

    private static final Rate TEN = new Rate(1, 10);

    private final ManualClock clock = new ManualClock();
    private final RedisServer redis = RedisServer.start();

    @AfterEach
    void stop() {
        redis.close();
    }

    @Test
    void eachKeepsToItsShareOfRateAndBurst() {
        try (SharedPermitSources one = instance();
                SharedPermitSources other = instance()) {
            PermitSource permits = one.of(EndpointFamily.V2_OTHER, new Rate(2, 10));
            assertThat(taken(permits, 3)).isEqualTo(3);
            Instances.await(one, SHARED, 2);
            redis.kill();
            Instances.await(one, FALLEN_BACK, 2);
            Instances.await(other, FALLEN_BACK, 2);

            assertThat(permits.take()).isFalse();
            assertThat(permits.rate()).isEqualTo(new Rate(1, 5));
            clock.advance(Duration.ofMinutes(3));
            assertThat(taken(permits, 20)).isEqualTo(3);
            clock.advance(Duration.ofHours(1));
            assertThat(taken(permits, 20)).isEqualTo(5);
            assertThat(permits.until(10)).isEqualTo(Duration.ofMinutes(10));
        }
    }

    @Test
    void whatItsShareLacksIsOwedToTheOthers() {
        try (SharedPermitSources one = instance()) {
            PermitSource permits = one.of(EndpointFamily.V2_OTHER, TEN);
            assertThat(permits.take()).isTrue();
            redis.kill();
            Instances.await(one, FALLEN_BACK, 1);
            assertThat(permits.take()).isFalse();
            clock.advance(Duration.ofHours(1));
            assertThat(taken(permits, 4)).isEqualTo(4);

            redis.restart();
            Instances.await(one, SHARED, 1);

            assertThat(taken(permits, 20)).isEqualTo(6);
        }
    }

    @Test
    void whoNeverReachedRedisIsNotAloneAllTheSame() {
        redis.kill();
        try (SharedPermitSources one = instance()) {
            PermitSource permits = one.of(EndpointFamily.V2_OTHER, TEN);

            assertThat(one.sharing().state()).isEqualTo(FALLEN_BACK);
            permits.change(new Rate(8, 4));
            assertThat(permits.rate()).isEqualTo(new Rate(4, 2));

            redis.restart();
            Instances.await(one, SHARED, 1);
            assertThat(taken(permits, 20)).isEqualTo(2);
        }
    }

    private SharedPermitSources instance() {
        return Instances.at(redis.address(), Instances.PATIENT, Instances.CLIENT_ID, clock);
    }
}
