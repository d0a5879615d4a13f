package io.github.personiomcp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.testing.Screen;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Everything that is printed for people fits 80 columns, and holds no colour where nobody looks; the tour is looked at by TourIT. */
class ScreensTest {

    @TempDir
    private Path home;

    private static Stream<String> commands() {
        return named(CommandRun.parsed(), "");
    }

    private static Stream<String> named(CommandLine commandLine, String name) {
        return Stream.concat(
                Stream.of(name),
                commandLine.getSubcommands().entrySet().stream()
                        .flatMap(command -> named(command.getValue(), name + command.getKey() + " ")));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpIsReadable(String command) {
        CommandRun run = run(command + "--help");

        assertThat(run.exit()).isZero();
        Screen.assertReadable(run.out());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--version",
                "tools",
                "tools --demo=30 --toolsets=all",
                "doctor --demo=30",
                "doctor --demo=30 --toolsets=all --writes=off",
                "doctor",
                "doctor --rights=all",
                "install cursor --print --demo",
                "install goose --print --demo",
                "install zed --yes --demo"
            })
    void screenIsReadable(String line) {
        Screen.assertReadable(run(line).out());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--writs=off",
                "nonsense",
                "--port=1",
                "tools --writes=maybe",
                "tools --base-url=nowhere",
                "tools --toolsets=projcts",
                "tools --rate=v1-people=5/min",
                "tools --limit=people=5/min",
                "tools --scope=office",
                "tools --client-secret=x",
                "tools --demo=30 --hide=nothing",
                "tools --demo=30 --preset=works-council --toolsets=reports",
                "serve --demo=30 --sse",
                "serve --transport=http --host=0.0.0.0",
                "serve --transport=http --auth=oauth",
                "call get_employe --demo=30",
                "call get_employee",
                "call get_employee employee=nobody --demo=30",
                "call list_absences --demo=30",
                "call update_employee --demo=30",
                "doctor --rights=nothing",
                "install",
                "install cursr",
                "install cursor",
                "install claude-desktop --demo",
                "key add",
                "key remove nobody",
                "audit verify nothing.jsonl"
            })
    void refusalIsReadable(String line) {
        CommandRun run = run(line);

        assertThat(run.exit()).isNotZero();
        Screen.assertReadable(run.screen());
    }

    @Test
    void keysAreReadable() {
        String everything = "--toolsets=employees,absences,attendances,organization,documents,projects,compensation"
                + " --expose=pay,birth,gender,nationality --hide=department,office,team --writes=confirm";
        run("key add one");
        run("key add another " + everything);

        Screen.assertReadable(run("key list").out());
    }

    private CommandRun run(String line) {
        Map<String, String> environment = Map.of(
                "HOME", home.toString(),
                "USERPROFILE", home.toString(),
                "PERSONIO_MCP_KEYS_FILE", home.resolve("keys.jsonl").toString());
        return CommandRun.in(environment, line.split(" ", -1));
    }
}
