package io.github.personiomcp.server.access;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads what an issuer publishes: small, within seconds, and from nowhere but the addresses that the operator named, so that redirects are
 * not followed. Nothing of any caller is sent along.
 */
final class IssuerDocuments implements IssuerKeys.Origin {

    private static final int MOST_BYTES = 256 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final OAuthSettings settings;
    private final ProxySelector proxies;

    IssuerDocuments(OAuthSettings settings, ProxySelector proxies) {
        this.settings = settings;
        this.proxies = proxies;
    }

    @Override
    public JWKSet read() throws IOException {
        URI named = settings.jwks();
        URI address = named == null ? published() : named;
        try {
            return JWKSet.parse(text(address));
        } catch (ParseException e) {
            throw new IOException(address + " does not hold keys.", e);
        }
    }

    /** Where the issuer says its keys are: by OpenID Connect Discovery, or else by RFC 8414. */
    private URI published() throws IOException {
        URI issuer = settings.issuer();
        String path = Objects.toString(issuer.getRawPath(), "").replaceFirst("/$", "");
        List<URI> places = List.of(
                issuer.resolve(path + "/.well-known/openid-configuration"),
                issuer.resolve("/.well-known/oauth-authorization-server" + path));
        IOException first = null;
        for (URI place : places) {
            try {
                return keysNamedIn(text(place), place);
            } catch (IOException e) {
                first = Objects.requireNonNullElse(first, e);
            }
        }
        throw Objects.requireNonNull(first);
    }

    private URI keysNamedIn(String metadata, URI place) throws IOException {
        Map<String, Object> told = object(metadata, place);
        if (!settings.issuer().toString().equals(told.get("issuer"))) {
            throw new IOException(place + " names another issuer than --oauth-issuer.");
        }
        URI keys = address(told.get("jwks_uri"), place);
        boolean same = Objects.equals(keys.getHost(), settings.issuer().getHost());
        if (!same) {
            throw new IOException(place + " says that the keys are at " + keys.getHost()
                    + ". Only hosts that the operator named are asked: add --oauth-jwks " + keys);
        }
        return keys;
    }

    private static Map<String, Object> object(String json, URI place) throws IOException {
        try {
            return JSONObjectUtils.parse(json);
        } catch (ParseException e) {
            throw new IOException(place + " does not hold JSON.", e);
        }
    }

    private static URI address(@Nullable Object told, URI place) throws IOException {
        try {
            URI address = URI.create(String.valueOf(told));
            OAuthSettings.requireSafe(address);
            return address;
        } catch (IllegalArgumentException e) {
            throw new IOException(place + " does not say where the keys are.", e);
        }
    }

    private String text(URI address) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection(proxy(address));
        connection.setInstanceFollowRedirects(false);
        connection.setConnectTimeout((int) PATIENCE.toMillis());
        connection.setReadTimeout((int) PATIENCE.toMillis());
        connection.setRequestProperty("Accept", "application/json");
        try {
            int status = status(connection, address);
            if (status != HttpURLConnection.HTTP_OK) {
                throw new IOException(address + " answered with status " + status + ".");
            }
            return text(new Timed(connection.getInputStream(), end), address);
        } finally {
            connection.disconnect();
        }
    }

    /** What the platform says of a connection that fails names neither the address nor, often, what failed. */
    private static int status(HttpURLConnection connection, URI address) throws IOException {
        try {
            return connection.getResponseCode();
        } catch (UnknownHostException e) {
            throw new IOException(address + " cannot be reached: nothing is known by that name.", e);
        } catch (IOException e) {
            throw new IOException(address + " cannot be reached: " + e.getMessage() + ".", e);
        }
    }

    private Proxy proxy(URI address) throws IOException {
        try {
            return proxies.select(address).get(0);
        } catch (RuntimeException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static String text(InputStream body, URI address) throws IOException {
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new IOException(address + " answered with more than " + MOST_BYTES + " bytes.");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Ends a body that comes in drips. */
    private static final class Timed extends FilterInputStream {

        private final long end;

        Timed(InputStream body, long end) {
            super(body);
            this.end = end;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (System.nanoTime() > end) {
                throw new IOException("The answer takes too long.");
            }
            return super.read(buffer, offset, length);
        }
    }
}
