package io.github.personiomcp.server.http;

import static com.nimbusds.jose.JWSAlgorithm.ES256;
import static com.nimbusds.jose.JWSAlgorithm.HS256;
import static io.github.personiomcp.server.access.Issuer.header;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import io.github.personiomcp.server.access.Issuer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Tokens as somebody makes them up who knows everything about an issuer but its private keys, and some that it signed itself. */
record ForgedTokens(Issuer issuer) {

    /** A good one. */
    String token() {
        return issuer.token(claims -> claims);
    }

    /** What a good one says. */
    String good(String subject) {
        return issuer.payload(claims -> claims.subject(subject));
    }

    /** A header and what a good token says, without a signature. */
    String plain(String header) {
        return Base64URL.encode(header) + "." + Base64URL.encode(good("rosa"));
    }

    String signed(JWSAlgorithm algorithm, String key) {
        return signed(algorithm, key, good("rosa"));
    }

    String signed(JWSAlgorithm algorithm, String key, String payload) {
        return issuer.signed(header(algorithm, key).build(), payload);
    }

    /** Signed with something public, as if that were a secret that both sides know. */
    String confused(byte[] secret, String key) {
        return attempt(() -> Issuer.signed(header(HS256, key).build(), good("rosa"), new MACSigner(secret)));
    }

    byte[] rsaKey() {
        return attempt(() -> issuer.rsa.toRSAPublicKey().getEncoded());
    }

    byte[] rsaText() {
        return issuer.rsa.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);
    }

    byte[] ellipticKey() {
        return attempt(() -> issuer.key.toECPublicKey().getEncoded());
    }

    /** Signed with another key than the one it names. */
    String foreign(String id) {
        return attempt(
                () -> Issuer.signed(header(ES256, id).build(), good("rosa"), new ECDSASigner(Issuer.elliptic("evil"))));
    }

    String withItsOwnKey() {
        ECKey evil = Issuer.elliptic("evil");
        return attempt(() -> Issuer.signed(
                header(ES256, "evil")
                        .jwk(evil.toPublicJWK())
                        .jwkURL(URI.create("https://evil.example/jwks"))
                        .build(),
                good("rosa"),
                new ECDSASigner(evil)));
    }

    String critical() {
        return issuer.signed(
                header(ES256, "ec")
                        .criticalParams(Set.of("x"))
                        .customParam("x", 1)
                        .build(),
                good("rosa"));
    }

    String typed(String type) {
        return issuer.signed(header(ES256, "ec").type(new JOSEObjectType(type)).build(), good("rosa"));
    }

    String twoSubjects() {
        return attempt(() -> Issuer.signed(
                header(ES256, "ec").build(),
                "{\"sub\":\"ceo\"," + good("rosa").substring(1),
                new ECDSASigner(issuer.key)));
    }

    /** A good one with one of its three parts exchanged. */
    String swapped(int part, String other) {
        List<String> parts = new ArrayList<>(List.of(token().split("\\.")));
        parts.set(part, other);
        return String.join(".", parts);
    }

    /** A good one that lacks its last characters. */
    String cut(int characters) {
        String token = token();
        return token.substring(0, token.length() - characters);
    }

    private interface Attempt<T> {
        T make() throws JOSEException;
    }

    private static <T> T attempt(Attempt<T> attempt) {
        try {
            return attempt.make();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }
}
