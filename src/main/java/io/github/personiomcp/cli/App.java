package io.github.personiomcp.cli;

import io.github.personiomcp.demo.DemoTenant;
import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.discovery.TenantDiscovery;
import io.github.personiomcp.domain.Ceilings;
import io.github.personiomcp.domain.Operation;
import io.github.personiomcp.domain.Ports;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.personio.FirstContact;
import io.github.personiomcp.personio.http.EndpointFamily;
import io.github.personiomcp.personio.http.PermitReport;
import io.github.personiomcp.policy.CallGuard;
import io.github.personiomcp.policy.ConfirmFallback;
import io.github.personiomcp.policy.Confirmation;
import io.github.personiomcp.policy.Policy;
import io.github.personiomcp.policy.Profile;
import io.github.personiomcp.policy.WritePolicy;
import io.github.personiomcp.policy.audit.AuditGuard;
import io.github.personiomcp.policy.audit.AuditLog;
import io.github.personiomcp.policy.audit.AuditSettings;
import io.github.personiomcp.policy.limits.CallLimits;
import io.github.personiomcp.resource.DirectoryNews;
import io.github.personiomcp.resource.PeopleNews;
import io.github.personiomcp.server.LiveTenant;
import io.github.personiomcp.server.Tenancy;
import io.github.personiomcp.server.ToolRunner;
import io.github.personiomcp.tool.Tool;
import io.github.personiomcp.toolset.TranslatedTool;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything wired together for one tenant: the real one, the embedded demo company, or none at all. Every part exists from when it is
 * first asked for, so that a client's greeting is answered before any of them is made.
 */
final class App implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(App.class);

    private final Settings settings;
    private final Clock clock;
    private final Ceilings ceilings = new Ceilings();
    private final ConfirmFallback fallback;
    private final @Nullable AuditLog audit;
    private final CallGuard guard;
    private final Upstream upstream;
    private final Map<WritePolicy, ToolRunner> runners = new EnumMap<>(WritePolicy.class);
    private final Map<Policy, Served> served = new HashMap<>();

    private App(Settings settings, ConfirmFallback fallback, Clock clock, @Nullable Observers observers) {
        this.settings = settings;
        this.clock = clock;
        this.fallback = Objects.requireNonNullElse(settings.options().confirmFallback, fallback);
        this.audit = settings.audit().map(this::open).orElse(null);
        this.guard = guard(observers);
        this.upstream = new Upstream(settings, ceilings, clock, observers);
    }

    /**
     * Everything wired. Only where a name to be shown, hidden or kept to can be one of the tenant's own attributes, these are looked
     * up now.
     *
     * @throws UsageException where such a name is none of them
     */
    static App open(Settings settings) {
        return open(settings, ConfirmFallback.CODE, null);
    }

    /**
     * @param fallback how writes are confirmed where the client cannot ask and the operator says nothing about it
     * @param observers null where nobody watches
     */
    static App open(Settings settings, ConfirmFallback fallback, @Nullable Observers observers) {
        App app = new App(settings, fallback, Clock.systemUTC(), observers);
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
        return new App(settings, ConfirmFallback.CODE, Clock.systemUTC(), null);
    }

    private void requireKnownNames() {
        Policy policy = settings.policy();
        boolean shown = policy.visibility().namesTheTenants();
        if (!shown && !(policy.scope().needsTenant() && settings.tenantConfigured())) {
            return;
        }
        TenantSchema found = tenant().discover();
        boolean known = found.problem() == null;
        Stream.concat(tenant().namesInVain().stream(), known ? policy.scope().inVain(found).stream() : Stream.of())
                .findFirst()
                .ifPresent(sentence -> {
                    throw new UsageException(sentence);
                });
        if (shown && !known) {
            LOG.warn(
                    "Whether all names of --expose and --hide exist cannot be told yet. Until it can, none of the tenant's own attributes is"
                            + " shown, and none at all where --hide names one of them.");
        }
    }

    Settings settings() {
        return settings;
    }

    ToolRunner runner() {
        return runner(settings.policy());
    }

    private synchronized ToolRunner runner(Policy policy) {
        return runners.computeIfAbsent(policy.writes(), writes -> {
            Confirmation confirmation = new Confirmation(writes, fallback, ceilings, clock);
            return new ToolRunner(confirmation, clock, settings.options().timeout, guard);
        });
    }

    /**
     * What is served to whoever has {@code profile}. Permits, token, audit and limits are the same for everybody; people are held once for
     * each distinct policy, since what may not be seen is dropped before.
     */
    Tenancy under(Profile profile) {
        Policy policy = settings.policy().narrowedBy(profile);
        return new Tenancy(tenant(policy), runner(policy));
    }

    /** The ports as Personio serves them; without a credential every one of them says what is missing. */
    Ports apis() {
        return upstream.apis();
    }

    /** A first request to each generation of the API. */
    List<FirstContact> firstContacts() {
        return upstream.firstContacts();
    }

    /** The tools of the tenant under the operator's policy. */
    LiveTenant tenant() {
        return tenant(settings.policy());
    }

    private synchronized LiveTenant tenant(Policy policy) {
        served.values().removeIf(one -> one.tenant().closed());
        return served.computeIfAbsent(policy, this::serving).tenant();
    }

    private Served serving(Policy policy) {
        ZoneId zone = settings.options().timeZone;
        List<EmployeeDirectory> made = new ArrayList<>();
        List<Tool> tools = Toolsets.of(apis(), policy, operation(policy), clock, zone, made::add);
        PeopleNews news = new DirectoryNews(made.get(0), settings.options().maxAge, clock);
        List<Tool> said = TranslatedTool.in(settings.options().language, tools);
        return new Served(new LiveTenant(discovery(policy), policy, said, news, clock), made);
    }

    /** The copies of the employee directory, one for each distinct policy that is in use. */
    synchronized List<EmployeeDirectory> directories() {
        return served.values().stream()
                .filter(one -> !one.tenant().closed())
                .flatMap(one -> one.directories().stream())
                .toList();
    }

    /** What is there under one policy, until its tenant is closed. */
    private record Served(LiveTenant tenant, List<EmployeeDirectory> directories) {}

    /** How the permits for requests to Personio are; unknown as long as nobody asked it anything. */
    Optional<PermitReport> permits() {
        return upstream.permits();
    }

    /** The embedded demo company, started where it was not yet. */
    DemoTenant demo() {
        return upstream.demo();
    }

    @Override
    public synchronized void close() {
        served.values().forEach(one -> one.tenant().close());
        upstream.close();
        if (audit != null) {
            audit.close();
        }
    }

    private CallGuard guard(@Nullable Observers observers) {
        CallGuard limits = new CallLimits(settings.callerLimits(), System::nanoTime);
        CallGuard recorded = audit == null
                ? limits
                : new AuditGuard(audit, settings.options().auditRequired, limits, clock, System::nanoTime);
        return observers == null ? recorded : observers.calls().apply(recorded);
    }

    private AuditLog open(AuditSettings file) {
        try {
            return AuditLog.open(file, clock);
        } catch (IOException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private TenantDiscovery discovery(Policy policy) {
        return new TenantDiscovery(
                apis().attributes(), attribute -> policy.hiddenAs(attribute).isPresent());
    }

    private Operation operation(Policy policy) {
        Map<String, Integer> rates = new TreeMap<>();
        for (EndpointFamily family : EndpointFamily.values()) {
            rates.put(family.label(), settings.http().perMinute().getOrDefault(family, family.perMinute()));
        }
        Options options = settings.options();
        return new Operation(
                policy.writes().label(),
                options.timeout,
                options.maxAge,
                rates,
                () -> tenant(policy).attributesAsOf(),
                policy.remarks());
    }
}
