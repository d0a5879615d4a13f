package io.github.personiomcp.personio.http.shared;

import static io.github.personiomcp.personio.http.PermitSharing.State.FALLEN_BACK;
import static io.github.personiomcp.personio.http.PermitSharing.State.SHARED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.personio.http.EndpointFamily;
import io.github.personiomcp.personio.http.PermitSource;
import io.github.personiomcp.personio.http.Rate;
import io.github.personiomcp.personio.http.Refusals;
import io.github.personiomcp.personio.http.Sleeper;
import io.github.personiomcp.testing.CapturedLog;
import io.github.personiomcp.testing.RedisServer;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody can do who writes to the Redis server: slow an instance down, and no more. */
class ForeignContentTest {

    private static final EndpointFamily FAMILY = EndpointFamily.V2_OTHER;

    /** Finds out once whether Redis is there, so that what parts an instance from it can be seen. */
    private static final MeetingTimes ONCE =
            new MeetingTimes(Instances.PATIENT.patience(), Duration.ofDays(1), Instances.PATIENT.expiry());

    private static RedisServer redis;
    private static int credentials;

    private final String credential = Instances.CLIENT_ID + "-foreign-" + credentials++;
    private final RedisKeys keys = new RedisKeys(credential, Instances.PERSONIO);

    @BeforeAll
    static void start() {
        redis = RedisServer.start();
    }

    @AfterAll
    static void stop() {
        if (redis != null) {
            redis.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HSET %s round many row 0",
                "HSET %s round 1 row few",
                "HSET %s round -1 row 0",
                "HSET %s round 1 row -7",
                "HSET %s round 9223372036854775807 row 0",
                "HSET %s round 1 row 9999999999",
                "HSET %s round 1e308 row 0",
                "HSET %s round nan row nan",
                "SET %s text"
            })
    void newsThatAreNoneLeaveAnInstanceWithItsOwnShare(String command) {
        redis.command(command.formatted(keys.rounds(FAMILY)));
        try (CapturedLog log = new CapturedLog();
                SharedPermitSources one = instance()) {
            PermitSource permits = one.of(FAMILY, new Rate(6_000_000, 10));
            assertThat(one.sharing().state()).isEqualTo(SHARED);

            assertThat(permits.heard()).isEqualTo(Refusals.NONE);

            assertThat(one.sharing().state()).isEqualTo(FALLEN_BACK);
            assertThat(log.text()).contains("this instance keeps to its share").doesNotContain("many", "few", "text");
            Instances.await(permits::take);
        }
    }

    @Test
    void aBucketThatIsNoneLeavesAnInstanceWithItsOwnShare() {
        redis.command("SET " + keys.bucket(FAMILY) + " rubbish");
        try (SharedPermitSources one = instance()) {
            PermitSource permits = one.of(FAMILY, new Rate(6_000_000, 10));

            Instances.await(permits::take);

            assertThat(one.sharing().state()).isEqualTo(FALLEN_BACK);
        }
    }

    @Test
    void aClosureOfYearsIsOneOfMinutes() {
        redis.command("SET " + keys.closed(FAMILY) + " x PX 315360000000");
        try (SharedPermitSources one = instance();
                SharedPermitSources other = instance()) {
            Duration heard = one.of(FAMILY, new Rate(1, 10)).heard().closed();

            assertThat(heard).isEqualTo(Duration.ofMinutes(15));
            assertThat(other.of(FAMILY, new Rate(1, 10)).heard().closed()).isLessThanOrEqualTo(heard);
        }
    }

    private SharedPermitSources instance() {
        return Instances.at(redis.address(), ONCE, credential, Sleeper.SYSTEM);
    }
}
