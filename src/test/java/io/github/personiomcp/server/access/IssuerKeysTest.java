package io.github.personiomcp.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import io.github.personiomcp.testing.SettableClock;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class IssuerKeysTest {

    private final SettableClock clock = new SettableClock();
    private final Issuer issuer = new Issuer(clock);
    private final AtomicInteger reads = new AtomicInteger();
    private boolean down;
    private JWKSet published = issuer.published();
    private final Authentication authentication = new TokenAuthentication(
            new OAuthSettings(URI.create(Issuer.NAME), Issuer.AUDIENCE, null), this::read, clock);

    private JWKSet read() throws IOException {
        reads.incrementAndGet();
        if (down) {
            throw new IOException("The issuer is down.");
        }
        return published;
    }

    @Test
    void keysAreReadWhenTheFirstTokenComesAndKept() {
        assertThat(reads).hasValue(0);
        assertThat(good()).isInstanceOf(Verdict.Granted.class);
        assertThat(good()).isInstanceOf(Verdict.Granted.class);
        assertThat(reads).hasValue(1);

        clock.advance(Duration.ofMinutes(61));
        assertThat(good()).isInstanceOf(Verdict.Granted.class);
        assertThat(reads).hasValue(2);
    }

    @Test
    void newKeyIsFoundAtMostAMinuteLater() {
        published = new JWKSet(issuer.rsa.toPublicJWK());
        assertThat(good()).isInstanceOf(Verdict.Invalid.class);
        published = issuer.published();
        assertThat(good()).isInstanceOf(Verdict.Invalid.class);

        clock.advance(Duration.ofMinutes(1));
        assertThat(good()).isInstanceOf(Verdict.Granted.class);
    }

    @Test
    void madeUpKeyIdsCostARequestAMinuteAtMost() {
        for (int i = 0; i < 300; i++) {
            String token = issuer.signed(
                    Issuer.header(JWSAlgorithm.ES256, "made-up-" + i).build(), issuer.payload(c -> c));
            assertThat(authentication.judge(token)).isInstanceOf(Verdict.Invalid.class);
            clock.advance(Duration.ofSeconds(1));
        }
        assertThat(reads).hasValue(5);
    }

    @Test
    void anAlgorithmThatDoesNotCountCostsNoRequest() {
        String token = issuer.signed(Issuer.header(JWSAlgorithm.RS512, "rsa").build(), issuer.payload(c -> c));

        assertThat(authentication.judge(token)).isInstanceOf(Verdict.Invalid.class);
        assertThat(reads).hasValue(0);
    }

    @Test
    void whileTheIssuerIsDownItsKeysCountForADay() {
        assertThat(good()).isInstanceOf(Verdict.Granted.class);
        down = true;
        clock.advance(Duration.ofHours(23));
        assertThat(good()).isInstanceOf(Verdict.Granted.class);
        clock.advance(Duration.ofHours(2));
        assertThat(good()).isInstanceOf(Verdict.Unknown.class);

        down = false;
        clock.advance(Duration.ofMinutes(1));
        assertThat(good()).isInstanceOf(Verdict.Granted.class);
    }

    @Test
    void nobodyIsJudgedBeforeTheKeysAreKnown() {
        down = true;
        assertThat(good())
                .isEqualTo(
                        new Verdict.Unknown("Tokens cannot be checked: the authorization server does not answer.", 60));
        assertThat(good()).isInstanceOf(Verdict.Unknown.class);
        assertThat(reads).hasValue(1);
    }

    private Verdict good() {
        return authentication.judge(issuer.token(claims -> claims));
    }
}
