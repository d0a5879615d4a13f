package io.github.personiomcp.server.access;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose tokens count.
 *
 * @param issuer the authorization server, exactly as its tokens name it
 * @param audience what a token for this server names as its audience
 * @param jwks where the issuer's keys are; null where its metadata says so
 */
public record OAuthSettings(
        URI issuer, String audience, @Nullable URI jwks) {

    private static final Set<String> THIS_COMPUTER = Set.of("localhost", "127.0.0.1", "[::1]");

    /** @throws IllegalArgumentException where somebody on the way could put in keys of their own */
    public OAuthSettings {
        requireSafe(issuer);
        if (jwks != null) {
            requireSafe(jwks);
        }
    }

    static void requireSafe(URI address) {
        boolean safe = "https".equalsIgnoreCase(address.getScheme())
                || ("http".equalsIgnoreCase(address.getScheme())
                        && address.getHost() != null
                        && THIS_COMPUTER.contains(address.getHost()));
        if (!safe || address.getHost() == null || address.getRawUserInfo() != null) {
            throw new IllegalArgumentException(address + " is not an address that begins with https://");
        }
    }
}
