package io.github.personiomcp.personio.http;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.text.Message;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;

/** The product's whole client over another wire than the network. */
public final class Wire {

    private Wire() {}

    /** Clients that send by {@code wire}; their permits never keep them waiting, unless Personio asks for it. */
    public static ApiClients clients(ApiClient wire, Credential credential, Clock clock, Sleeper sleeper) {
        return new ApiClients(
                settings(URI.create("https://api.personio.de")),
                () -> credential,
                CallContext::ceiling,
                new Waiting(clock, sleeper),
                new Random(1),
                PermitSources.own(clock, sleeper),
                TrafficListener.NONE,
                (settings, waiting) -> wire);
    }

    /** The real wire to a server on this machine. */
    public static ApiClient real(URI base) {
        return real(base, HttpClient.newBuilder());
    }

    /** The same over connections that are made like this. */
    public static ApiClient real(URI base, HttpClient.Builder connections) {
        ApiClient network =
                new JdkApiClient(settings(base), Exchanges.REAL_TIME, JdkApiClient.LONGEST_SILENCE, connections);
        return (request, context) -> network.send(request, Exchanges.within(Duration.ofSeconds(60)));
    }

    /** What a request gets that comes after the end of its call. */
    public static RuntimeException tooLate() {
        return ExchangeFailure.timedOut(
                ExchangeFailure.Trace.NONE, Message.of("The time that this call has was over before it was sent"));
    }

    private static HttpSettings settings(URI base) {
        Map<EndpointFamily, Integer> rates = new EnumMap<>(EndpointFamily.class);
        for (EndpointFamily family : EndpointFamily.values()) {
            rates.put(family, 600_000);
        }
        return new HttpSettings(base, null, null, ProxySettings.none(), Effect.DELETE, rates, "personio-mcp/test");
    }
}
