package io.github.personiomcp.server.access;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Judges what a token says whose signature is good: by whom, for whom, when, about whom, and how far. */
final class TokenClaims {

    private static final Duration SKEW = Duration.ofSeconds(60);
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S}][\\p{L}\\p{N}\\p{P}\\p{S} ]{0,254}");

    private final OAuthSettings settings;
    private final Clock clock;

    TokenClaims(OAuthSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    Verdict judge(JWTClaimsSet claims) {
        String wrong = wrong(claims);
        return wrong == null ? byScopes(claims) : new Verdict.Invalid(wrong, false);
    }

    private @Nullable String wrong(JWTClaimsSet claims) {
        Instant now = clock.instant();
        if (!settings.issuer().toString().equals(claims.getIssuer())) {
            return "This token is of another issuer.";
        }
        if (!onlyForThisServer(claims.getAudience())) {
            return "This token is not for this server alone.";
        }
        if (claims.getExpirationTime() == null || !before(now.minus(SKEW), claims.getExpirationTime())) {
            return "This token is expired.";
        }
        if (!begun(claims.getNotBeforeTime(), now) || !begun(claims.getIssueTime(), now)) {
            return "This token is not valid yet.";
        }
        String subject = claims.getSubject();
        return subject != null && NAME.matcher(subject).matches() ? null : "This token does not say whose it is.";
    }

    /** With a token for several servers, any of them could call here in the caller's name. */
    private boolean onlyForThisServer(List<String> audience) {
        return audience.equals(List.of(settings.audience()));
    }

    private static boolean begun(@Nullable Date start, Instant now) {
        return start == null || !before(now.plus(SKEW), start);
    }

    private static boolean before(Instant moment, Date date) {
        return moment.isBefore(date.toInstant());
    }

    private static Verdict byScopes(JWTClaimsSet claims) {
        return Scopes.profile(scopes(claims))
                .<Verdict>map(profile ->
                        new Verdict.Granted(new Admitted(Objects.requireNonNull(claims.getSubject()), profile)))
                .orElseGet(() -> new Verdict.Insufficient(
                        "This token does not cover reading: it needs the scope " + Scopes.READ + ".", Scopes.READ));
    }

    /** {@code scope} as RFC 9068 has it, and {@code scp}, which is a list with some servers. */
    private static Set<String> scopes(JWTClaimsSet claims) {
        Set<String> scopes = new HashSet<>();
        Stream.of("scope", "scp")
                .map(claims::getClaim)
                .flatMap(TokenClaims::words)
                .forEach(scopes::add);
        return scopes;
    }

    private static Stream<String> words(@Nullable Object claim) {
        if (claim instanceof String text) {
            return Arrays.stream(text.split(" "));
        }
        return claim instanceof List<?> list ? list.stream().map(String::valueOf) : Stream.empty();
    }
}
