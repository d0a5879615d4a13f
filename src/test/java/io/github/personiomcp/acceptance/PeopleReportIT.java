package io.github.personiomcp.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.demo.Person;
import io.github.personiomcp.release.ExampleProgram;
import io.github.personiomcp.release.ExampleProgram.Run;
import io.github.personiomcp.server.HttpServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The example that reports on a month: it names whom the company names, its numbers add up, and it says what it does not know. */
@Timeout(240)
@DisabledOnOs(OS.WINDOWS)
class PeopleReportIT {

    private static final YearMonth MONTH = YearMonth.of(2026, 11);

    private static final Map<String, Object> JOINER = Map.of(
            "first_name",
            "=1 | <b>\n# [www.x",
            "last_name",
            "](https://x) @all",
            "hire_date",
            LocalDate.of(2026, 11, 2));

    @TempDir
    private static Path home;

    private static ExampleProgram report;

    @BeforeAll
    static void prepare() throws IOException {
        report = ExampleProgram.ready("people-report/PeopleReport.java", home);
    }

    @Test
    void reportReconcilesAndSaysWhatIsMissing() {
        StackSettings settings = new StackSettings();
        try (DemoStack stack = settings.start();
                HttpServer server = stack.serve()) {
            Map<String, String> environment =
                    Map.of("MCP_SERVER_URL", server.urls().get(0).toString());
            stack.result("search_employees", Map.of());
            Person moved = stack.company().people().get(30);
            Person joined = stack.company().people().get(31);
            stack.company().change(moved.id(), Map.of("position", "Astronaut"));
            stack.company().change(joined.id(), JOINER);
            await(stack, settings, Map.of("query", "Astronaut"), moved);

            String whole = written(environment, 0);
            assertThat(whole)
                    .contains(
                            "# People in 2026-11",
                            "The numbers reconcile",
                            "| 2026-11-02 | \\=1 \\| \\<b\\> \\# \\[www\\.x \\]\\(https\\://x\\) \\@all | ",
                            "## Joined: " + having(stack, "hire_date"),
                            "## Left: " + having(stack, "termination_date"),
                            "## Moved: 1\n",
                            "| 2026-11-18 | " + moved.name() + " | position: " + moved.text("position")
                                    + " → Astronaut |",
                            "Seen since 2026-11-18T10:0")
                    .doesNotContain("not complete");

            Map<String, @Nullable Object> gone = new HashMap<>(Map.of("status", "inactive"));
            gone.put("termination_date", null);
            stack.company().change(moved.id(), gone);
            await(stack, settings, Map.of("query", "Astronaut", "status", "inactive"), moved);

            assertThat(written(environment, 1))
                    .contains(
                            "**This report is not complete**",
                            "Inactive without a termination date in the past",
                            moved.name());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MCP_SERVER_URL | http://elsewhere.example/mcp | MCP_SERVER_URL is http://elsewhere.example/mcp.
            MCP_SERVER_KEY | not to be seen               | MCP_SERVER_KEY does not hold one word.
            """)
    void neitherKeysNorPeopleGoWhereOthersSeeThem(String variable, String value, String said) {
        Map<String, String> environment = new HashMap<>(Map.of("MCP_SERVER_URL", "http://localhost:1/mcp"));
        environment.put(variable, value);

        Run run = report.run(environment, List.of(MONTH.toString()));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.output()).isEmpty();
        assertThat(run.log()).startsWith(said).doesNotContain("not to be seen");
    }

    private static long having(DemoStack stack, String date) {
        return stack.company().people().stream()
                .flatMap(person -> person.date(date).stream())
                .filter(day -> YearMonth.from(day).equals(MONTH))
                .count();
    }

    /** Waits until the server has noticed a change, some minutes later. */
    private static void await(DemoStack stack, StackSettings settings, Map<String, Object> search, Person person) {
        settings.clock.skip(Duration.ofMinutes(6));
        Await.until(() -> stack.call("search_employees", search).text().contains("\"" + person.id() + "\""));
    }

    private static String written(Map<String, String> environment, int exit) {
        Run run = report.run(environment, List.of(MONTH.toString()));

        assertThat(run.exit()).as(run.log()).isEqualTo(exit);
        return run.output();
    }
}
