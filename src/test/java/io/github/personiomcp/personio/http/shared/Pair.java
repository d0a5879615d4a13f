package io.github.personiomcp.personio.http.shared;

import io.github.personiomcp.demo.DemoTenant;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.personio.http.ApiClient;
import io.github.personiomcp.personio.http.ApiClients;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.personio.http.ApiResponse;
import io.github.personiomcp.personio.http.Credential;
import io.github.personiomcp.personio.http.EndpointFamily;
import io.github.personiomcp.personio.http.HttpSettings;
import io.github.personiomcp.personio.http.PermitSharing;
import io.github.personiomcp.personio.http.ProxySettings;
import io.github.personiomcp.personio.http.Sleeper;
import io.github.personiomcp.personio.http.TrafficListener;
import io.github.personiomcp.personio.v2.V2Auth;
import io.github.personiomcp.testing.RedisServer;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Two instances with one credential, each with a connection of its own to Redis. */
final class Pair implements AutoCloseable {

    static final String PATH = "/v2/persons";

    /** 95 % of the 30 requests a second that Personio allows for this path (API reference 3.1). */
    private static final int PER_MINUTE = 1710;

    private static final ApiRequest READ =
            ApiRequest.get(EndpointFamily.V2_PERSONS, PATH).with("limit", "1");
    private static final int CALLERS = 8;

    private final List<SharedPermitSources> sources;
    private final List<ApiClients> instances;
    private final List<ApiClient> clients;
    private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);

    Pair(RedisServer redis, URI personio) {
        this.sources = List.of(
                Instances.at(redis.address(), Instances.PATIENT), Instances.at(redis.address(), Instances.PATIENT));
        HttpSettings settings = new HttpSettings(
                personio,
                null,
                null,
                ProxySettings.none(),
                Effect.READ,
                Map.of(EndpointFamily.V2_PERSONS, PER_MINUTE),
                "personio-mcp/test");
        this.instances =
                sources.stream().map(source -> instance(settings, source)).toList();
        this.clients = instances.stream()
                .map(instance -> instance.authorizedBy(new V2Auth()))
                .toList();
        await(PermitSharing.State.SHARED);
    }

    /** Until both know that of each other. */
    void await(PermitSharing.State state) {
        Instances.await(() -> instances.stream()
                .map(ApiClients::permitSharing)
                .allMatch(sharing -> sharing.state() == state && sharing.instances() == 2));
    }

    /** So many requests, as fast as both instances let their callers send them. */
    void sendTogether(int requests) {
        CompletableFuture.allOf(IntStream.range(0, requests)
                        .mapToObj(i -> CompletableFuture.runAsync(() -> send(i % 2, Duration.ofMinutes(1)), callers))
                        .toArray(CompletableFuture<?>[]::new))
                .join();
    }

    /** One request of an instance. */
    ApiResponse send(int instance, Duration patience) {
        CallContext context = new CallContext(
                TenantSchema.standard(),
                Effect.READ,
                Clock.systemUTC().instant().plus(patience),
                CallContext.Progress.NONE);
        return clients.get(instance).send(READ, context);
    }

    @Override
    public void close() {
        callers.shutdownNow();
        sources.forEach(SharedPermitSources::close);
    }

    private static ApiClients instance(HttpSettings settings, SharedPermitSources source) {
        Credential credential = new Credential(DemoTenant.CLIENT_ID, DemoTenant.CLIENT_SECRET);
        return new ApiClients(
                settings,
                () -> credential,
                CallContext::ceiling,
                Clock.systemUTC(),
                Sleeper.SYSTEM,
                new Random(1),
                source,
                TrafficListener.NONE);
    }
}
