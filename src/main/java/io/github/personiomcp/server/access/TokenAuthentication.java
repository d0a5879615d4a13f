package io.github.personiomcp.server.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.ProxySelector;
import java.text.ParseException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lets in whoever has a token that an authorization server signed for this server (OAuth 2.1, RFC 9068). Only signatures with a private
 * key count; everything that is wrong before the signature is known to be good has the same answer.
 */
public final class TokenAuthentication implements Authentication {

    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

    /** Tokens for other purposes than access have names of their own; many servers still give access tokens the general one, or none. */
    private static final DefaultJOSEObjectTypeVerifier<SecurityContext> TYPES = new DefaultJOSEObjectTypeVerifier<>(
            new JOSEObjectType("at+jwt"), new JOSEObjectType("application/at+jwt"), JOSEObjectType.JWT, null);

    private static final Pattern COMPACT = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");

    private static final Verdict INVALID = new Verdict.Invalid("This token is not valid here.", true);

    private final OAuthSettings settings;
    private final TokenClaims claims;
    private final DefaultJWTProcessor<SecurityContext> signatures = new DefaultJWTProcessor<>();

    /**
     * Keys are read from the issuer when the first token comes.
     *
     * @param proxies tells the proxy on the way to the issuer
     */
    public TokenAuthentication(OAuthSettings settings, ProxySelector proxies, Clock clock) {
        this(settings, new IssuerDocuments(settings, proxies), clock);
    }

    TokenAuthentication(OAuthSettings settings, IssuerKeys.Origin origin, Clock clock) {
        this.settings = settings;
        this.claims = new TokenClaims(settings, clock);
        signatures.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, new IssuerKeys(origin, clock)));
        signatures.setJWSTypeVerifier(TYPES);
        signatures.setJWTClaimsSetVerifier((set, context) -> {});
    }

    @Override
    public Verdict judge(String token) {
        return COMPACT.matcher(token).matches() ? bySignature(token) : INVALID;
    }

    private Verdict bySignature(String token) {
        try {
            JWTClaimsSet signed = signatures.process(SignedJWT.parse(token), null);
            return signed == null ? INVALID : claims.judge(signed);
        } catch (KeySourceException e) {
            return new Verdict.Unknown("Tokens cannot be checked: the authorization server does not answer.", (int)
                    IssuerKeys.PAUSE.toSeconds());
        } catch (ParseException | BadJOSEException | JOSEException | RuntimeException e) {
            return INVALID;
        }
    }

    @Override
    public String request() {
        return "This server asks for a token of " + settings.issuer()
                + ": send the header Authorization: Bearer TOKEN.";
    }

    @Override
    public Optional<ProtectedResource> resource() {
        return Optional.of(new ProtectedResource(settings.issuer().toString(), settings.audience(), Scopes.common()));
    }
}
