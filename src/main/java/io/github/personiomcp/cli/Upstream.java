package io.github.personiomcp.cli;

import io.github.personiomcp.demo.DemoTenant;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Ceilings;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.Ports;
import io.github.personiomcp.personio.FirstContact;
import io.github.personiomcp.personio.PersonioApis;
import io.github.personiomcp.personio.http.ApiClients;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.personio.http.ApiResponse;
import io.github.personiomcp.personio.http.Credential;
import io.github.personiomcp.personio.http.CredentialSource;
import io.github.personiomcp.personio.http.HttpSettings;
import io.github.personiomcp.personio.http.PermitReport;
import io.github.personiomcp.personio.http.PermitSources;
import io.github.personiomcp.personio.http.Sleeper;
import io.github.personiomcp.personio.http.TrafficListener;
import io.github.personiomcp.personio.http.shared.RedisAddress;
import io.github.personiomcp.personio.http.shared.SharedPermitSources;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The way to Personio, to the embedded demo company in its place, or to nobody. Every part exists from when it is first asked for, and
 * Redis is met only where the operator wants that.
 */
final class Upstream implements AutoCloseable {

    private final Settings settings;
    private final Ceilings ceilings;
    private final Clock clock;
    private final @Nullable Observers observers;
    private volatile @Nullable ApiClients clients;
    private @Nullable Ports apis;
    private @Nullable DemoTenant demo;
    private @Nullable SharedPermitSources sharing;

    /**
     * @param ceilings tell how far each call may go
     * @param observers null where nobody watches
     */
    Upstream(Settings settings, Ceilings ceilings, Clock clock, @Nullable Observers observers) {
        this.settings = settings;
        this.ceilings = ceilings;
        this.clock = clock;
        this.observers = observers;
    }

    /** The ports as Personio serves them; without a credential every one of them says what is missing. */
    synchronized Ports apis() {
        Ports known = apis;
        if (known == null) {
            known = settings.tenantConfigured()
                    ? PersonioApis.of(
                            this::clients,
                            settings.options().api,
                            PersonioApis.PATIENCE_WITH_V2,
                            settings.options().timeZone,
                            clock)
                    : PersonioApis.over(this::unconfigured, settings.options().timeZone, clock);
            apis = known;
        }
        return known;
    }

    /** A first request to each generation of the API. */
    List<FirstContact> firstContacts() {
        return FirstContact.with(clients());
    }

    private ApiResponse unconfigured(ApiRequest request, CallContext context) {
        throw new PersonioException(PersonioException.Kind.NOT_CONFIGURED, settings.missingCredential());
    }

    /** How the permits for requests are; unknown as long as nothing was requested. */
    Optional<PermitReport> permits() {
        return Optional.ofNullable(clients);
    }

    /** The embedded demo company, started where it was not yet. */
    synchronized DemoTenant demo() {
        DemoTenant started = demo;
        if (started == null) {
            started = DemoTenant.start(settings.demo());
            demo = started;
        }
        return started;
    }

    @Override
    public synchronized void close() {
        if (sharing != null) {
            sharing.close();
        }
        if (demo != null) {
            demo.close();
        }
    }

    private synchronized ApiClients clients() {
        ApiClients known = clients;
        return known == null ? connected() : known;
    }

    private ApiClients connected() {
        Credential demoCredential = new Credential(DemoTenant.CLIENT_ID, DemoTenant.CLIENT_SECRET);
        return settings.options().demo == null
                ? clients(settings.http(), this::credential)
                : clients(settings.http().at(demo().baseUrl()), () -> demoCredential);
    }

    private ApiClients clients(HttpSettings http, CredentialSource credentials) {
        TrafficListener listener = observers == null ? TrafficListener.NONE : observers.traffic();
        ApiClients made = new ApiClients(
                http,
                credentials,
                ceilings::of,
                clock,
                Sleeper.SYSTEM,
                // Unlike the default generator, safe for many threads, and there in every Java runtime.
                new Random(),
                permits(http),
                listener);
        clients = made;
        return made;
    }

    /** A secret file that vanished after the start is a fault of the configuration, to be told in every call. */
    private Credential credential() {
        try {
            return settings.credential();
        } catch (UsageException e) {
            throw new PersonioException(PersonioException.Kind.NOT_CONFIGURED, String.valueOf(e.getMessage()), e);
        }
    }

    private PermitSources permits(HttpSettings http) {
        Optional<RedisAddress> redis = settings.permits();
        return redis.isPresent() ? shared(redis.get(), http) : PermitSources.own(clock, Sleeper.SYSTEM);
    }

    private synchronized PermitSources shared(RedisAddress redis, HttpSettings http) {
        String id = Objects.requireNonNullElse(settings.options().clientId, DemoTenant.CLIENT_ID);
        SharedPermitSources joined = SharedPermitSources.join(redis, id, http.baseUrl(), clock, Sleeper.SYSTEM);
        sharing = joined;
        return joined;
    }
}
