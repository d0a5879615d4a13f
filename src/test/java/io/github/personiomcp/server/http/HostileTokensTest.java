package io.github.personiomcp.server.http;

import static com.nimbusds.jose.JWSAlgorithm.ES256;
import static com.nimbusds.jose.JWSAlgorithm.PS256;
import static com.nimbusds.jose.JWSAlgorithm.RS256;
import static io.github.personiomcp.server.access.Issuer.AUDIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import io.github.personiomcp.server.access.Issuer;
import io.github.personiomcp.testing.CapturedLog;
import io.github.personiomcp.testing.SettableClock;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is no good token is refused with the status and the challenge of RFC 6750, and repeated nowhere. */
@Timeout(60)
class HostileTokensTest {

    private static final String NOT_VALID =
            "error=\"invalid_token\", error_description=\"This token is not valid here.\"";
    private static final String EXPIRED = "error=\"invalid_token\", error_description=\"This token is expired.\"";
    private static final String TOO_EARLY =
            "error=\"invalid_token\", error_description=\"This token is not valid yet.\"";
    private static final String FOR_OTHERS =
            "error=\"invalid_token\", error_description=\"This token is not for this server alone.\"";
    private static final String OF_OTHERS =
            "error=\"invalid_token\", error_description=\"This token is of another issuer.\"";
    private static final String NOBODYS =
            "error=\"invalid_token\", error_description=\"This token does not say whose it is.\"";
    private static final String SCOPE = "error=\"insufficient_scope\"";
    private static final String TWICE = "error=\"invalid_request\"";

    private static final SettableClock CLOCK = new SettableClock();
    private static final Issuer ISSUER = new Issuer(CLOCK);
    private static final ForgedTokens FORGED = new ForgedTokens(ISSUER);
    private static final HttpConversation SERVER = new HttpConversation(
            HttpSettings.on(HttpConversation.STYLES, "127.0.0.1", 0, Set.of()), CLOCK, ISSUER.authentication());

    @AfterAll
    static void close() {
        SERVER.close();
    }

    static Stream<Arguments> tokens() {
        return Stream.of(claims(), signatures(), forms()).flatMap(rows -> rows);
    }

    private static Stream<Arguments> claims() {
        return Stream.of(
                token("wrong audience", FOR_OTHERS, claims -> claims.audience("https://other.example")),
                token("audience with a slash more", FOR_OTHERS, claims -> claims.audience(AUDIENCE + "/")),
                token("audience in capitals", FOR_OTHERS, claims -> claims.audience(AUDIENCE.toUpperCase(Locale.ROOT))),
                token("no audience", FOR_OTHERS, claims -> claims.audience((String) null)),
                token("empty audience", FOR_OTHERS, claims -> claims.audience(List.of())),
                token(
                        "several audiences",
                        FOR_OTHERS,
                        claims -> claims.audience(List.of(AUDIENCE, "https://o.example"))),
                token("the same audience twice", FOR_OTHERS, claims -> claims.audience(List.of(AUDIENCE, AUDIENCE))),
                token("wrong issuer", OF_OTHERS, claims -> claims.issuer("https://evil.example")),
                token("issuer with a slash more", OF_OTHERS, claims -> claims.issuer(Issuer.NAME + "/")),
                token("issuer that goes on", OF_OTHERS, claims -> claims.issuer(Issuer.NAME + ".evil.example")),
                token("no issuer", OF_OTHERS, claims -> claims.issuer(null)),
                token("expired", EXPIRED, claims -> claims.expirationTime(ISSUER.in(Duration.ofSeconds(-61)))),
                token("expired long ago", EXPIRED, claims -> claims.expirationTime(ISSUER.in(Duration.ofDays(-999)))),
                token("without end", EXPIRED, claims -> claims.expirationTime(null)),
                token("end before all time", EXPIRED, claims -> claims.claim("exp", -1)),
                token("end that is a word", NOT_VALID, claims -> claims.claim("exp", "never")),
                token("end that is too large", EXPIRED, claims -> claims.claim("exp", Long.MAX_VALUE)),
                token("not yet", TOO_EARLY, claims -> claims.notBeforeTime(ISSUER.in(Duration.ofSeconds(62)))),
                token("issued in the future", TOO_EARLY, claims -> claims.issueTime(ISSUER.in(Duration.ofHours(1)))),
                token("no subject", NOBODYS, claims -> claims.subject(null)),
                token("empty subject", NOBODYS, claims -> claims.subject("")),
                token("subject of blanks", NOBODYS, claims -> claims.subject("   ")),
                token("subject of two lines", NOBODYS, claims -> claims.subject("rosa\n{\"who\":\"ceo\"}")),
                token("subject without end", NOBODYS, claims -> claims.subject("r".repeat(256))),
                token("no scope", SCOPE, claims -> claims.claim("scope", null)),
                token("other scopes", SCOPE, claims -> claims.claim("scope", "openid profile")),
                token("scope that begins so", SCOPE, claims -> claims.claim("scope", "personio:reader personio:")),
                token("scope in capitals", SCOPE, claims -> claims.claim("scope", "PERSONIO:READ")),
                token("scope that is an object", SCOPE, claims -> claims.claim("scope", Map.of("personio:read", 1))),
                token("scopes joined by commas", SCOPE, claims -> claims.claim("scope", "personio:read,openid")));
    }

    private static Stream<Arguments> signatures() {
        return Stream.of(
                row("no algorithm", NOT_VALID, () -> FORGED.plain("{\"alg\":\"none\"}") + "."),
                row("no algorithm, oddly spelled", NOT_VALID, () -> FORGED.plain("{\"alg\":\"nOnE\"}") + "."),
                row("no algorithm, but a signature", NOT_VALID, () -> FORGED.plain("{\"alg\":\"none\"}") + ".c2ln"),
                row("an algorithm that does not exist", NOT_VALID, () -> FORGED.plain("{\"alg\":\"XS256\"}") + ".c2ln"),
                row("the algorithm is a number", NOT_VALID, () -> FORGED.plain("{\"alg\":256}") + ".c2ln"),
                row("a header without algorithm", NOT_VALID, () -> FORGED.plain("{\"kid\":\"ec\"}") + ".c2ln"),
                row("a header that is a list", NOT_VALID, () -> FORGED.plain("[]") + ".c2ln"),
                row("key confusion with the RSA key", NOT_VALID, () -> FORGED.confused(FORGED.rsaKey(), "rsa")),
                row(
                        "key confusion with the RSA key as text",
                        NOT_VALID,
                        () -> FORGED.confused(FORGED.rsaText(), "rsa")),
                row(
                        "key confusion with the elliptic key",
                        NOT_VALID,
                        () -> FORGED.confused(FORGED.ellipticKey(), "ec")),
                row("RS512, which is not on the list", NOT_VALID, () -> FORGED.signed(JWSAlgorithm.RS512, "rsa")),
                row("PS512, which is not on the list", NOT_VALID, () -> FORGED.signed(JWSAlgorithm.PS512, "rsa")),
                row("the key of another kind", NOT_VALID, () -> FORGED.signed(RS256, "ec")),
                row("an unknown key", NOT_VALID, () -> FORGED.foreign("unknown")),
                row("a key that names a file", NOT_VALID, () -> FORGED.foreign("../../dev/null")),
                row("a foreign key by our key's name", NOT_VALID, () -> FORGED.foreign("ec")),
                row("a key in the header", NOT_VALID, FORGED::withItsOwnKey),
                row("a header that must be understood", NOT_VALID, FORGED::critical),
                row("an ID token of its own type", NOT_VALID, () -> FORGED.typed("id+jwt")),
                row("a proof of possession", NOT_VALID, () -> FORGED.typed("dpop+jwt")),
                row("a logout token", NOT_VALID, () -> FORGED.typed("logout+jwt")),
                row(
                        "another payload",
                        NOT_VALID,
                        () -> FORGED.swapped(
                                1, Base64URL.encode(FORGED.good("ceo")).toString())),
                row(
                        "another header",
                        NOT_VALID,
                        () -> FORGED.swapped(
                                0, Base64URL.encode("{\"alg\":\"ES256\"}").toString() + "A")),
                row(
                        "a signature of zeros",
                        NOT_VALID,
                        () -> FORGED.swapped(2, Base64URL.encode(new byte[64]).toString())),
                row("an empty signature", NOT_VALID, () -> FORGED.swapped(2, "")),
                row("half a signature", NOT_VALID, () -> FORGED.cut(40)),
                row("duplicated claims", NOT_VALID, FORGED::twoSubjects),
                row("a payload that is no JSON", NOT_VALID, () -> FORGED.signed(PS256, "rsa", "hello")),
                row("a payload that is a list", NOT_VALID, () -> FORGED.signed(RS256, "rsa", "[1]")),
                row("a deep payload", NOT_VALID, () -> FORGED.signed(ES256, "ec", "[".repeat(3000))));
    }

    private static Stream<Arguments> forms() {
        return Stream.of(
                row("oversized", NOT_VALID, () -> ISSUER.token(claims -> claims.claim("x", "x".repeat(7000)))),
                row("one part", NOT_VALID, () -> "abc"),
                row("two parts", NOT_VALID, () -> "abc.def"),
                row("four parts", NOT_VALID, () -> token() + ".abc"),
                row("five parts, as if encrypted", NOT_VALID, () -> "a.b.c.d.e"),
                row("dots", NOT_VALID, () -> ".."),
                row("padding", NOT_VALID, () -> token() + "=="),
                row("quotes", NOT_VALID, () -> "\"" + token() + "\""),
                row("a blank within", NOT_VALID, () -> token().replaceFirst("\\.", ". ")),
                row("two tokens", NOT_VALID, () -> token() + " " + token()),
                row("two tokens, by comma", NOT_VALID, () -> token() + ", Bearer " + token()),
                row("letters of another script", NOT_VALID, () -> "tök\u00e9n"),
                line("nothing behind the scheme", 401, NOT_VALID, () -> "Authorization: Bearer"),
                line("no scheme", 401, NOT_VALID, () -> "Authorization: " + token()),
                line("no scheme at all", 401, NOT_VALID, () -> "Authorization:"),
                line("a tab behind the scheme", 401, NOT_VALID, () -> "Authorization: Bearer\t" + token()),
                line("Basic", 401, NOT_VALID, () -> "Authorization: Basic cm9zYTpyb3Nh"),
                line("another scheme", 401, NOT_VALID, () -> "Authorization: DPoP " + token()),
                line("lower-case scheme with rubbish", 401, NOT_VALID, () -> "Authorization: bearer abc.def.ghi"),
                line("no header", 401, "", () -> "X-Nothing: here"),
                line("another header", 401, "", () -> "X-Authorization: Bearer " + token()),
                line("a cookie", 401, "", () -> "Cookie: access_token=" + token()),
                line("the proxy's header", 401, "", () -> "Proxy-Authorization: Bearer " + token()),
                line(
                        "two headers",
                        400,
                        TWICE,
                        () -> "Authorization: Bearer " + token() + "\r\nAuthorization: Bearer x"),
                line("the same header twice", 400, TWICE, () -> bearer() + "\r\n" + bearer()),
                at("a token in the address", 400, () -> "/mcp?access_token=" + token(), "X-Nothing: here"),
                at("one more in the address", 400, () -> "/mcp?a=b&access_token=x", null),
                at("nothing in the address", 400, () -> "/mcp?ACCESS_TOKEN", null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tokens")
    void isRefused(String name, int status, String challenge, Supplier<List<String>> request) {
        CLOCK.advance(Duration.ofMinutes(1));
        try (CapturedLog log = new CapturedLog()) {
            List<String> lines = request.get();
            RawRequest refused = RawRequest.send(SERVER.server.urls().get(0), lines, "");

            assertThat(refused.status()).as(refused.answer()).isEqualTo(status);
            assertThat(refused.header("WWW-Authenticate").orElseThrow())
                    .startsWith(
                            "Bearer resource_metadata=\"" + origin() + "/.well-known/oauth-protected-resource/mcp\"")
                    .contains(challenge);
            assertThat(refused.answer()).doesNotContain("Exception", "nimbus", "jetty");
            secrets(lines)
                    .forEach(secret -> assertThat(refused.answer() + log.text()).doesNotContain(secret));
        }
    }

    @Test
    void goodTokenIsLetInHoweverItsSchemeIsSpelled() {
        for (String scheme : List.of("Bearer", "bearer", "BEARER", "Bearer  ")) {
            List<String> lines = List.of("GET /mcp HTTP/1.1", host(), "Authorization: " + scheme + " " + token());
            assertThat(RawRequest.send(SERVER.server.urls().get(0), lines, "").answer())
                    .contains("Mcp-Session-Id is missing");
        }
        for (JWSAlgorithm algorithm : List.of(RS256, PS256)) {
            List<String> lines =
                    List.of("GET /mcp HTTP/1.1", host(), "Authorization: Bearer " + FORGED.signed(algorithm, "rsa"));
            assertThat(RawRequest.send(SERVER.server.urls().get(0), lines, "").status())
                    .isEqualTo(400);
        }
    }

    /** The parts of a token that nobody else could make up. */
    private static Stream<String> secrets(List<String> lines) {
        return lines.stream()
                .flatMap(line -> Arrays.stream(line.split("[ .,=\"\r\n]")))
                .filter(word -> word.length() > 60);
    }

    private static Arguments token(String name, String challenge, UnaryOperator<JWTClaimsSet.Builder> change) {
        int status = challenge.equals(SCOPE) ? 403 : 401;
        return line(name, status, challenge, () -> "Authorization: Bearer " + ISSUER.token(change));
    }

    private static Arguments row(String name, String challenge, Supplier<String> token) {
        return line(name, 401, challenge, () -> "Authorization: Bearer " + token.get());
    }

    private static Arguments line(String name, int status, String challenge, Supplier<String> header) {
        Supplier<List<String>> request = () -> List.of("GET /mcp HTTP/1.1", host(), header.get());
        return Arguments.of(name, status, challenge, request);
    }

    private static Arguments at(String name, int status, Supplier<String> path, String header) {
        Supplier<List<String>> request =
                () -> List.of("GET " + path.get() + " HTTP/1.1", host(), header == null ? bearer() : header);
        return Arguments.of(name, status, TWICE, request);
    }

    private static String origin() {
        URI url = SERVER.server.urls().get(0);
        return "http://" + url.getHost() + ":" + url.getPort();
    }

    private static String host() {
        return "Host: " + SERVER.server.urls().get(0).getAuthority();
    }

    private static String bearer() {
        return "Authorization: Bearer " + token();
    }

    private static String token() {
        return FORGED.token();
    }
}
