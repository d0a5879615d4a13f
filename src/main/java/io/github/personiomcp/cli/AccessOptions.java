package io.github.personiomcp.cli;

import io.github.personiomcp.server.access.Authentication;
import io.github.personiomcp.server.access.OAuthSettings;
import io.github.personiomcp.server.access.TokenAuthentication;
import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Who may call over HTTP. */
final class AccessOptions {

    @Option(
            names = "--auth",
            paramLabel = "none|keys|oauth",
            defaultValue = "none",
            description =
                    "Who may call over HTTP: everybody on this computer, whoever has a key, or whoever has a token.")
    private String auth = "none";

    @Mixin
    private KeysFile keys = new KeysFile();

    @Option(
            names = "--oauth-issuer",
            paramLabel = "URL",
            description = "The authorization server whose tokens count, as they name it.")
    private @Nullable URI issuer;

    @Option(
            names = "--oauth-audience",
            paramLabel = "URL",
            description = "What tokens for this server name as their audience, mostly its address.")
    private @Nullable String audience;

    @Option(
            names = "--oauth-jwks",
            paramLabel = "URL",
            description = "Where the issuer's keys are, if its metadata does not say so or names another host.")
    private @Nullable URI jwks;

    /** Whether anybody who reaches the server may call. */
    boolean open() {
        return auth.equals("none");
    }

    /**
     * What tells who calls; null where anybody may.
     *
     * @throws UsageException where something is missing for it
     */
    @Nullable
    Authentication authentication(Clock clock) {
        return switch (auth) {
            case "none" -> null;
            case "keys" -> keys.authentication();
            case "oauth" -> new TokenAuthentication(oauth(), clock);
            default -> throw new UsageException("--auth " + auth + " is none of none, keys and oauth.");
        };
    }

    private OAuthSettings oauth() {
        if (issuer == null || audience == null) {
            throw new UsageException("--auth oauth needs --oauth-issuer URL and --oauth-audience URL.");
        }
        try {
            return new OAuthSettings(issuer, audience, jwks);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage() + ".");
        }
    }
}
