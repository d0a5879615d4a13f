package io.github.personiomcp.server.http;

import io.github.personiomcp.policy.limits.Limit;
import java.time.Duration;
import java.util.Set;

/**
 * How HTTP is served.
 *
 * @param styles how MCP is spoken
 * @param host the address to listen on
 * @param port the port to listen on, 0 for any that is free
 * @param hosts names, besides those of this computer, by which clients may call the server: that of a reverse proxy for instance
 * @param sessions how many sessions may be open at once
 * @param idle after how long without a request a session ends
 * @param callsAtOnce how many requests are worked on at once
 * @param requestsPerMinute how many requests one caller may send
 * @param drain how long requests under way may take when the server stops
 */
public record HttpSettings(
        Set<HttpStyle> styles,
        String host,
        int port,
        Set<String> hosts,
        int sessions,
        Duration idle,
        int callsAtOnce,
        int requestsPerMinute,
        Duration drain) {

    /** The largest body of a request that is read, in bytes. */
    public static final int MOST_BYTES = 1024 * 1024;

    public HttpSettings {
        styles = Set.copyOf(styles);
        hosts = Set.copyOf(hosts);
    }

    /** The same at another port. */
    HttpSettings at(int otherPort) {
        return new HttpSettings(styles, host, otherPort, hosts, sessions, idle, callsAtOnce, requestsPerMinute, drain);
    }

    /** As it comes, for clients that call the server by these names besides those of this computer. */
    public static HttpSettings on(Set<HttpStyle> styles, String host, int port, Set<String> hosts) {
        return new HttpSettings(
                styles,
                host,
                port,
                hosts,
                1_000,
                Duration.ofMinutes(30),
                128,
                Limit.REQUESTS.perMinute(),
                Duration.ofSeconds(5));
    }

    /** The same, where one caller may send so many requests. */
    public HttpSettings allowing(int perMinute) {
        return new HttpSettings(styles, host, port, hosts, sessions, idle, callsAtOnce, perMinute, drain);
    }
}
