package io.github.personiomcp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.demo.DemoSettings;
import io.github.personiomcp.demo.DemoTenant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code doctor} tells of the way to Personio, of this computer and of its clients, and that it ends. */
class DoctorWayTest {

    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    private Path home;

    private final Map<String, String> environment = new HashMap<>();
    private DemoTenant tenant;

    @BeforeEach
    void start() {
        tenant = DemoTenant.start(DemoSettings.defaults().withEmployees(30));
        environment.put("PERSONIO_BASE_URL", tenant.baseUrl().toString());
        environment.put("PERSONIO_CLIENT_ID", DemoTenant.CLIENT_ID);
        environment.put("PERSONIO_CLIENT_SECRET", DemoTenant.CLIENT_SECRET);
        environment.put("HOME", home.toString());
        environment.put("PATH", System.getenv("PATH"));
    }

    @AfterEach
    void stop() {
        tenant.close();
    }

    @Test
    void allTogetherEndsWithinTenSeconds() {
        Patience usual = Patience.USUAL;

        assertThat(usual.contact().plus(usual.rights()).plus(usual.grace()).plus(usual.grace()))
                .isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void silentPersonioEndsIt() {
        tenant.faults().stall("/");

        List<Finding> findings = examined(new Patience(SHORT, SHORT, SHORT), Clock.systemUTC());

        assertThat(findings)
                .filteredOn(finding -> finding.status() == Finding.Status.FAIL)
                .hasSize(1);
        assertThat(findings)
                .extracting(Finding::subject)
                .doesNotContain("employees")
                .contains("clients");
    }

    @Test
    void silentPartIsNamedAndEndsIt() {
        tenant.faults().stall("/v1/company/time-off");
        tenant.faults().stall("/v2/absence");

        assertThat(examined(new Patience(LONG, SHORT, SHORT), Clock.systemUTC()))
                .anySatisfy(finding -> {
                    assertThat(finding.subject()).isEqualTo("absences");
                    assertThat(finding.status()).isEqualTo(Finding.Status.FAIL);
                });
    }

    @Test
    void clockThatIsWrongIsNoted() {
        Clock ahead = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(10));

        assertThat(examined(new Patience(LONG, LONG, SHORT), ahead))
                .anySatisfy(finding -> assertThat(finding.detail()).matches("this computer's is \\d+ s ahead of .*"));
    }

    @Test
    void tokensScopesAndLimitsAreTold() {
        String out = CommandRun.in(environment, "doctor").out().replaceAll("\\s+", " ");

        assertThat(out)
                .contains("token v1 granted", "token v2 granted for", "personio:persons:read")
                .contains("clock within a minute", "v2 100 at once", "without a proxy, without TLS");
    }

    @ParameterizedTest
    @CsvSource({"V1_ONLY, token v2", "V2_ONLY, token v1"})
    void oneGenerationIsEnough(DemoSettings.Generations generations, String missing) {
        tenant.close();
        tenant = DemoTenant.start(DemoSettings.defaults().withEmployees(30).withGenerations(generations));
        environment.put("PERSONIO_BASE_URL", tenant.baseUrl().toString());

        CommandRun run = CommandRun.in(environment, "doctor");

        assertThat(run.exit()).as(run.out()).isZero();
        assertThat(run.out()).contains("note  " + missing);
    }

    @Test
    void originOfEachValueIsToldAndNoSecret() throws IOException {
        Path file = Files.writeString(home.resolve("my.properties"), "# mine\nwrites=off\nhide = office\n");
        environment.put("PERSONIO_MCP_HIDE", "team");

        CommandRun run = CommandRun.in(environment, "doctor", "--config=" + file, "--max-age=1m");

        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("writes: line 2 of " + file, "max-age: flag", "config: flag")
                .contains("hide: environment variable PERSONIO_MCP_HIDE")
                .contains("client-secret: environment variable PERSONIO_CLIENT_SECRET");
        assertThat(run.out()).doesNotContain(DemoTenant.CLIENT_SECRET);
    }

    @Test
    void clientsAreFoundAndTheirCommandsLookedAt() throws IOException {
        assertThat(CommandRun.in(environment, "install", "cursor", "--yes").exit())
                .isZero();
        assertThat(clients())
                .contains("ok clients Cursor starts " + Path.of("personio-mcp").toAbsolutePath());

        Path file = home.resolve(".cursor").resolve("mcp.json");
        Files.writeString(file, Files.readString(file).replace("/personio-mcp\"", "/gone\""));
        assertThat(clients()).contains("there is no such program", "Enter it anew: personio-mcp install cursor");

        Files.writeString(file, "{");
        assertThat(clients()).contains("note clients Cursor", "The file is broken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"doctor", "doctor --rights=all", "doctor --toolsets=all"})
    void linesFitTheScreenAndHaveNoColour(String words) {
        environment.remove("HOME");

        List<String> lines =
                CommandRun.in(environment, words.split(" ")).out().lines().toList();

        assertThat(lines).isNotEmpty().allSatisfy(line -> assertThat(line)
                .hasSizeLessThanOrEqualTo(80)
                .doesNotContain("\u001B"));
    }

    @Test
    void readOnlyToolsetNeedsNoRightToWrite() {
        assertThat(CommandRun.of("doctor", "--rights=documents", "--writes=off").out())
                .contains("[x] Documents: read")
                .doesNotContain("write");
        assertThat(CommandRun.of("doctor", "--rights=document").err()).contains("Did you mean documents?");
    }

    private String clients() {
        return String.join(
                        " ",
                        new ClientExamination(environment)
                                .findings().stream()
                                        .flatMap(finding -> finding.lines().stream())
                                        .toList())
                .replaceAll("\\s+", " ");
    }

    private List<Finding> examined(Patience patience, Clock clock) {
        Configuration configuration = Configuration.of(environment, List.of());
        Options options = new Options();
        options.baseUrl = tenant.baseUrl();
        options.clientId = DemoTenant.CLIENT_ID;
        try (App app = App.unconfirmed(new Settings(options, configuration))) {
            Origins origins = new Origins(CommandRun.parsed("doctor").getCommandSpec(), configuration);
            return new ArrayList<>(new Doctor(app, origins, clock, patience).examine());
        }
    }
}
