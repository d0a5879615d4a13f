package io.github.personiomcp.server.access;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a client has to know to get a token for this server (RFC 9728).
 *
 * @param issuer the authorization server
 * @param audience what a token for this server names as its audience
 * @param scopes those that mean anything here
 */
public record ProtectedResource(String issuer, String audience, List<String> scopes) {

    public ProtectedResource {
        scopes = List.copyOf(scopes);
    }

    /** Scheme, host and port of the audience, where it is an address at {@code host}. */
    public Optional<String> originAt(String host) {
        try {
            URI address = new URI(audience);
            return address.isAbsolute() && host.equalsIgnoreCase(address.getHost())
                    ? Optional.of(address.getScheme() + "://" + address.getRawAuthority())
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /**
     * The document itself.
     *
     * @param url where clients reach this server, which names it where the audience is no address
     */
    public Map<String, Object> metadata(String url) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("resource", audience.matches("https?://.+") ? audience : url);
        metadata.put("resource_name", "personio-mcp");
        metadata.put("authorization_servers", List.of(issuer));
        metadata.put("scopes_supported", scopes);
        metadata.put("bearer_methods_supported", List.of("header"));
        return metadata;
    }
}
