package io.github.personiomcp.personio.http;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The proxies that the usual environment variables name.
 *
 * <p>A user and password in a proxy's URL are sent as Basic authorization. For {@code https} the JDK holds them back unless the JVM
 * runs with {@code -Djdk.http.auth.tunneling.disabledSchemes=}.
 *
 * @param https for requests to {@code https} addresses; null for none
 * @param http for requests to {@code http} addresses; null for none
 * @param noProxy hosts that are reached directly: {@code host} with all below it, {@code .suffix} or {@code *}, each with an optional {@code :port}
 */
public record ProxySettings(@Nullable URI https, @Nullable URI http, List<String> noProxy) {

    private static final int DEFAULT_PORT = 80;

    public ProxySettings {
        noProxy = List.copyOf(noProxy);
    }

    /** No proxy but what the JVM's own system properties say. */
    public static ProxySettings none() {
        return new ProxySettings(null, null, List.of());
    }

    /**
     * Reads {@code HTTPS_PROXY}, {@code HTTP_PROXY} and {@code NO_PROXY}, each also in lower case, which wins.
     *
     * @throws IllegalArgumentException where one is not the address of an HTTP proxy; names the variable, not its value
     */
    public static ProxySettings from(Map<String, String> environment) {
        return new ProxySettings(
                proxy(environment, "https_proxy", "HTTPS_PROXY"),
                proxy(environment, "http_proxy", "HTTP_PROXY"),
                Stream.of(value(environment, "no_proxy", "NO_PROXY").split("[,\\s]+"))
                        .filter(entry -> !entry.isEmpty())
                        .toList());
    }

    /** The proxy for {@code target}; null where it is reached directly. */
    @Nullable
    URI proxyFor(URI target) {
        URI proxy = "https".equalsIgnoreCase(target.getScheme()) ? https : http;
        return proxy == null || NoProxy.matches(noProxy, target) ? null : proxy;
    }

    /** The {@code Proxy-Authorization} for {@code target}; null where the proxy wants none. */
    @Nullable
    String authorizationFor(URI target) {
        URI proxy = proxyFor(target);
        if (proxy == null || proxy.getRawUserInfo() == null) {
            return null;
        }
        String userInfo = URLDecoder.decode(proxy.getRawUserInfo().replace("+", "%2B"), StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(userInfo.getBytes(StandardCharsets.UTF_8));
    }

    static int port(URI proxy) {
        return proxy.getPort() < 0 ? DEFAULT_PORT : proxy.getPort();
    }

    /** Without users and passwords. */
    @Override
    public String toString() {
        return "proxies: https " + place(https) + ", http " + place(http) + ", not for " + noProxy;
    }

    private static String place(@Nullable URI proxy) {
        return proxy == null ? "none" : proxy.getHost() + ":" + port(proxy);
    }

    private static @Nullable URI proxy(Map<String, String> environment, String lower, String upper) {
        String value = value(environment, lower, upper);
        if (value.isEmpty()) {
            return null;
        }
        String wrong = upper + " must be the address of an HTTP proxy, such as http://proxy.example.com:3128";
        try {
            URI proxy = URI.create(value.contains("://") ? value : "http://" + value);
            if (!"http".equalsIgnoreCase(proxy.getScheme()) || proxy.getHost() == null) {
                throw new IllegalArgumentException(wrong);
            }
            return proxy;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(wrong); // without its cause, which repeats the value
        }
    }

    private static String value(Map<String, String> environment, String lower, String upper) {
        return environment
                .getOrDefault(lower, environment.getOrDefault(upper, ""))
                .trim();
    }
}
