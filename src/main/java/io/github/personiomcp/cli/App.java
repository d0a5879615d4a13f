package io.github.personiomcp.cli;

import io.github.personiomcp.demo.DemoSettings;
import io.github.personiomcp.demo.DemoTenant;
import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.discovery.TenantDiscovery;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.personio.PersonioApis;
import io.github.personiomcp.personio.http.ApiClients;
import io.github.personiomcp.personio.http.Credential;
import io.github.personiomcp.personio.http.CredentialSource;
import io.github.personiomcp.personio.http.HttpSettings;
import io.github.personiomcp.personio.http.ProxySettings;
import io.github.personiomcp.personio.http.Sleeper;
import io.github.personiomcp.policy.AbsenceRedaction;
import io.github.personiomcp.policy.Confirmation;
import io.github.personiomcp.policy.Policy;
import io.github.personiomcp.server.LiveTenant;
import io.github.personiomcp.server.ToolRunner;
import io.github.personiomcp.tool.Tool;
import io.github.personiomcp.toolset.PeriodArguments;
import io.github.personiomcp.toolset.absences.AbsenceTools;
import io.github.personiomcp.toolset.attendances.AttendanceTools;
import io.github.personiomcp.toolset.organization.OrganizationTools;
import io.github.personiomcp.toolset.people.PeopleTools;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Everything wired together for one tenant: the real one, the embedded demo company, or none at all. */
final class App implements AutoCloseable {

    private final Settings settings;
    private final @Nullable DemoTenant demo;
    private final PersonioApis apis;
    private final LiveTenant tenant;
    private final ToolRunner runner;

    private App(Settings settings, @Nullable DemoTenant demo, PersonioApis apis, Clock clock) {
        this.settings = settings;
        this.demo = demo;
        this.apis = apis;
        Policy policy = settings.policy();
        this.tenant = new LiveTenant(
                new TenantDiscovery(apis.attributes()), policy, tools(settings, policy, apis, clock), clock);
        this.runner = new ToolRunner(new Confirmation(policy.writes(), clock), clock, settings.options().timeout);
    }

    static App open(Settings settings) {
        Clock clock = Clock.systemUTC();
        Integer employees = settings.options().demo;
        if (employees != null) {
            DemoTenant demo = DemoTenant.start(DemoSettings.defaults().withEmployees(employees));
            Credential credential = new Credential(DemoTenant.CLIENT_ID, DemoTenant.CLIENT_SECRET);
            return new App(settings, demo, online(settings, demo.baseUrl(), () -> credential, clock), clock);
        }
        if (settings.credentialConfigured()) {
            URI baseUrl = settings.options().baseUrl;
            return new App(settings, null, online(settings, baseUrl, settings::credential, clock), clock);
        }
        PersonioApis unconfigured = PersonioApis.over(
                (request, context) -> {
                    throw new PersonioException(PersonioException.Kind.NOT_CONFIGURED, settings.missingCredential());
                },
                settings.options().timeZone,
                clock);
        return new App(settings, null, unconfigured, clock);
    }

    Settings settings() {
        return settings;
    }

    /** The embedded demo company, where it is used. */
    Optional<DemoTenant> demo() {
        return Optional.ofNullable(demo);
    }

    PersonioApis apis() {
        return apis;
    }

    LiveTenant tenant() {
        return tenant;
    }

    ToolRunner runner() {
        return runner;
    }

    @Override
    public void close() {
        tenant.close();
        demo().ifPresent(DemoTenant::close);
    }

    private static PersonioApis online(Settings settings, URI baseUrl, CredentialSource credentials, Clock clock) {
        Options options = settings.options();
        HttpSettings http = new HttpSettings(
                baseUrl,
                options.appId,
                options.partnerId,
                ProxySettings.from(settings.environment()),
                settings.rates(),
                "personio-mcp/" + Version.number());
        ApiClients clients = new ApiClients(http, credentials, clock, Sleeper.SYSTEM, RandomGenerator.getDefault());
        return PersonioApis.of(clients, options.api, options.timeZone, clock);
    }

    private static List<Tool> tools(Settings settings, Policy policy, PersonioApis apis, Clock clock) {
        EmployeeDirectory directory = new EmployeeDirectory(apis.employees(), clock, settings.options().maxAge);
        PeriodArguments periods = new PeriodArguments(clock, settings.options().timeZone);
        List<Tool> tools = new ArrayList<>(PeopleTools.all(directory, apis.employeeWrites()));
        tools.addAll(AbsenceTools.all(directory, periods, AbsenceRedaction.under(policy, apis.absences())));
        tools.addAll(AttendanceTools.all(directory, periods, apis.attendances()));
        tools.addAll(OrganizationTools.all(directory));
        return tools;
    }
}
