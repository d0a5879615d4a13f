package io.github.personiomcp.personio.http;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Effect;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** A JVM of its own that sends one request through a proxy, because the JDK decides once in a JVM who may see a password. */
final class TunnelClient {

    private TunnelClient() {}

    /** Sends it through the proxy that the only argument names, as {@code HTTPS_PROXY} would. */
    public static void main(String... arguments) {
        HttpSettings settings = new HttpSettings(
                URI.create("https://personio.example"),
                null,
                null,
                ProxySettings.from(Map.of("HTTPS_PROXY", arguments[0])),
                Effect.READ,
                Map.of(),
                "personio-mcp/test");
        CredentialSource credentials = () -> new Credential("id", "secret");
        new ApiClients(settings, credentials, CallContext::ceiling, Clock.systemUTC(), Sleeper.SYSTEM, new Random(1))
                .authorizedBy((credential, client, context) ->
                        new TokenEndpoint.Issued("papi-1", Duration.ofDays(1), Set.of()))
                .send(Calls.READ, Calls.within(10, Clock.systemUTC()));
    }
}
