package io.github.personiomcp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.server.WireJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditCommandTest {

    @TempDir
    private Path folder;

    private String audit = "";

    @BeforeEach
    void name() {
        audit = folder.resolve("audit.jsonl").toString();
    }

    @Test
    void callsAreRecordedAndVerified() throws IOException {
        assertThat(called("search_employees", "limit=2").exit()).isZero();
        assertThat(called("search_employes", "limit=2").exit()).isEqualTo(2);
        assertThat(called("list_compensations", "period=this_year").exit()).isEqualTo(2);

        assertThat(Files.readString(Path.of(audit)))
                .contains("\"tool\":\"search_employees\",\"effect\":\"read\",\"decision\":\"allowed\",\"rows\":2")
                .contains("\"decision\":\"unknown_tool\"")
                .contains("\"tool\":\"list_compensations\",\"decision\":\"denied\"")
                .doesNotContain("search_employes");
        CommandRun verified = CommandRun.of("audit", "verify", audit);
        assertThat(verified.exit()).isZero();
        assertThat(verified.out()).contains("4 genuine lines", "Last line 4 of 20", "Sound:");
        assertThat(verified.out().lines()).hasSizeLessThan(10);
    }

    @Test
    void whatIsHiddenIsDeniedAndWhatIsDeclinedIsDeclined() throws IOException {
        called("search_employees", "sort=gender");
        called("list_absences", "period=2026", "absence_type=Krankheit");
        called("search_employees", "sort=gendre");
        assertThat(CommandRun.answering(
                                "n\n",
                                Map.of(),
                                "call",
                                "update_employee",
                                "{\"employee\":\"Katharina Brandt\",\"changes\":{\"position\":\"Poet\"}}",
                                "--demo=30",
                                "--audit=" + audit)
                        .err())
                .contains("Nothing was written");

        assertThat(decisions()).containsExactly("denied", "denied", "failed", "declined");
    }

    @Test
    void somebodyIsFoundByTheWordThatStandsForThem() throws IOException {
        called("search_employees", "query=Katharina Brandt");
        Map<?, ?> chief = (Map<?, ?>) Objects.requireNonNull(
                called("get_employee", "employee=Katharina Brandt").json().get("employee"));
        String id = String.valueOf(chief.get("id"));
        called("get_employee", "employee=0");

        CommandRun hash = CommandRun.of("audit", "hash", audit, id);

        assertThat(hash.exit()).isZero();
        assertThat(Files.readAllLines(Path.of(audit)))
                .filteredOn(line -> line.contains("\"" + hash.out().strip() + "\""))
                .extracting(line -> WireJson.object(line).orElseThrow().get("tool"))
                .containsExactly("search_employees", "get_employee");
        assertThat(CommandRun.of("audit", "hash", audit, id, "--record").out()).isNotEqualTo(hash.out());
        assertThat(CommandRun.of("audit", "hash", folder.resolve("other").toString(), "1001")
                        .err())
                .contains("other.key cannot be read", "--audit-key-file FILE");
    }

    private List<String> decisions() throws IOException {
        return Files.readAllLines(Path.of(audit)).stream()
                .flatMap(line -> WireJson.object(line).stream())
                .filter(line -> line.containsKey("ms"))
                .map(line -> String.valueOf(line.get("decision")))
                .toList();
    }

    @Test
    void faultsFitOnAScreenAndExitWithOne() throws IOException {
        for (int i = 0; i < 2; i++) {
            called("nope");
        }
        List<String> lines = Files.readAllLines(Path.of(audit));
        Files.writeString(
                Path.of(audit), lines.get(0) + "\n" + lines.get(2).replace("local", "other") + "\nx\n".repeat(50));

        CommandRun run = CommandRun.of("audit", "verify", audit);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("FAULT  audit.jsonl, line 2: was changed.", "Not sound: ");
        assertThat(run.out().lines()).hasSizeLessThan(24);
    }

    @Test
    void keyMayLieElsewhere() throws IOException {
        String key = folder.resolve("secret.txt").toString();
        Files.writeString(Path.of(key), "a secret of at least thirty-two characters");
        assertThat(CommandRun.of("call", "nope", "--demo=30", "--audit=" + audit, "--audit-key-file=" + key)
                        .exit())
                .isEqualTo(2);

        assertThat(CommandRun.of("audit", "verify", audit, "--audit-key-file=" + key)
                        .exit())
                .isZero();
        CommandRun without = CommandRun.of("audit", "verify", audit);
        assertThat(without.exit()).isEqualTo(2);
        assertThat(without.err()).contains("audit.jsonl.key cannot be read", "--audit-key-file FILE");
        Files.writeString(Path.of(key), "too short");
        assertThat(CommandRun.of("audit", "verify", audit, "--audit-key-file=" + key)
                        .err())
                .contains("fewer than 32 characters");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--audit=/no/such/folder/audit.jsonl | its folder does not exist",
                "--audit=. | cannot be written",
                "--audit-required | --audit-required needs --audit FILE",
                "--audit-max-size=big | not a size such as 500KB, 50MB or 1GB",
                "--limit=cals=5/min | Did you mean calls? Limits: calls, writes, rows, requests.",
                "--limit=calls=0/min | --limit takes a number a minute, such as calls=120/min; not 0/min.",
                "--limit=calls=fast | --limit takes a number a minute"
            })
    void wrongOptionStopsTheStart(String option, String words) {
        CommandRun run = CommandRun.of("call", "search_employees", "--demo=30", option);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(words).doesNotContain("Exception");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void verifyingNothingIsAMistake() {
        assertThat(CommandRun.of("audit").err()).contains("personio-mcp audit verify FILE");
        assertThat(CommandRun.of("audit", "verify").exit()).isEqualTo(2);
        CommandRun run = CommandRun.of("audit", "verify", audit);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("does not exist");
        assertThat(CommandRun.of("audit", "verify", folder.toString()).err()).contains("cannot be read");
    }

    @Test
    void oneLongAnswerIsPaidForAfterwards() {
        assertThat(CommandRun.of("call", "search_employees", "--demo=30", "--limit=rows=2/min")
                        .exit())
                .isZero();
    }

    private CommandRun called(String... words) {
        String[] arguments = new String[words.length + 3];
        arguments[0] = "call";
        System.arraycopy(words, 0, arguments, 1, words.length);
        arguments[words.length + 1] = "--demo=30";
        arguments[words.length + 2] = "--audit=" + audit;
        return CommandRun.of(arguments);
    }
}
