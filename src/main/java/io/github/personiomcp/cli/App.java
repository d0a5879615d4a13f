package io.github.personiomcp.cli;

import io.github.personiomcp.demo.DemoTenant;
import io.github.personiomcp.discovery.TenantDiscovery;
import io.github.personiomcp.domain.Operation;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.Ports;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.personio.PersonioApis;
import io.github.personiomcp.personio.http.ApiClients;
import io.github.personiomcp.personio.http.Credential;
import io.github.personiomcp.personio.http.CredentialSource;
import io.github.personiomcp.personio.http.EndpointFamily;
import io.github.personiomcp.personio.http.HttpSettings;
import io.github.personiomcp.personio.http.Sleeper;
import io.github.personiomcp.policy.Confirmation;
import io.github.personiomcp.policy.Policy;
import io.github.personiomcp.server.LiveTenant;
import io.github.personiomcp.server.ToolRunner;
import io.github.personiomcp.tool.Tool;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything wired together for one tenant: the real one, the embedded demo company, or none at all. Neither the demo company nor the
 * HTTP client exists before the first request.
 */
final class App implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(App.class);

    private final Settings settings;
    private final Clock clock;
    private final Ports apis;
    private final LiveTenant tenant;
    private final ToolRunner runner;
    private @Nullable DemoTenant demo;

    private App(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        Options options = settings.options();
        this.apis = settings.tenantConfigured()
                ? PersonioApis.of(this::clients, options.api, options.timeZone, clock)
                : PersonioApis.over(
                        (request, context) -> {
                            throw new PersonioException(
                                    PersonioException.Kind.NOT_CONFIGURED, settings.missingCredential());
                        },
                        options.timeZone,
                        clock);
        Policy policy = settings.policy();
        List<Tool> tools = Toolsets.of(apis, policy, operation(policy), clock, options.timeZone);
        this.tenant = new LiveTenant(discovery(policy), policy, tools, clock);
        this.runner = new ToolRunner(new Confirmation(policy.writes(), clock), clock, options.timeout);
    }

    /**
     * Everything wired. Only where a name to be shown or hidden can be one of the tenant's own attributes, these are looked up now.
     *
     * @throws UsageException where such a name is none of them
     */
    static App open(Settings settings) {
        App app = unconfirmed(settings);
        try {
            app.requireKnownNames();
            return app;
        } catch (UsageException e) {
            app.close();
            throw e;
        }
    }

    /** Everything wired, whatever the names to be shown and hidden are. */
    static App unconfirmed(Settings settings) {
        return new App(settings, Clock.systemUTC());
    }

    private void requireKnownNames() {
        if (!settings.policy().visibility().namesTheTenants()) {
            return;
        }
        TenantSchema found = tenant.discover();
        tenant.namesInVain().stream().findFirst().ifPresent(sentence -> {
            throw new UsageException(sentence);
        });
        if (found.problem() != null) {
            LOG.warn(
                    "Whether all names of --expose and --hide exist cannot be told yet. Until it can, none of the tenant's own attributes is"
                            + " shown.");
        }
    }

    Settings settings() {
        return settings;
    }

    Ports apis() {
        return apis;
    }

    LiveTenant tenant() {
        return tenant;
    }

    ToolRunner runner() {
        return runner;
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
        tenant.close();
        if (demo != null) {
            demo.close();
        }
    }

    private ApiClients clients() {
        Credential demoCredential = new Credential(DemoTenant.CLIENT_ID, DemoTenant.CLIENT_SECRET);
        return settings.options().demo == null
                ? clients(settings.http(), this::credential)
                : clients(settings.http().at(demo().baseUrl()), () -> demoCredential);
    }

    /** A secret file that vanished after the start is a fault of the configuration, to be told in every call. */
    private Credential credential() {
        try {
            return settings.credential();
        } catch (UsageException e) {
            throw new PersonioException(PersonioException.Kind.NOT_CONFIGURED, String.valueOf(e.getMessage()), e);
        }
    }

    private ApiClients clients(HttpSettings http, CredentialSource credentials) {
        return new ApiClients(http, credentials, clock, Sleeper.SYSTEM, RandomGenerator.getDefault());
    }

    private TenantDiscovery discovery(Policy policy) {
        return new TenantDiscovery(
                apis.attributes(), attribute -> policy.hiddenAs(attribute).isPresent());
    }

    private Operation operation(Policy policy) {
        Map<String, Integer> rates = new TreeMap<>();
        for (EndpointFamily family : EndpointFamily.values()) {
            rates.put(family.label(), settings.http().perMinute().getOrDefault(family, family.perMinute()));
        }
        Options options = settings.options();
        return new Operation(
                policy.writes().label(), options.timeout, options.maxAge, rates, () -> tenant().attributesAsOf());
    }
}
