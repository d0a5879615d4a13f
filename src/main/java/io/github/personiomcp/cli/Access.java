package io.github.personiomcp.cli;

import io.github.personiomcp.server.access.Authentication;
import io.github.personiomcp.server.access.OAuthSettings;
import io.github.personiomcp.server.access.TokenAuthentication;
import java.net.ProxySelector;
import java.net.URI;
import java.time.Clock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes what the options of access ask for. */
final class Access {

    private Access() {}

    /**
     * What tells who calls; null where anybody may.
     *
     * @param proxies tells the proxy on the way to an authorization server
     * @throws UsageException where something is missing for it
     */
    static @Nullable Authentication of(AccessOptions options, Supplier<ProxySelector> proxies, Clock clock) {
        return switch (options.auth) {
            case "none" -> null;
            case "keys" -> new Keys(options.keys).authentication();
            case "oauth" -> new TokenAuthentication(oauth(options), proxies.get(), clock);
            default -> throw new UsageException("--auth " + options.auth + " is none of none, keys and oauth.");
        };
    }

    private static OAuthSettings oauth(AccessOptions options) {
        URI issuer = options.issuer;
        String audience = options.audience;
        if (issuer == null || audience == null || audience.isBlank()) {
            throw new UsageException("--auth oauth needs --oauth-issuer URL and --oauth-audience URL.");
        }
        try {
            return new OAuthSettings(issuer, audience, options.jwks);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage() + ".");
        }
    }
}
