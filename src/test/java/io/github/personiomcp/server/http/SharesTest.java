package io.github.personiomcp.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.policy.Profile;
import io.github.personiomcp.policy.WritePolicy;
import io.github.personiomcp.server.access.Admitted;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharesTest {

    private static final Admitted ROSA = new Admitted("rosa", Profile.upTo(WritePolicy.OFF));
    private static final Admitted KARL = new Admitted("karl", Profile.upTo(WritePolicy.OFF));

    @Test
    void nobodyGetsAll() {
        Shares shares = new Shares(8);

        assertThat(taken(shares, ROSA, 8)).isEqualTo(6);
        assertThat(taken(shares, new Admitted("rosa", Profile.EVERYTHING), 1)).isZero();
        assertThat(taken(shares, KARL, 2)).isEqualTo(2);
    }

    @Test
    void whatIsGivenBackIsThereAgain() {
        Shares shares = new Shares(4);
        assertThat(taken(shares, ROSA, 4)).isEqualTo(3);

        shares.giveBack(ROSA);
        shares.giveBack(ROSA);

        assertThat(taken(shares, ROSA, 3)).isEqualTo(2);
    }

    @Test
    void whereThereIsOneItIsAnybodys() {
        assertThat(taken(new Shares(1), ROSA, 2)).isEqualTo(1);
    }

    @Test
    void whereNobodyIsAskedWhoTheyAreThereIsNoShare() {
        Shares shares = new Shares(4);

        assertThat(taken(shares, Admitted.ANYBODY, 4)).isEqualTo(4);
        shares.giveBack(Admitted.ANYBODY);
    }

    private static int taken(Shares shares, Admitted caller, int most) {
        return (int) IntStream.range(0, most).filter(i -> shares.take(caller)).count();
    }
}
