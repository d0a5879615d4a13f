package io.github.personiomcp.cli;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Who may call over HTTP, as the operator says it. What that needs is elsewhere, so that other transports do not load it. */
final class AccessOptions {

    @Option(
            names = "--auth",
            paramLabel = "none|keys|oauth",
            defaultValue = "none",
            description =
                    "Who may call over HTTP: everybody on this computer, whoever has a key, or whoever has a token.")
    String auth = "none";

    @Mixin
    KeysFile keys;

    @Option(
            names = "--oauth-issuer",
            paramLabel = "URL",
            description = "The authorization server whose tokens count, as they name it.")
    @Nullable
    URI issuer;

    @Option(
            names = "--oauth-audience",
            paramLabel = "URL",
            description = "What tokens for this server name as their audience, mostly its address.")
    @Nullable
    String audience;

    @Option(
            names = "--oauth-jwks",
            paramLabel = "URL",
            description = "Where the issuer's keys are, if its metadata does not say so or names another host.")
    @Nullable
    URI jwks;

    AccessOptions(RootCommand root) {
        this.keys = new KeysFile(root);
    }

    /** @throws UsageException where somebody is to be asked for something and nobody would be */
    void requireSense() {
        if (open() && (keys.given() || issuer != null || audience != null || jwks != null)) {
            String auth = keys.given() ? "keys" : "oauth";
            throw new UsageException("Without --auth=" + auth + " everybody on this computer may call, whatever "
                    + (keys.given() ? "--keys-file" : "--oauth-...") + " says. Add --auth=" + auth + ", or leave "
                    + (keys.given() ? "it" : "them") + " out.");
        }
    }

    /** Whether anybody who reaches the server may call. */
    boolean open() {
        return auth.equals("none");
    }
}
