package io.github.personiomcp.personio.http;

import io.github.personiomcp.domain.Effect;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How Personio is reached. Holds no credential. Values that make no sense are refused with an {@link IllegalArgumentException} that says
 * what is accepted.
 *
 * @param baseUrl {@code https://api.personio.de}, or another place that speaks the same API; plain {@code http} on this machine only
 * @param appId sent as {@code X-Personio-App-ID}; null to send none
 * @param partnerId sent as {@code X-Personio-Partner-ID}; null to send none
 * @param most the gravest effect that any request may have, whatever its call is allowed
 * @param perMinute requests a minute, for the families that shall not keep their own rate
 */
public record HttpSettings(
        URI baseUrl,
        @Nullable String appId,
        @Nullable String partnerId,
        ProxySettings proxy,
        Effect most,
        Map<EndpointFamily, Integer> perMinute,
        String userAgent) {

    /** Where Personio's API lives (API reference 1). */
    public static final URI PERSONIO = URI.create("https://api.personio.de");

    public HttpSettings {
        perMinute = Map.copyOf(perMinute);
        requireBase(baseUrl);
        requireHeader("app id", appId);
        requireHeader("partner id", partnerId);
        requireHeader("user agent", userAgent);
        perMinute.forEach((family, rate) ->
                require(rate > 0, "The rate of " + family.label() + " must be at least 1 request a minute"));
    }

    /** These settings for another place that speaks the same API. */
    public HttpSettings at(URI otherBaseUrl) {
        return new HttpSettings(otherBaseUrl, appId, partnerId, proxy, most, perMinute, userAgent);
    }

    private static void requireBase(URI base) {
        boolean http = "http".equalsIgnoreCase(base.getScheme()) || "https".equalsIgnoreCase(base.getScheme());
        require(http && base.getHost() != null, "The base URL must look like " + PERSONIO);
        require(
                !"http".equalsIgnoreCase(base.getScheme()) || NoProxy.isThisMachine(base),
                "The base URL must begin with https://, because plain http would show the credential to the network;"
                        + " only this machine itself may be reached over http");
        require(
                base.getRawUserInfo() == null && base.getRawQuery() == null && base.getRawFragment() == null,
                "The base URL must have neither user, query nor fragment");
    }

    private static void requireHeader(String what, @Nullable String value) {
        require(
                value == null || value.matches("[\\x20-\\x7E]+"),
                "The " + what + " must be visible ASCII characters, such as ACME_HR_SYNC");
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
