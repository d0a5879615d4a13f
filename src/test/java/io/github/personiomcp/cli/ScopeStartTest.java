package io.github.personiomcp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.demo.DemoSettings;
import io.github.personiomcp.demo.DemoTenant;
import io.github.personiomcp.demo.Traffic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known of a scope when the program starts, and what happens where it is not. */
class ScopeStartTest {

    private DemoTenant tenant;
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void start() {
        tenant = DemoTenant.start(DemoSettings.defaults().withEmployees(40));
        environment.put("PERSONIO_BASE_URL", tenant.baseUrl().toString());
        environment.put("PERSONIO_CLIENT_ID", DemoTenant.CLIENT_ID);
        environment.put("PERSONIO_CLIENT_SECRET", DemoTenant.CLIENT_SECRET);
    }

    @AfterEach
    void stop() {
        tenant.close();
    }

    @ParameterizedTest
    @CsvSource({
        "serve --scope=t_shirt_grose=M, Did you mean t_shirt_groesse?",
        "--scope=offfice=Dublin, Did you mean office?",
        "call get_headcount --scope=offfice=Dublin, Did you mean office?"
    })
    void attributeThatDoesNotExistStopsTheStartAndNamesTheNearest(String line, String told) {
        CommandRun run = CommandRun.in(environment, line.split(" "));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("names no attribute that this credential can read", told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"recruiting", "projects,reports"})
    void toolsetThatCannotBeConfinedContradictsAScope(String toolsets) {
        CommandRun run = CommandRun.in(environment, "tools", "--toolsets=" + toolsets, "--scope=office=Dublin");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("cannot be confined");
        assertThat(tenant.traffic().requests()).isEmpty();
    }

    @Test
    void standardAttributeNeedsNoNetworkAtTheStart() {
        app("legal_entity=Nordlicht Systems Ireland Ltd").close();

        assertThat(tenant.traffic().requests()).isEmpty();
    }

    @Test
    void attributeOfTheTenantIsLookedUpAtTheStart() {
        app("t_shirt_groesse=M").close();

        assertThat(tenant.traffic().requests())
                .extracting(Traffic.Request::path)
                .contains("/v1/company/employees/attributes");
    }

    @Test
    void wherePersonioCannotBeAskedTheServerStartsAndShowsNobodyUntilItCan() {
        tenant.faults().deny("/v1");
        tenant.faults().deny("/v2");
        try (App app = app("t_shirt_groesse=M")) {
            assertThat(said(app, "search_employees")).contains("confined to some people", "not known yet");
            assertThat(said(app, "get_headcount")).contains("confined to some people", "not known yet");

            tenant.faults().clear();
            app.tenant().discover();
            assertThat(said(app, "search_employees")).contains("\"total\":").doesNotContain("\"total\":40");
        }
    }

    private App app(String scope) {
        Options options = new Options();
        options.scope = List.of(scope);
        options.baseUrl = tenant.baseUrl();
        options.clientId = DemoTenant.CLIENT_ID;
        return App.open(new Settings(options, Configuration.of(environment, List.of())));
    }

    private static String said(App app, String tool) {
        return app.tenant().tools().stream()
                .filter(bound -> bound.spec().name().equals(tool))
                .findFirst()
                .map(bound -> app.runner()
                        .run(bound, Map.of("limit", 3), (done, total, message) -> {})
                        .text())
                .orElseThrow();
    }
}
