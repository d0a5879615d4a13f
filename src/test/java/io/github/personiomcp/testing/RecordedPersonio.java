package io.github.personiomcp.testing;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.personio.http.ApiClient;
import io.github.personiomcp.personio.http.ApiClients;
import io.github.personiomcp.personio.http.Credential;
import io.github.personiomcp.personio.http.EndpointFamily;
import io.github.personiomcp.personio.http.HttpSettings;
import io.github.personiomcp.personio.http.ProxySettings;
import io.github.personiomcp.personio.http.Sleeper;
import io.github.personiomcp.personio.http.TokenEndpoint;
import java.net.URI;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;

/** A server that answers as Personio once did, and the project's own client in front of it. */
public final class RecordedPersonio implements AutoCloseable {

    private static final int UNHURRIED = 600_000;

    private final WireMockServer server =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());

    public RecordedPersonio() {
        server.start();
    }

    /** A client of this server, which answers each path with this JSON from now on. */
    public ApiClient answering(Map<String, String> answers, TokenEndpoint endpoint) {
        server.resetAll();
        server.stubFor(WireMock.post("/v1/auth")
                .willReturn(WireMock.okJson(
                        "{\"success\":true,\"data\":{\"token\":\"papi-1\",\"expires_in\":86400,\"scope\":\"\"}}")));
        server.stubFor(
                WireMock.post("/v2/auth/token")
                        .willReturn(
                                WireMock.okJson(
                                        "{\"access_token\":\"papi-2\",\"token_type\":\"Bearer\",\"expires_in\":86400,\"scope\":\"\"}")));
        answers.forEach((path, json) ->
                server.stubFor(WireMock.get(WireMock.urlPathEqualTo(path)).willReturn(WireMock.okJson(json))));
        return client(URI.create(server.baseUrl()), endpoint);
    }

    /** The project's client of a server on this machine; its permits never keep it waiting. */
    public static ApiClient client(URI base, TokenEndpoint endpoint) {
        return client(base, endpoint, "client-id", "client-secret");
    }

    public static ApiClient client(URI base, TokenEndpoint endpoint, String id, String secret) {
        Map<EndpointFamily, Integer> rates = new EnumMap<>(EndpointFamily.class);
        for (EndpointFamily family : EndpointFamily.values()) {
            rates.put(family, UNHURRIED);
        }
        HttpSettings settings =
                new HttpSettings(base, null, null, ProxySettings.none(), Effect.READ, rates, "personio-mcp/test");
        return new ApiClients(
                        settings,
                        () -> new Credential(id, secret),
                        CallContext::ceiling,
                        Clock.systemUTC(),
                        Sleeper.SYSTEM,
                        new Random(1))
                .authorizedBy(endpoint);
    }

    @Override
    public void close() {
        server.stop();
    }
}
