package io.github.personiomcp.personio.http;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Effect;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** A JVM of its own that reads twice, because the JDK decides once in a JVM how often it sends a request. */
final class KeptConnectionClient {

    private KeptConnectionClient() {}

    /** Reads from the address that the only argument names, and prints how many requests that took as the client counts. */
    public static void main(String... arguments) {
        HttpSettings settings = new HttpSettings(
                URI.create(arguments[0]), null, null, ProxySettings.none(), Effect.READ, Map.of(), "personio-mcp/test");
        CredentialSource credentials = () -> new Credential("id", "secret");
        ApiClient client = new ApiClients(
                        settings, credentials, CallContext::ceiling, Clock.systemUTC(), Sleeper.SYSTEM, new Random(1))
                .authorizedBy((credential, token, context) ->
                        new TokenEndpoint.Issued("papi-1", Duration.ofDays(1), Set.of()));
        CallContext context = Calls.within(20, Clock.systemUTC());
        client.send(Calls.READ, context);
        client.send(Calls.READ, context);
        System.out.print(context.counters().requests());
    }
}
