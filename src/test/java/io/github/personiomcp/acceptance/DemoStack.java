package io.github.personiomcp.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.cli.Toolsets;
import io.github.personiomcp.demo.Company;
import io.github.personiomcp.demo.DemoTenant;
import io.github.personiomcp.demo.Faults;
import io.github.personiomcp.demo.Traffic;
import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.discovery.TenantDiscovery;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.CallContext.Progress;
import io.github.personiomcp.domain.Ceilings;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.Operation;
import io.github.personiomcp.domain.Ports;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.personio.PersonioApis;
import io.github.personiomcp.personio.http.ApiClients;
import io.github.personiomcp.personio.http.HttpSettings;
import io.github.personiomcp.personio.http.ProxySettings;
import io.github.personiomcp.personio.http.Sleeper;
import io.github.personiomcp.policy.Confirmation;
import io.github.personiomcp.policy.Policy;
import io.github.personiomcp.policy.scope.RowScope;
import io.github.personiomcp.resource.DirectoryNews;
import io.github.personiomcp.schema.SchemaCheck;
import io.github.personiomcp.server.HttpServer;
import io.github.personiomcp.server.LiveTenant;
import io.github.personiomcp.server.Outcome;
import io.github.personiomcp.server.Tenancy;
import io.github.personiomcp.server.ToolRunner;
import io.github.personiomcp.server.WireJson;
import io.github.personiomcp.server.access.Authentication;
import io.github.personiomcp.server.http.HttpStyle;
import io.github.personiomcp.text.Language;
import io.github.personiomcp.tool.BoundTool;
import io.github.personiomcp.tool.Tool;
import io.github.personiomcp.toolset.TranslatedTool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The whole server against a demo company, wired as the command line wires it, in one process and without a client in between. */
final class DemoStack implements AutoCloseable {

    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Duration MAX_AGE = Duration.ofMinutes(5);

    static final String EMPLOYEES = "/v1/company/employees";

    final DemoTenant demo;
    final LiveTenant tenant;
    final ToolRunner runner;
    private final Clock clock;
    private final Confirmation confirmation;
    private List<BoundTool> offered = List.of();

    DemoStack(StackSettings settings) {
        demo = DemoTenant.start(settings.demo);
        Policy policy = new Policy(
                settings.writes,
                settings.visibility,
                settings.toolsets,
                settings.deletes,
                RowScope.of(settings.scope),
                settings.preset);
        Ceilings ceilings = new Ceilings();
        ApiClients clients = new ApiClients(
                http(settings, policy.ceiling()),
                () -> settings.credential,
                ceilings::of,
                settings.clock,
                Sleeper.SYSTEM,
                new Random(1));
        Ports apis = PersonioApis.of(() -> clients, settings.api, settings.patienceWithV2, ZONE, settings.clock);
        List<EmployeeDirectory> directories = new ArrayList<>();
        List<Tool> tools = tools(settings, apis, policy, directories::add);
        tenant = new LiveTenant(
                new TenantDiscovery(apis.attributes(), attribute -> policy.hiddenAs(attribute)
                        .isPresent()),
                policy,
                tools,
                new DirectoryNews(directories.get(0), MAX_AGE, settings.clock),
                settings.clock);
        clock = settings.clock;
        confirmation = new Confirmation(settings.writes, settings.fallback, ceilings, clock);
        runner = new ToolRunner(confirmation, clock, settings.patience, settings.guard);
    }

    static DemoStack start() {
        return new StackSettings().start();
    }

    private HttpSettings http(StackSettings settings, Effect most) {
        return new HttpSettings(
                settings.route.apply(demo.baseUrl()),
                null,
                null,
                ProxySettings.none(),
                most,
                settings.perMinute,
                "personio-mcp/test");
    }

    private static List<Tool> tools(
            StackSettings settings, Ports apis, Policy policy, Consumer<EmployeeDirectory> made) {
        Operation operation = new Operation(
                policy.writes().label(),
                settings.patience,
                MAX_AGE,
                Map.of(),
                Optional::empty,
                policy.scope().remarks());
        List<Tool> tools = new ArrayList<>(Toolsets.of(apis, policy, operation, settings.clock, ZONE, made));
        tools.addAll(settings.furtherTools.apply(apis));
        return TranslatedTool.in(settings.language, tools);
    }

    /** Serves the tools to everybody on this machine, over both kinds of HTTP. */
    HttpServer serve() {
        return serve(null);
    }

    /** The same, for those whom {@code authentication} lets in. */
    HttpServer serve(@Nullable Authentication authentication) {
        var settings = io.github.personiomcp.server.http.HttpSettings.on(
                EnumSet.allOf(HttpStyle.class), "127.0.0.1", 0, Set.of());
        Tenancy tenancy = new Tenancy(tenant, runner);
        try {
            return HttpServer.start(settings, authentication, profile -> tenancy, "test", Language.EN, clock, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Company company() {
        return demo.company();
    }

    Faults faults() {
        return demo.faults();
    }

    Traffic traffic() {
        return demo.traffic();
    }

    List<String> toolNames() {
        return tools().stream().map(bound -> bound.spec().name()).toList();
    }

    /** The tools that exist now, described anew where the tenant's attributes have changed. */
    private synchronized List<BoundTool> tools() {
        TenantSchema now = tenant.tenant();
        if (offered.isEmpty() || !offered.get(0).tenant().equals(now)) {
            offered = tenant.tools();
        }
        return offered;
    }

    BoundTool tool(String name) {
        return tools().stream()
                .filter(bound -> bound.spec().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Has everybody read, with more patience than a call of this stack may have. */
    void loadDirectory() {
        ToolRunner patient = new ToolRunner(confirmation, clock, Duration.ofMinutes(1));
        assertThat(patient.run(tool("search_employees"), Map.of(), Progress.NONE)
                        .failed())
                .isFalse();
    }

    Outcome call(String tool, Map<String, ? extends @Nullable Object> arguments) {
        return call(tool, arguments, Progress.NONE);
    }

    Outcome call(String tool, Map<String, ? extends @Nullable Object> arguments, CallContext.Progress progress) {
        return runner.run(tool(tool), new LinkedHashMap<>(arguments), progress);
    }

    /** The structured result of a call that succeeds, whose text says the same, and that keeps its output schema. */
    Map<String, Object> result(String tool, Map<String, ? extends @Nullable Object> arguments) {
        Outcome outcome = call(tool, arguments);
        assertThat(outcome.failed())
                .as("%s %s: %s", tool, arguments, outcome.text())
                .isFalse();
        assertThat(SchemaCheck.firstBreach(tool(tool).spec().output(), outcome.structured()))
                .as("%s %s", tool, arguments)
                .isEmpty();
        assertThat(outcome.text()).isEqualTo(WireJson.text(outcome.structured()));
        return outcome.structured();
    }

    /** The words for a call that fails, as an agent may read them. */
    String failure(String tool, Map<String, ? extends @Nullable Object> arguments) {
        Outcome outcome = call(tool, arguments);
        assertThat(outcome.failed())
                .as("%s %s: %s", tool, arguments, outcome.text())
                .isTrue();
        assertThat(outcome.structured()).isEmpty();
        assertThat(outcome.text())
                .isNotBlank()
                .doesNotContain(
                        "Exception",
                        "\tat ",
                        "java.",
                        "io.github",
                        ": null",
                        "{\"success\"",
                        "<html",
                        "Wartungsarbeiten");
        return outcome.text();
    }

    /** All records of a list, from all its pages. */
    List<Map<String, Object>> all(String tool, String noun, Map<String, Object> arguments) {
        Map<String, Object> asked = new LinkedHashMap<>(arguments);
        asked.put("limit", 500);
        List<Map<String, Object>> all = new ArrayList<>();
        Map<String, Object> page = result(tool, asked);
        all.addAll(records(page, noun));
        while (page.containsKey("next_cursor")) {
            assertThat(page).containsEntry("complete", false);
            asked.put("cursor", page.get("next_cursor"));
            page = result(tool, asked);
            all.addAll(records(page, noun));
        }
        assertThat(page).containsEntry("total", all.size());
        return all;
    }

    /** The records under {@code noun}. */
    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> records(Map<String, Object> result, String noun) {
        return (List<Map<String, Object>>) result.get(noun);
    }

    static List<Object> values(List<Map<String, Object>> records, String key) {
        return records.stream().map(record -> record.get(key)).toList();
    }

    @Override
    public void close() {
        tenant.close();
        demo.close();
    }
}
