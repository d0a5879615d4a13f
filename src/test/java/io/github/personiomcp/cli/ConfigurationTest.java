package io.github.personiomcp.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"--writes=on tools", "tools --writes=on", "tools --writes on", "--writes on tools"})
    void flagWinsOverEnvironmentAndFileWhereverItStands(String line) throws IOException {
        Map<String, String> environment =
                Map.of("PERSONIO_MCP_WRITES", "off", "PERSONIO_MCP_CONFIG", file("writes=off"));

        assertThat(offersWrites(environment, line.split(" "))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--config=FILE tools", "tools --config=FILE", "tools --config FILE"})
    void environmentWinsOverFile(String line) throws IOException {
        String[] arguments = line.replace("FILE", file("writes=on")).split(" ");

        assertThat(offersWrites(Map.of("PERSONIO_MCP_WRITES", "off"), arguments))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--config=FILE tools", "tools --config=FILE", "tools --config FILE"})
    void fileWinsOverDefault(String line) throws IOException {
        String[] arguments = line.replace("FILE", file("writes=off")).split(" ");

        assertThat(offersWrites(Map.of(), arguments)).isFalse();
    }

    @Test
    void nothingOfACommandLineStandsInAnotherFile() throws IOException {
        Path words = Files.writeString(folder.resolve("words"), "--config\n" + file("writes=off"));

        CommandRun run = CommandRun.of("tools", "--demo=30", "@" + words);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("Unknown command or argument @");
    }

    @Test
    void configFlagWinsOverItsVariable() throws IOException {
        Map<String, String> environment =
                Map.of("PERSONIO_MCP_CONFIG", folder.resolve("missing").toString());

        assertThat(offersWrites(environment, "tools", "--config", file("writes=off")))
                .isFalse();
    }

    @Test
    void defaultAppliesWhereNothingIsSaid() {
        assertThat(offersWrites(Map.of(), "tools")).isTrue();
    }

    @Test
    void blankVariableAndBlankLineAreAsGoodAsNone() throws IOException {
        Configuration configuration =
                Configuration.of(Map.of("PERSONIO_MCP_WRITES", " "), List.of("--config", file("client-secret=\n")));

        assertThat(configuration.value("writes")).isEmpty();
        assertThat(configuration.value("client-secret")).isEmpty();
    }

    @Test
    void variablesOfTheConnectionHaveTheShortPrefix() {
        assertThat(Variables.of("client-id")).isEqualTo("PERSONIO_CLIENT_ID");
        assertThat(Variables.of("base-url")).isEqualTo("PERSONIO_BASE_URL");
        assertThat(Variables.of("max-age")).isEqualTo("PERSONIO_MCP_MAX_AGE");
    }

    @Test
    void fileIsReadAsUtf8() throws IOException {
        assertThat(Configuration.of(Map.of(), List.of("--config", file("client-id=Zürich")))
                        .value("client-id"))
                .contains("Zürich");
    }

    @Test
    void mistypedLineOfTheFileStopsTheStart() throws IOException {
        CommandRun run = CommandRun.of("tools", "--config", file("writs=off"));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("unknown line writs", "Did you mean writes?");
    }

    @ParameterizedTest
    @CsvSource({
        "PERSONIO_MCP_WRITS, Did you mean PERSONIO_MCP_WRITES?",
        "personio_mcp_writes, Did you mean PERSONIO_MCP_WRITES?",
        "PERSONIO_HIDE, Did you mean PERSONIO_MCP_HIDE?",
        "personio_scope, Did you mean PERSONIO_MCP_SCOPE?",
        "PERSONIO_MCP_CLIENT_ID, Did you mean PERSONIO_CLIENT_ID?",
        "PERSONIO_MCP_XYLOPHONE, is unknown."
    })
    void mistypedVariableStopsTheStartWithoutItsValue(String name, String hint) {
        for (String command : List.of("tools", "serve")) {
            for (String value : List.of("hush", " ")) {
                CommandRun run = CommandRun.in(Map.of(name, value), command);

                assertThat(run.exit()).isEqualTo(2);
                assertThat(run.err().strip())
                        .startsWith("The environment variable " + name + " is unknown.")
                        .endsWith(hint)
                        .doesNotContain("hush");
            }
        }
    }

    @Test
    void variableThatMayBeAnotherProgramsIsWarnedOf() {
        CommandRun run = CommandRun.in(Map.of("PERSONIO_PORT", "hush"), "tools");

        assertThat(run.exit()).isZero();
        assertThat(run.err().strip())
                .isEqualTo(
                        "The environment variable PERSONIO_PORT is unknown and ignored. Did you mean PERSONIO_MCP_PORT?");
    }

    @Test
    void variablesOfOthersAreNotWarnedOf() {
        assertThat(CommandRun.in(Map.of("PERSONIO_TEAM", "x", "HOME", "/"), "tools")
                        .err())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scope",
                "hide",
                "fields-policy",
                "attributes",
                "absence-detail",
                "preset",
                "writes",
                "confirm-fallback",
                "audit"
            })
    void whatWithholdsSomethingIsNotGivenWithoutAValue(String option) throws IOException {
        String variable = Variables.of(option);
        CommandRun run = CommandRun.in(Map.of(variable, " "), "tools");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("variable " + variable + " is blank. Give it a value, or remove it.");
        assertThat(CommandRun.in(Map.of(variable, ""), "serve").exit()).isEqualTo(2);
        assertThat(CommandRun.of("tools", "--config", file(option + "=")).err()).contains("line " + option, "is blank");
        assertThat(CommandRun.of("tools", "--" + option + "=").exit()).isEqualTo(2);
    }

    @Test
    void blankNamesAreNotHidden() {
        assertThat(CommandRun.of("tools", "--hide=salary, ").err()).contains("--hide has a blank name");
    }

    @Test
    void everyOptionsVariableIsKnown() {
        Set<String> options = new TreeSet<>(Refusal.optionsOf(CommandRun.parsed()));
        options.remove("config");
        Map<String, String> all = options.stream().collect(Collectors.toMap(Variables::of, option -> "x"));

        assertThat(new Variables(all).known(options)).isTrue();
    }

    @Test
    void secretMayStandInTheFile() throws IOException {
        assertThat(CommandRun.of("tools", "--demo=30", "--config", file("client-secret=x"))
                        .exit())
                .isZero();
    }

    @Test
    void missingFileStopsTheStart() {
        CommandRun run = CommandRun.of("--config", folder.resolve("missing").toString(), "tools");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("missing", "cannot be read");
        assertThatThrownBy(() -> Configuration.of(Map.of("PERSONIO_MCP_CONFIG", "/nowhere/at/all"), List.of()))
                .isInstanceOf(UsageException.class);
    }

    private static boolean offersWrites(Map<String, String> environment, String... arguments) {
        CommandRun run = CommandRun.in(environment, arguments);
        assertThat(run.exit()).as(run.err()).isZero();
        return run.out().contains("update_employee");
    }

    private String file(String content) throws IOException {
        return Files.writeString(folder.resolve("personio.properties"), content).toString();
    }
}
