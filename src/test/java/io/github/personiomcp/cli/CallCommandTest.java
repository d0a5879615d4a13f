package io.github.personiomcp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.demo.DemoSettings;
import io.github.personiomcp.demo.DemoTenant;
import io.github.personiomcp.demo.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallCommandTest {

    private static DemoTenant tenant;

    @BeforeAll
    static void start() {
        tenant = DemoTenant.start(DemoSettings.defaults().withEmployees(40));
    }

    @AfterAll
    static void stop() {
        tenant.close();
    }

    @Test
    void readPrintsTheStructuredResult() {
        CommandRun run = call("", "search_employees", "limit=2");

        assertThat(run.exit()).isZero();
        assertThat(run.json()).containsEntry("total", 40).containsEntry("returned", 2);
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"search_employees, Unknown argument 'nope'", "serch_employees, Did you mean search_employees?"})
    void failureNamesWhatIsWrong(String tool, String words) {
        CommandRun run = call("", tool, "nope=1");

        assertThat(run.exit()).isNotZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(words);
    }

    @Test
    void toolOfWhatIsHiddenSaysWhatItNeeds() {
        CommandRun run = call("", "list_compensations", "period=this_month", "--toolsets=all");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("list_compensations needs --expose pay, which --hide overrules");
        assertThat(call("", "list_compensations", "period=this_month", "--toolsets=all", "--expose=pay")
                        .exit())
                .isZero();
    }

    @Test
    void toolsAreListedWithThoseThatAreWithheld() {
        CommandRun run = CommandRun.of("tools", "--json", "--toolsets=all");

        assertThat(run.out()).doesNotContain("list_compensations");
        assertThat(run.err())
                .contains("list_compensations is not offered: it needs --expose pay, which --hide overrules.");
        assertThat(CommandRun.of("tools").err()).isEmpty();
        assertThat(CommandRun.of("tools", "--toolsets=all", "--expose=pay").err())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "n\n", "later\n"})
    void writeWithoutAgreementWritesNothing(String answer) {
        String before = position();

        CommandRun run = call(answer, "update_employee", change("Never"));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains(
                        "Update employee: ", "position: \"", "\" -> \"", "Carry out this plan?", "Nothing was written");
        assertThat(position()).isEqualTo(before);
    }

    @Test
    void writeIsCarriedOutWhenSomebodyAgrees() {
        CommandRun run = call("y\n", "update_employee", change("Agreed"));

        assertThat(run.exit()).isZero();
        assertThat(run.json()).containsEntry("status", "applied").containsEntry("verified", true);
        assertThat(position()).isEqualTo("Agreed");
    }

    @Test
    void yesAnswersBeforehand() {
        CommandRun run = call("", "update_employee", change("Asked for"), "--yes");

        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(position()).isEqualTo("Asked for");
    }

    @Test
    void writesOffHasNoSuchTool() {
        CommandRun run = call("", "update_employee", change("Never"), "--yes", "--writes=off");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("There is no tool update_employee");
    }

    @Test
    void fileIsToldOfAndItsBytesAreNotPrinted() {
        CommandRun run = call("", picture());

        assertThat(run.exit()).isZero();
        assertThat(run.json()).containsEntry("media_type", "image/png");
        assertThat(run.out()).hasSizeLessThan(400);
        assertThat(run.err())
                .matches(
                        "With the result came personio:employee/\\d+/picture \\(image/png\\), [\\d,]+ bytes; --save=FILE keeps it.\\s+");
    }

    @Test
    void fileIsSavedButReplacesNone(@TempDir Path folder) throws IOException {
        Path target = folder.resolve("picture.png");

        assertThat(call("", picture("--save=" + target)).exit()).isZero();
        byte[] saved = Files.readAllBytes(target);
        assertThat(saved).startsWith(0x89, 'P', 'N', 'G');

        CommandRun again = call("", picture("--save=" + target, "width=8"));

        assertThat(again.exit()).isEqualTo(1);
        assertThat(again.err()).contains("exists already; nothing was saved");
        assertThat(target).hasBinaryContent(saved);
    }

    @Test
    void savingNothingIsAFailure(@TempDir Path folder) {
        CommandRun run = call("", "search_employees", "--save=" + folder.resolve("none"));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("Nothing was saved: 0 files");
    }

    private static String[] picture(String... more) {
        long person = tenant.company().people().stream()
                .map(Person::id)
                .filter(id -> id % 5 == 1)
                .findFirst()
                .orElseThrow();
        return Stream.concat(
                        Stream.of("get_profile_picture", "employee=" + person, "--toolsets=profile_picture"),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    @Test
    void withoutCredentialTheAnswerSaysWhatIsMissing() {
        CommandRun run = CommandRun.of("call", "search_employees");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("PERSONIO_CLIENT_ID is missing");
    }

    private static String change(String position) {
        return "{\"employee\":\"" + chief() + "\",\"changes\":{\"position\":\"" + position + "\"}}";
    }

    private static long chief() {
        return tenant.company().people().get(0).id();
    }

    private static String position() {
        return String.valueOf(tenant.company().people().get(0).value("position"));
    }

    private static CommandRun call(String answers, String... words) {
        String[] arguments = new String[words.length + 1];
        arguments[0] = "call";
        System.arraycopy(words, 0, arguments, 1, words.length);
        return CommandRun.answering(answers, environment(), arguments);
    }

    private static Map<String, String> environment() {
        return Map.of(
                "PERSONIO_BASE_URL", tenant.baseUrl().toString(),
                "PERSONIO_CLIENT_ID", DemoTenant.CLIENT_ID,
                "PERSONIO_CLIENT_SECRET", DemoTenant.CLIENT_SECRET);
    }
}
