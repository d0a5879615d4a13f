package io.github.personiomcp.personio.http.shared;

import static io.github.personiomcp.personio.http.PermitSharing.State.FALLEN_BACK;
import static io.github.personiomcp.personio.http.PermitSharing.State.SHARED;
import static io.github.personiomcp.personio.http.shared.Instances.PATIENT;
import static io.github.personiomcp.personio.http.shared.Instances.taken;
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

/** What instances take and know together, at a rate so slow that nothing comes while a test runs. */
class SharedPermitsTest {

    private static final Rate TEN = new Rate(1, 10);
    private static final EndpointFamily FAMILY = EndpointFamily.V2_OTHER;

    private static RedisServer redis;
    private static int credentials;

    private final String credential = Instances.CLIENT_ID + credentials++;

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

    @Test
    void twoInstancesTakeFromTheSamePermits() {
        try (SharedPermitSources one = instance();
                SharedPermitSources other = instance()) {
            PermitSource first = one.of(FAMILY, TEN);
            PermitSource second = other.of(FAMILY, TEN);

            assertThat(taken(first, 7)).isEqualTo(7);
            assertThat(taken(second, 7)).isEqualTo(3);

            first.giveBack();
            assertThat(taken(second, 7)).isEqualTo(1);
            assertThat(second.until(1)).isBetween(Duration.ofSeconds(1), Duration.ofMinutes(1));
        }
    }

    @Test
    void familiesAndCredentialsLiveSideBySide() {
        try (SharedPermitSources one = instance();
                SharedPermitSources stranger =
                        Instances.at(redis.address(), PATIENT, credential + "'s neighbour", Sleeper.SYSTEM)) {
            assertThat(taken(one.of(FAMILY, TEN), 11)).isEqualTo(10);
            assertThat(taken(one.of(EndpointFamily.V1_OTHER, TEN), 11)).isEqualTo(10);
            assertThat(taken(stranger.of(FAMILY, TEN), 11)).isEqualTo(10);
        }
    }

    @Test
    void whatOneLearnsOfTheRateHoldsForAll() {
        try (SharedPermitSources one = instance();
                SharedPermitSources other = instance()) {
            PermitSource second = other.of(FAMILY, TEN);
            assertThat(taken(second, 1)).isEqualTo(1);

            one.of(FAMILY, TEN).change(new Rate(1, 4));

            assertThat(taken(second, 10)).isEqualTo(4);
            assertThat(second.until(10)).isLessThanOrEqualTo(Duration.ofMinutes(10));
        }
    }

    @Test
    void clocksThatDisagreeMakeNoPermits() {
        try (SharedPermitSources one = instance();
                SharedPermitSources behind = instance(Duration.ofHours(-9));
                SharedPermitSources ahead = instance(Duration.ofHours(9))) {
            assertThat(taken(one.of(FAMILY, TEN), 4)).isEqualTo(4);
            assertThat(taken(ahead.of(FAMILY, TEN), 4)).isEqualTo(4);
            assertThat(taken(behind.of(FAMILY, TEN), 4)).isEqualTo(2);
            assertThat(taken(one.of(FAMILY, TEN), 1)).isZero();
            assertThat(ahead.of(FAMILY, TEN).until(1)).isLessThanOrEqualTo(Duration.ofMinutes(1));
        }
    }

    @Test
    void refusalsAreHeardByAllAndNeverForgottenForOlderNews() {
        try (SharedPermitSources one = instance();
                SharedPermitSources other = instance()) {
            PermitSource first = one.of(FAMILY, TEN);
            PermitSource second = other.of(FAMILY, TEN);
            assertThat(second.heard()).isEqualTo(Refusals.NONE);

            first.tell(new Refusals(3, 2, Duration.ofMinutes(2)));
            second.tell(new Refusals(2, 1, Duration.ofMinutes(1)));

            assertThat(second.heard().round()).isEqualTo(3);
            assertThat(second.heard().inARow()).isEqualTo(2);
            assertThat(second.heard().closed()).isBetween(Duration.ofSeconds(61), Duration.ofMinutes(2));

            second.tell(new Refusals(3, 0, Duration.ZERO));
            first.tell(new Refusals(3, 2, Duration.ofSeconds(1)));
            assertThat(first.heard().inARow()).isZero();
            assertThat(first.heard().closed()).isGreaterThan(Duration.ofSeconds(61));
        }
    }

    @Test
    void anInstanceThatCrashesIsCountedUntilItsExpiryAndOneThatLeavesNoLonger() {
        MeetingTimes once = new MeetingTimes(PATIENT.patience(), Duration.ofDays(1), PATIENT.expiry());
        MeetingTimes soon = new MeetingTimes(PATIENT.patience(), PATIENT.beat(), Duration.ofSeconds(1));
        SharedPermitSources crashed = Instances.at(redis.address(), once, credential, Sleeper.SYSTEM);
        try (SharedPermitSources one = Instances.at(redis.address(), soon, credential, Sleeper.SYSTEM)) {
            assertThat(one.sharing().instances()).isEqualTo(2);
            SharedPermitSources leaving = Instances.at(redis.address(), soon, credential, Sleeper.SYSTEM);
            Instances.await(one, SHARED, 3);
            leaving.close();
            Instances.await(() -> one.sharing().instances() < 3);

            Instances.await(one, SHARED, 1);
        } finally {
            crashed.close();
        }
    }

    @Test
    void aRedisThatHangsHoldsOneCallForTheUsualPatienceAndNoOther() {
        Duration patience = MeetingTimes.USUAL.patience();
        MeetingTimes once = new MeetingTimes(patience, Duration.ofDays(1), PATIENT.expiry());
        try (RedisServer hanging = RedisServer.start();
                SharedPermitSources one = Instances.at(hanging.address(), once)) {
            hanging.hang();

            one.of(FAMILY, TEN).take();

            assertThat(one.sharing().state()).isEqualTo(FALLEN_BACK);
        }
    }

    @Test
    void aRedisThatHangsWhileAnInstanceStartsIsFoundWhenItGoesOn() {
        try (RedisServer hanging = RedisServer.start();
                SharedPermitSources one = Instances.at(hanging.address(), PATIENT)) {
            Instances.await(one, SHARED, 1);
            hanging.hang();
            try (SharedPermitSources late = Instances.at(hanging.address(), MeetingTimes.USUAL)) {
                PermitSource permits = late.of(FAMILY, new Rate(6_000_000, 10));
                assertThat(late.sharing().state()).isEqualTo(FALLEN_BACK);
                Instances.await(permits::take);

                hanging.goOn();
                Instances.await(late, SHARED, 2);
            }
        }
    }

    @Test
    void noLineOfTheLogHoldsThePassword() {
        String password = "tiger-7-stripes";
        String seen;
        try (CapturedLog log = new CapturedLog();
                RedisServer guarded = RedisServer.start("--requirepass", password);
                SharedPermitSources stranger = Instances.at(guarded.address(), PATIENT);
                SharedPermitSources one =
                        Instances.at("redis://:" + password + "@127.0.0.1:" + guarded.port(), PATIENT)) {
            one.of(FAMILY, TEN).take();
            one.of(FAMILY, TEN).tell(new Refusals(1, 1, Duration.ofMinutes(1)));
            assertThat(one.sharing().state()).isEqualTo(SHARED);
            assertThat(stranger.sharing().state()).isEqualTo(FALLEN_BACK);
            seen = log.text();
        }
        assertThat(seen).contains("answers NOAUTH").doesNotContain(password, Instances.CLIENT_ID);
    }

    private SharedPermitSources instance() {
        return instance(Duration.ZERO);
    }

    /** @param ahead of the clocks of others */
    private SharedPermitSources instance(Duration ahead) {
        return Instances.at(redis.address(), PATIENT, credential, Instances.ahead(ahead));
    }
}
