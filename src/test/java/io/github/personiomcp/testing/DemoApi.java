package io.github.personiomcp.testing;

import io.github.personiomcp.demo.Company;
import io.github.personiomcp.demo.DemoSettings;
import io.github.personiomcp.demo.DemoTenant;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.personio.http.ApiClient;
import io.github.personiomcp.personio.http.ApiClients;
import io.github.personiomcp.personio.http.Credential;
import io.github.personiomcp.personio.http.HttpSettings;
import io.github.personiomcp.personio.http.ProxySettings;
import io.github.personiomcp.personio.http.Sleeper;
import io.github.personiomcp.personio.http.TokenEndpoint;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Random;

/** A demo tenant and clients that speak to it over HTTP. */
public final class DemoApi implements AutoCloseable {

    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private static final Instant START = Instant.parse("2026-11-18T10:00:00Z");

    public final Clock clock;
    public final DemoTenant tenant;
    private final ApiClients clients;

    /** The same Wednesday every day; the clock ticks in real time. */
    public DemoApi(int employees) {
        this(
                DemoSettings.defaults().withEmployees(employees),
                Clock.offset(Clock.system(ZONE), Duration.between(Instant.now(), START)),
                Sleeper.SYSTEM);
    }

    public DemoApi(DemoSettings settings, Clock clock, Sleeper sleeper) {
        this.clock = clock;
        tenant = DemoTenant.start(settings.withClock(clock));
        HttpSettings http = new HttpSettings(
                tenant.baseUrl(), null, null, ProxySettings.none(), Effect.DELETE, Map.of(), "personio-mcp/test");
        Credential credential = new Credential(DemoTenant.CLIENT_ID, DemoTenant.CLIENT_SECRET);
        clients = new ApiClients(http, () -> credential, CallContext::ceiling, clock, sleeper, new Random(1));
    }

    /** A client of one generation. */
    public ApiClient client(TokenEndpoint generation) {
        return clients.authorizedBy(generation);
    }

    public Company company() {
        return tenant.company();
    }

    /** A call with 20 seconds to go. */
    public CallContext call(TenantSchema schema) {
        return new CallContext(schema, Effect.DELETE, clock.instant().plusSeconds(20), CallContext.Progress.NONE);
    }

    @Override
    public void close() {
        tenant.close();
    }
}
