package io.github.personiomcp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    private static final String SECRET = "papi-0123456789-secret";

    @Test
    void successIsZero() {
        assertThat(CommandRun.of("tools"))
                .satisfies(run -> assertThat(run.exit()).isZero())
                .satisfies(run -> assertThat(run.out()).contains("search_employees", "get_org_chart"))
                .satisfies(run -> assertThat(run.err()).isEmpty());
    }

    @Test
    void failureIsOneAndSaysWhyOnStandardError() {
        CommandRun run = CommandRun.of("call", "get_employee", "employee=nobody at all", "--demo=30");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("Nobody is known as 'nobody at all'.");
    }

    @ParameterizedTest
    @CsvSource({
        "--writs=off,      Did you mean --writes?",
        "--demoo,          Did you mean --demo?",
        "--clientid=x,     Did you mean --client-id?",
        "tols,             Did you mean tools?"
    })
    void unknownWordNamesTheNearest(String word, String hint) {
        CommandRun run = CommandRun.of(word);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(hint);
    }

    @ParameterizedTest
    @CsvSource({
        "--writes=maybe,          off|confirm|on",
        "--api=v3,                auto|v1|v2",
        "--log-level=loud,        warn|info",
        "--demo=many,             --demo",
        "--demo=5,                30 to 50000",
        "--timeout=5,             '20s, 5m or 1h'",
        "--time-zone=Mars,        Europe/Berlin",
        "--base-url=nowhere,      https://api.personio.de",
        "--base-url=ht tp,        https://api.personio.de",
        "--app-id=Zürich,         ACME_HR_SYNC",
        "--rate=v1-people=5/min,  v1-employees",
        "--rate=v1-other=fast,    v1-employees=120/min",
        "--preset=union,          'is not works-council'",
        "--scope=office,          'ATTRIBUTE=VALUE, such as'",
        "--scope=office=,         'that are not empty'",
        "--attributes=some,       strict",
        "--absence-detail=none,   presence",
        "--hide=ID,               'by their ids'"
    })
    void valueThatMakesNoSenseIsRefusedWithWhatIsAccepted(String option, String accepted) {
        CommandRun run = CommandRun.of("tools", option);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(accepted).doesNotContain("\tat ", "java.");
    }

    @Test
    void toolsetThatThePresetWithholdsContradictsIt() {
        CommandRun run = CommandRun.of("tools", "--demo=30", "--preset=works-council", "--toolsets=projects,reports");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--toolsets reports is withheld by --preset works-council");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--employees=3", "--port=99999"})
    void demoTenantRefusesNonsense(String option) {
        CommandRun run = CommandRun.of("demo-tenant", option);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).doesNotContain("\tat ");
    }

    @Test
    void transportThatDoesNotExistIsRefused() {
        CommandRun run = CommandRun.of("serve", "--transport=pigeon");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--transport pigeon is not available", "stdio", "http");
    }

    @Test
    void optionOfACommandNamesTheCommand() {
        CommandRun run = CommandRun.of("--port=9000");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--port belongs to a command: personio-mcp serve --port");
    }

    @Test
    void whatIsSaidOfServingCountsWhereServingIsNotNamed() {
        Map<String, String> environment = Map.of("PERSONIO_MCP_TRANSPORT", "pigeon");

        for (String line : List.of("--demo=30", "--log-level error")) {
            CommandRun run = CommandRun.in(environment, line.split(" "));

            assertThat(run.exit()).as(line).isEqualTo(2);
            assertThat(run.err()).as(line).contains("--transport pigeon is not available");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--port=9000",
                "--monitoring-port=9090",
                "--auth=keys",
                "--sse",
                "--host=::1",
                "--allowed-hosts=a.example"
            })
    void whatIsForHttpAloneIsNotForgottenInSilence(String option) {
        CommandRun run = CommandRun.of("serve", "--demo=30", option);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(option.replaceFirst("=.*", "") + " is for HTTP", "Add --transport=http");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--port=65536                           | --port 65536 is no port",
                "--port=0 --monitoring-port=-1          | --monitoring-port -1 is no port",
                "--port=9000 --monitoring-port=9000     | is the port at which MCP is served",
                "--port=0 --allowed-hosts=https://a.example | --allowed-hosts https://a.example is no name of a host",
                "--port=0 --allowed-hosts=b,a.example:443 | --allowed-hosts a.example:443 is no name of a host",
                "--port=0 --allowed-hosts=*             | --allowed-hosts * is no name of a host",
                "--port=0 --host=nowhere.invalid        | --host nowhere.invalid is no address of this computer",
                "--port=0 --oauth-issuer=https://a.test | Without --auth=oauth everybody on this computer may call",
                "--port=0 --keys-file=keys              | Without --auth=keys everybody on this computer may call",
            })
    void httpThatMakesNoSenseIsRefused(String words, String why) {
        List<String> arguments = new ArrayList<>(List.of("serve", "--demo=30", "--transport=http"));
        arguments.addAll(List.of(words.strip().split(" ")));

        CommandRun run = CommandRun.of(arguments.toArray(String[]::new));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(why).doesNotContain("\tat ");
    }

    @Test
    void portThatIsTakenIsNamedWithTheReason() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            for (String options : List.of("--port=%d", "--port=0 --monitoring-port=%d")) {
                String line = "serve --demo=30 --transport=http " + options.formatted(taken.getLocalPort());

                CommandRun run = CommandRun.of(line.split(" "));

                assertThat(run.exit()).isEqualTo(2);
                assertThat(run.err())
                        .contains("127.0.0.1:" + taken.getLocalPort() + " (", "Choose a port that is free")
                        .doesNotContain("\tat ");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.7"})
    void httpForTheWholeNetworkIsRefusedWithoutKeys(String host) {
        CommandRun run = CommandRun.of("serve", "--demo=30", "--transport=http", "--port=0", "--host=" + host);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--host " + host + " would let everybody");
    }

    @Test
    void secretGivenAsFlagIsRefusedWithoutRepeatingIt() {
        CommandRun run = CommandRun.of("doctor", "--client-secret=" + SECRET);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("PERSONIO_CLIENT_SECRET").doesNotContain(SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--permits=redis://:%s@cache", "--permits rediss://mcp:%s@cache:6380/1"})
    void passwordOfRedisGivenAsFlagIsRefusedWithoutRepeatingIt(String flag) {
        CommandRun run = CommandRun.of(("doctor --demo=30 " + flag.formatted(SECRET)).split(" "));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out() + run.err()).contains("PERSONIO_MCP_PERMITS").doesNotContain(SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "doctor --wrong", "tools", "tools --permits=redis://cache/x"})
    void passwordOfRedisNeverShows(String line) {
        CommandRun run =
                CommandRun.in(Map.of("PERSONIO_MCP_PERMITS", "redis://:" + SECRET + "@cache/wrong"), line.split(" "));

        assertThat(run.out() + run.err()).isNotEmpty().doesNotContain(SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "doctor --help", "doctor --wrong", "doctor --writes=maybe", "doctor --demo=30"})
    void secretNeverShows(String line) {
        CommandRun run =
                CommandRun.in(Map.of("PERSONIO_CLIENT_ID", "id", "PERSONIO_CLIENT_SECRET", SECRET), line.split(" "));

        assertThat(run.out() + run.err()).isNotEmpty().doesNotContain(SECRET);
    }

    @Test
    void helpOfEveryCommandSaysWhereTheSharedOptionsAre() {
        for (String command : CommandRun.parsed().getSubcommands().keySet()) {
            CommandRun run = CommandRun.of(command, "--help");

            assertThat(run.exit()).as(command).isZero();
            assertThat(run.out()).as(command).contains("personio-mcp --help");
        }
        assertThat(CommandRun.of("--help").out()).contains("--writes", "--config");
    }
}
