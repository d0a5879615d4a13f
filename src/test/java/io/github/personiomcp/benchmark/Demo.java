package io.github.personiomcp.benchmark;

import io.github.personiomcp.demo.DemoSettings;
import io.github.personiomcp.demo.DemoTenant;
import io.github.personiomcp.demo.Traffic.Request;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.personio.http.ApiClients;
import io.github.personiomcp.personio.http.Credential;
import io.github.personiomcp.personio.http.EndpointFamily;
import io.github.personiomcp.personio.http.HttpSettings;
import io.github.personiomcp.personio.http.ProxySettings;
import io.github.personiomcp.personio.http.Sleeper;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A demo tenant to be measured against. */
final class Demo implements AutoCloseable {

    private static final String EMPLOYEES = "/v1/company/employees";

    final DemoTenant tenant;

    private Demo(int people, Duration latency) {
        tenant = DemoTenant.start(DemoSettings.defaults().withEmployees(people));
        tenant.faults().latency(latency);
    }

    /** One that keeps Personio's limits. */
    static Demo limited(int people, Duration latency) {
        return new Demo(people, latency);
    }

    /** One that answers any number of requests. */
    static Demo unlimited(int people, Duration latency) {
        Demo demo = new Demo(people, latency);
        demo.tenant.faults().enforceRateLimit(false);
        return demo;
    }

    /** Clients that may send any number of requests. */
    ApiClients unhurried() {
        return clients(tenant.baseUrl(), 100_000, Clock.systemUTC());
    }

    /** Clients of a demo tenant, with so many requests for people a minute. */
    static ApiClients clients(URI baseUrl, int perMinute, Clock clock) {
        Map<EndpointFamily, Integer> rate = Map.of(EndpointFamily.V1_EMPLOYEES, perMinute);
        HttpSettings http = new HttpSettings(
                baseUrl, null, null, ProxySettings.none(), Effect.DELETE, rate, "personio-mcp/benchmark");
        Credential credential = new Credential(DemoTenant.CLIENT_ID, DemoTenant.CLIENT_SECRET);
        return new ApiClients(http, () -> credential, CallContext::ceiling, clock, Sleeper.SYSTEM, new Random(1));
    }

    /** The requests for people, in the order of arrival. */
    List<Request> reads() {
        return tenant.traffic().requests().stream()
                .filter(request ->
                        request.path().startsWith(EMPLOYEES) && !request.path().endsWith("/attributes"))
                .toList();
    }

    @Override
    public void close() {
        tenant.close();
    }
}
