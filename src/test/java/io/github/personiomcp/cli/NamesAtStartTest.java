package io.github.personiomcp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A name that nothing answers to stops every start but that of {@code doctor}, as soon as Personio can be asked. */
class NamesAtStartTest {

    private static final Map<String, String> UNREACHABLE = Map.of(
            "PERSONIO_CLIENT_ID", "id", "PERSONIO_CLIENT_SECRET", "s", "PERSONIO_BASE_URL", "http://localhost:1");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "serve, --expose=salaary, fix_salary",
        "tools, --expose=helth, health",
        "tools, --hide=departmnet, department",
        "call describe_tenant, --hide=Xylophon, ''",
        "tools, --expose=national-id, tax-and-national-id"
    })
    void wrongNameStopsTheStartInOneSentence(String command, String option, String nearest) {
        CommandRun run = CommandRun.of((command + " --demo=30 " + option).split(" "));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith(option.replace('=', ' ') + " names neither")
                .contains(nearest.isEmpty() ? "Classes: pay, " : "Did you mean " + nearest + "?")
                .hasLineCount(1);
    }

    @Test
    void wrongNameInTheFileStopsTheStartToo() throws IOException {
        Path file = Files.writeString(folder.resolve("fields"), "iban = show\nibann = hide");
        CommandRun run = CommandRun.of("tools", "--demo=30", "--fields-policy=" + file);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("ibann names neither", "Did you mean iban?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--hide=iban",
                "--expose=IBAN",
                "--hide=T-Shirt Größe",
                "--expose=dynamic_24421",
                "--hide=team,health"
            })
    void rightNamesStart(String option) {
        CommandRun run = CommandRun.of("tools", "--demo=30", option);

        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
    }

    @Test
    void hiddenAttributeIsGoneAndSaidToBe() {
        CommandRun tools = CommandRun.of("tools", "--json", "--demo=30", "--hide=T-Shirt Größe");
        CommandRun attributes = CommandRun.of(
                "call", "describe_tenant", "topic=attributes", "limit=500", "--demo=30", "--hide=T-Shirt Größe");

        assertThat(tools.out()).contains("department").doesNotContain("t_shirt_groesse");
        assertThat(attributes.out()).containsPattern("\"label\" : \"T-Shirt Größe\",\\s+\"hidden\" : \"hide\"");
    }

    @Test
    void whereNobodyCanBeAskedTheStartGoesOn() {
        CommandRun run = CommandRun.in(UNREACHABLE, "tools", "--json", "--hide=weekly_working_hour");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("search_employees").doesNotContain("weekly_working_hours", "holiday_calendar");
    }

    @Test
    void doctorTellsOfAllWrongNames() {
        CommandRun run = CommandRun.of("doctor", "--demo=30", "--expose=salaary", "--hide=departmnet,ibann");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "--hide departmnet names neither",
                        "--hide ibann names neither",
                        "--expose salaary names neither",
                        "none is shown: --hide departmnet names neither")
                .containsPattern("fail +visibility");
    }
}
