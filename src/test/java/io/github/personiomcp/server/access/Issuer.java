package io.github.personiomcp.server.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;

/** An authorization server with an elliptic key and an RSA key, whose tokens are good unless a test changes them. */
public final class Issuer {

    public static final String NAME = "https://issuer.example";
    public static final String AUDIENCE = "https://mcp.example/mcp";

    /** Finding one takes long. */
    private static final RSAKey RSA = rsa();

    public final ECKey key = elliptic("ec");
    public final RSAKey rsa = RSA;
    private final Clock clock;

    public Issuer(Clock clock) {
        this.clock = clock;
    }

    private static RSAKey rsa() {
        try {
            return new RSAKeyGenerator(2048).keyID("rsa").generate();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    /** A key of nobody. */
    public static ECKey elliptic(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    /** What lets in whoever has a token of this issuer. */
    public Authentication authentication() {
        OAuthSettings settings = new OAuthSettings(URI.create(NAME), AUDIENCE, null);
        return new TokenAuthentication(settings, this::published, clock);
    }

    public JWKSet published() {
        return new JWKSet(List.of(key.toPublicJWK(), rsa.toPublicJWK()));
    }

    /** A token that is good but for {@code change}. */
    public String token(UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed(header(JWSAlgorithm.ES256, "ec").build(), payload(change));
    }

    public static JWSHeader.Builder header(JWSAlgorithm algorithm, String key) {
        return new JWSHeader.Builder(algorithm)
                .type(new JOSEObjectType("at+jwt"))
                .keyID(key);
    }

    /** Claims that are good but for {@code change}, as JSON. */
    public String payload(UnaryOperator<JWTClaimsSet.Builder> change) {
        JWTClaimsSet.Builder good = new JWTClaimsSet.Builder()
                .issuer(NAME)
                .audience(AUDIENCE)
                .subject("rosa")
                .claim("scope", "openid personio:read")
                .issueTime(in(Duration.ZERO))
                .expirationTime(in(Duration.ofMinutes(10)));
        return change.apply(good).build().toString();
    }

    public Date in(Duration time) {
        return Date.from(clock.instant().plus(time));
    }

    /** Signed with the key of this issuer that the algorithm needs. */
    public String signed(JWSHeader header, String payload) {
        try {
            boolean elliptic = JWSAlgorithm.Family.EC.contains(header.getAlgorithm());
            return signed(header, payload, elliptic ? new ECDSASigner(key) : new RSASSASigner(rsa));
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    public static String signed(JWSHeader header, String payload, JWSSigner signer) {
        try {
            JWSObject token = new JWSObject(header, new Payload(payload));
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }
}
