package io.github.personiomcp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.demo.DemoSettings;
import io.github.personiomcp.demo.DemoTenant;
import io.github.personiomcp.server.WireJson;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoctorTest {

    private static final String SCREEN = "Marketplace > Connected integrations";

    private final Map<String, String> environment = new HashMap<>();
    private DemoTenant tenant;

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

    @Test
    void soundConfigurationIsZero() {
        CommandRun run = doctor();

        assertThat(run.exit()).as(run.out()).isZero();
        assertThat(run.out()).contains("Personio accepts it", "40 people", "kinds of absence", "periods today");
    }

    @Test
    void demoNeedsNoCredential() {
        assertThat(CommandRun.of("doctor", "--demo=30").exit()).isZero();
    }

    @Test
    void toolsThatAreWithheldAreNotedAndDoNotFail() {
        CommandRun run = doctor("--toolsets=all");

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("list_compensations is not offered: it needs --expose pay, which --hide overrules");
        assertThat(doctor().out()).doesNotContain("list_compensations");
    }

    @Test
    void missingCredentialIsOneAndNamesTheScreen() {
        CommandRun run = unwrapped(CommandRun.of("doctor"));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("PERSONIO_CLIENT_ID is missing", SCREEN);
    }

    @Test
    void wrongCredentialIsSaidOnceWithTheScreen() {
        environment.put("PERSONIO_CLIENT_SECRET", "wrong-secret");

        CommandRun run = doctor();

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains(SCREEN).doesNotContain("wrong-secret", "absences");
        assertThat(run.out().lines().filter(line -> line.startsWith("fail"))).hasSize(1);
    }

    @Test
    void unusableProxyIsAFindingWhereItIsNeeded() {
        environment.put("HTTPS_PROXY", "socks5://user:hush@proxy.example");
        assertThat(doctor().exit()).as("this machine needs no proxy").isZero();
        environment.put("PERSONIO_BASE_URL", "https://personio.example");

        CommandRun run = doctor();

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .contains("HTTPS_PROXY must be the address of an HTTP proxy")
                .doesNotContain("hush");
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/company/employees, /v2/persons, Employees: read",
        "/v1/company/time-off, /v2/absence, Absences: read",
        "/v1/company/attendances, /v2/attendance-periods, Attendances: read"
    })
    void missingRightIsNamedWithTheBoxToTick(String v1, String v2, String right) {
        tenant.faults().deny(v1);
        tenant.faults().deny(v2);

        CommandRun run = doctor();

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("tick the right \"" + right + "\"", SCREEN, "Personio accepts it");
    }

    @Test
    void untickedAttributesAreNotedAndDoNotFail() {
        tenant.company().untick("department", "supervisor");

        CommandRun run = doctor();

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("note", "cannot be read: department, supervisor", "readable employee attributes");
    }

    @Test
    void hiddenAttributesAreListedByClassAndNeverWithAValue() {
        CommandRun run = doctor();

        assertThat(run.out()).contains("pay: ", "iban (IBAN)");
        assertThat(tenant.company().canaries()).isNotEmpty().noneMatch(run.out()::contains);
    }

    @Test
    void exposedAttributeThatDoesNotExistFails() {
        CommandRun run = doctor("--expose=salaary");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("--expose salaary names neither", "Classes: pay, bank");
    }

    @Test
    void scopeIsToldWithHowManyItHolds() {
        CommandRun run = doctor("--scope=legal_entity=Nordlicht Systems Ireland Ltd;status=active");

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .containsPattern(
                        "ok    scope +\\d+ of them within subcompany=Nordlicht Systems Ireland Ltd and status=active");
    }

    @ParameterizedTest
    @CsvSource({"offise=Dublin, Did you mean office?", "office=dublin, Nobody is within the scope"})
    void scopeThatHoldsNobodyFails(String scope, String told) {
        CommandRun run = doctor("--scope=" + scope);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("fail  scope", told);
    }

    @Test
    void variableThatMayBeAnotherProgramsIsNotedWithoutItsValue() {
        environment.put("PERSONIO_PORT", "hush");

        assertThat(doctor().out())
                .contains("note  configuration", "PERSONIO_PORT", "PERSONIO_MCP_PORT?")
                .doesNotContain("hush");
    }

    @Test
    void exposedClassIsNoLongerHidden() {
        assertThat(doctor("--expose=bank").out()).doesNotContain("iban (IBAN)");
    }

    @Test
    void unreachableHostIsNotBlamedOnTheCredential() {
        tenant.close();

        CommandRun run = doctor();

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("PERSONIO_BASE_URL").doesNotContain(SCREEN);
    }

    @Test
    void whatTheOtherGenerationServesIsNotedWithTheReason() {
        tenant.faults().deny("/v2/attendance-periods");

        CommandRun run = doctor();

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("attendances come over v1 instead: The credential lacks the right")
                .containsPattern("v2: .*organization units");
    }

    @Test
    void jsonHoldsTheSameFindings() {
        tenant.faults().deny("/v1/company/attendances");
        tenant.faults().deny("/v2/attendance-periods");

        CommandRun run = doctor("--json");

        assertThat(run.exit()).isEqualTo(1);
        assertThat((List<?>) WireJson.value(run.out()).orElseThrow())
                .anySatisfy(finding -> assertThat((Map<?, ?>) finding)
                        .satisfies(map -> assertThat(map.get("status")).isEqualTo("fail"))
                        .satisfies(map -> assertThat(map.get("subject")).isEqualTo("attendances")));
    }

    private CommandRun doctor(String... more) {
        String[] arguments = Arrays.copyOf(new String[] {"doctor"}, more.length + 1);
        System.arraycopy(more, 0, arguments, 1, more.length);
        return unwrapped(CommandRun.in(environment, arguments));
    }

    /** With each sentence in one line. */
    private static CommandRun unwrapped(CommandRun run) {
        String out = run.out().replaceAll("\n {24}", " ").replaceAll("\n {21}(?!-> )", " ");
        return new CommandRun(run.exit(), out, run.screen());
    }
}
