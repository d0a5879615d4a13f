package io.github.personiomcp.personio.http;

import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.text.Message;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The proxies that the usual environment variables name.
 *
 * <p>A user and password in a proxy's URL are sent as Basic authorization. A variable that holds no address of an HTTP proxy is an error
 * for those requests only that would need it.
 *
 * @param https for requests to {@code https} addresses; null for none
 * @param http for requests to {@code http} addresses; null for none
 * @param noProxy hosts that are reached directly: {@code host} with all below it, {@code .suffix} or {@code *}, each with an optional
 * {@code :port}
 * @param unusable the variable that holds no address of an HTTP proxy, by the scheme of the requests that it is for
 */
public record ProxySettings(
        @Nullable URI https, @Nullable URI http, List<String> noProxy, Map<String, String> unusable) {

    private static final int DEFAULT_PORT = 80;

    public ProxySettings {
        noProxy = List.copyOf(noProxy);
        unusable = Map.copyOf(unusable);
    }

    /** No proxy but what the JVM's own system properties say. */
    public static ProxySettings none() {
        return new ProxySettings(null, null, List.of(), Map.of());
    }

    /** Reads {@code HTTPS_PROXY}, {@code HTTP_PROXY} and {@code NO_PROXY}, each also in lower case, which wins. */
    public static ProxySettings from(Map<String, String> environment) {
        Map<String, String> unusable = new HashMap<>();
        @Nullable URI https = proxy(environment, "https", unusable);
        @Nullable URI http = proxy(environment, "http", unusable);
        List<String> direct = Stream.of(
                        value(environment, variable(environment, "no_proxy")).split("[,\\s]+"))
                .filter(entry -> !entry.isEmpty())
                .toList();
        return new ProxySettings(https, http, direct, unusable);
    }

    /**
     * The proxy for {@code target}; null where it is reached directly.
     *
     * @throws PersonioException {@link PersonioException.Kind#UNREACHABLE} where its variable is unusable; names that, not its value
     */
    @Nullable
    URI proxyFor(URI target) {
        if (NoProxy.matches(noProxy, target)) {
            return null;
        }
        boolean encrypted = "https".equalsIgnoreCase(target.getScheme());
        String variable = unusable.get(encrypted ? "https" : "http");
        if (variable != null) {
            throw new PersonioException(
                    PersonioException.Kind.UNREACHABLE,
                    Message.of(
                            "{0} must be the address of an HTTP proxy, such as http://proxy.example.com:3128; hosts that"
                                    + " need no proxy go into NO_PROXY",
                            variable));
        }
        return encrypted ? https : http;
    }

    /** The same for other clients of the JDK. Where a variable is unusable, {@code select} throws a {@link PersonioException} that names it. */
    public ProxySelector selector() {
        return new EnvironmentProxySelector(this);
    }

    /** Whether a proxy that tunnels wants to know who asks. */
    boolean tunnelsWithPassword() {
        return https != null && https.getRawUserInfo() != null;
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

    private static @Nullable URI proxy(Map<String, String> environment, String scheme, Map<String, String> unusable) {
        String variable = variable(environment, scheme + "_proxy");
        String value = value(environment, variable);
        if (value.isEmpty()) {
            return null;
        }
        Optional<URI> proxy = httpProxy(value);
        if (proxy.isEmpty()) {
            unusable.put(scheme, variable);
        }
        return proxy.orElse(null);
    }

    private static Optional<URI> httpProxy(String value) {
        try {
            URI proxy = URI.create(value.contains("://") ? value : "http://" + value);
            return "http".equalsIgnoreCase(proxy.getScheme()) && proxy.getHost() != null
                    ? Optional.of(proxy)
                    : Optional.empty();
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private static String variable(Map<String, String> environment, String lower) {
        return environment.containsKey(lower) ? lower : lower.toUpperCase(Locale.ROOT);
    }

    private static String value(Map<String, String> environment, String variable) {
        return environment.getOrDefault(variable, "").trim();
    }
}
