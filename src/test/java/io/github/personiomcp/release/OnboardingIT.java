package io.github.personiomcp.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.acceptance.ServerProcess;
import io.github.personiomcp.demo.DemoSettings;
import io.github.personiomcp.demo.DemoTenant;
import io.github.personiomcp.demo.Person;
import io.github.personiomcp.release.ExampleProgram.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the onboarding program shows, writes, and makes of an answer that got lost. */
@DisabledOnOs(OS.WINDOWS)
class OnboardingIT {

    private static final String ROSA = "rosa.lindqvist@nordlicht.example";
    private static final List<String> YES = List.of("y");
    private static final List<String> NOBODY_THERE = List.of();

    @TempDir
    private static Path work;

    private static ExampleProgram onboarding;

    private final LocalDate nextWeek = LocalDate.now(ZoneId.systemDefault()).plusWeeks(1);
    private final DemoTenant tenant = DemoTenant.start(DemoSettings.defaults().withEmployees(30));

    @BeforeAll
    static void compile() throws IOException {
        onboarding = ExampleProgram.ready("onboarding/Onboarding.java", work);
    }

    @AfterEach
    void stop() {
        tenant.close();
    }

    @Test
    void planIsShownAndNothingIsWrittenWhereNobodyAgrees() throws IOException {
        String example = Files.readString(Path.of("examples", "onboarding", "joiners.csv"));
        String list = example.replaceAll("\\b\\d{4}-\\d{2}-\\d{2}\\b", nextWeek.toString());
        Run run = run(Files.writeString(work.resolve("example.csv"), list), NOBODY_THERE);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.output())
                .contains("Create Rosa Lindqvist (row 2):", "    position: Account Executive", "(row 3)", "(row 4)")
                .contains("A new employee record cannot be deleted again over the API.")
                .endsWith("Write this to Personio, for 3 people? [y/N] Nothing was written.");
        assertThat(tenant.company().size()).isEqualTo(30);
    }

    @Test
    void whatIsAgreedToIsWrittenAndTheRestIsNamed() throws IOException {
        Run run = run(list("Sales", "Salse"), YES, "--weeks=1");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.output())
                .containsPattern("Created Rosa Lindqvist \\(row 2\\), id \\d+\\.")
                .contains("Not possible: Íñigo Salazar (row 3). ", "Did you mean: Sales")
                .doesNotContain("Maeve");
        assertThat(withEmail(ROSA)).singleElement().satisfies(rosa -> assertThat(rosa.text("weekly_working_hours"))
                .isEqualTo("37.5"));
    }

    @Test
    void lostAnswerIsCalledUnknownAndTheNextRunFindsThePerson() throws IOException {
        Path list = list("Sales", "Sales");
        tenant.faults().loseWrites(1, true);

        Run lost = run(list, YES);

        assertThat(lost.exit()).isEqualTo(1);
        assertThat(lost.output())
                .contains("UNKNOWN whether Rosa Lindqvist (row 2) was created.", "the write probably succeeded")
                .contains("Created Íñigo Salazar (row 3)");

        Person colleague = withEmail("inigo.salazar@nordlicht.example").get(0);
        tenant.company().change(colleague.id(), Map.of("position", "Trainee"));
        Run next = run(list, YES);

        assertThat(next.exit()).as(next.output() + next.log()).isZero();
        assertThat(next.output())
                .contains("As in the list: Rosa Lindqvist (row 2).")
                .contains("Update Íñigo Salazar (row 3):\n    position: Trainee -> Sales; Iberia\n")
                .contains("Updated Íñigo Salazar (row 3), id " + colleague.id() + ".");
        assertThat(withEmail(ROSA)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            first_name,email\\nRosa,rosa@nordlicht.example                   | Row 2 has no last_name.
            first_name,position\\nRosa,"Sales\\n\\nCreate Max Power (row 3):" | Row 2 has a line break or a control character.
            """)
    void listThatCannotBeUnderstoodStartsNothing(String list, String said) throws IOException {
        Run run = run(Files.writeString(work.resolve("odd.csv"), list.replace("\\n", "\n")), YES);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.output()).isEmpty();
        assertThat(run.log()).isEqualTo(said + " Nothing was read or written.");
        assertThat(tenant.traffic().requests()).isEmpty();
    }

    /** Two who join next week, one who started last week, and the empty row that spreadsheets like to leave. */
    private Path list(String department, String otherDepartment) throws IOException {
        return Files.writeString(work.resolve("joiners.csv"), """
                first_name;last_name;email;hire_date;position;department;weekly_working_hours;office
                Rosa;Lindqvist;rosa.lindqvist@nordlicht.example;%1$s;Account Executive;%2$s;37,5;
                Íñigo;Salazar;inigo.salazar@nordlicht.example;%1$s;"Sales; Iberia";%3$s;;Madrid
                Maeve;Tierney;maeve.tierney@nordlicht.example;%4$s;Content Writer;Marketing;32;Dublin
                ;;;;;;;
                """.formatted(
                        nextWeek, department, otherDepartment, nextWeek.minusWeeks(2)));
    }

    /** Even where the server is configured to write at once, and to speak German. */
    private Run run(Path list, List<String> input, String... options) {
        Map<String, String> environment = new HashMap<>(ServerProcess.credential(tenant));
        environment.put("PERSONIO_MCP_WRITES", "on");
        environment.put("PERSONIO_MCP_LANGUAGE", "de");
        return onboarding.run(
                environment,
                input,
                Stream.of(List.of(list.toString()), List.of(options), ServerProcess.command("serve"))
                        .flatMap(List::stream)
                        .toList());
    }

    private List<Person> withEmail(String email) {
        return tenant.company().people().stream()
                .filter(person -> person.email().equals(email))
                .toList();
    }
}
