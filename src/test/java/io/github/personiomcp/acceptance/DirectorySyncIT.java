package io.github.personiomcp.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.demo.Company;
import io.github.personiomcp.demo.DemoSettings;
import io.github.personiomcp.demo.DemoTenant;
import io.github.personiomcp.demo.Person;
import io.github.personiomcp.policy.Profile;
import io.github.personiomcp.policy.WritePolicy;
import io.github.personiomcp.release.ExampleProgram;
import io.github.personiomcp.release.ExampleProgram.Run;
import io.github.personiomcp.server.HttpServer;
import io.github.personiomcp.server.access.BearerKey;
import io.github.personiomcp.server.access.KeyAuthentication;
import io.github.personiomcp.server.access.KeyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The example that copies the directory: whatever happens meanwhile, its file holds what Personio held, at one time or another. */
@Timeout(240)
@DisabledOnOs(OS.WINDOWS)
class DirectorySyncIT {

    private static final Duration RUN = Duration.ofMinutes(1);
    private static final int PEOPLE = 600;
    private static final int MORE_THAN_A_PAGE = 510;

    @TempDir
    private static Path home;

    private static ExampleProgram sync;

    @TempDir
    private Path folder;

    @BeforeAll
    static void prepare() throws IOException {
        sync = ExampleProgram.ready("directory-sync/DirectorySync.java", home);
    }

    @Test
    void aServerOfItsOwnReadsEverybodyEachTime() throws Exception {
        try (DemoTenant demo = DemoTenant.start(DemoSettings.defaults().withEmployees(40))) {
            Map<String, String> environment = ServerProcess.credential(demo);
            String[] jar = ServerProcess.command().toArray(String[]::new);
            assertThat(complete(environment, jar)).endsWith(": everybody, 40 people.");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                    .isEqualTo("rw-------");

            demo.company().remove(demo.company().people().get(7).id());

            assertThat(complete(environment, jar)).endsWith(": everybody, 39 people.");
            assertThat(copied()).isEqualTo(truth(demo.company()));
        }
    }

    @Test
    void aServerThatRunsOnIsAskedForChangesAndNothingIsLostOrDoubled() throws Exception {
        Interruption interruption = new Interruption();
        StackSettings settings = new StackSettings().employees(PEOPLE).guard(interruption);
        try (DemoStack stack = settings.start();
                HttpServer server = stack.serve(new KeyAuthentication(keys()))) {
            Map<String, String> environment = Map.of(
                    "MCP_SERVER_URL", server.urls().get(0).toString(),
                    "MCP_SERVER_KEY_FILE", folder.resolve("key").toString());
            assertThat(complete(environment)).endsWith(": everybody, " + PEOPLE + " people.");
            List<String> before = truth(stack.company());
            assertThat(copied()).isEqualTo(before);

            stack.company().remove(stack.company().people().get(300).id());
            stack.company().people().stream().limit(MORE_THAN_A_PAGE).forEach(person -> stack.company()
                    .change(person.id(), Map.of("position", "Astronaut")));
            noticeRemoval(settings, stack);
            killedOnItsSecondPage(interruption, environment);
            assertThat(copied()).isEqualTo(before);

            assertThat(complete(environment)).containsPattern(": changed of late 5\\d\\d, removed 1\\.$");
            assertThat(copied()).isEqualTo(truth(stack.company()));

            interruption.before(2, () -> change(settings, stack, PEOPLE - 2));
            assertThat(complete(environment)).endsWith(": everybody, " + (PEOPLE - 1) + " people.");
            assertThat(copied()).isEqualTo(truth(stack.company()));
        }
    }

    @Test
    void whatCouldNotBeReadIsNotPassedOffAsComplete() throws Exception {
        StackSettings overV2 = new StackSettings()
                .employees(30)
                .generations(DemoSettings.Generations.V2_ONLY)
                .unlimited();
        try (DemoStack stack = overV2.startUndiscovered();
                HttpServer server = stack.serve()) {
            Person unread = stack.company().people().get(20);
            stack.faults().fail("/v2/persons/" + unread.id() + "/employments", 502, "{\"errors\":[]}", 1_000);
            stack.tenant.discover();

            Run run = run(Map.of("MCP_SERVER_URL", server.urls().get(0).toString()));

            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.output()).isEmpty();
            assertThat(run.log()).contains("Nothing was changed in", "could not be read: ", "(id " + unread.id() + ")");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "structuredContent":{"employees":[],"total":0,"complete":true} | The server does not say removals_known_until
            "isError":true                                                 | No, [2Jno.
            """)
    void serverThatHasNoSuchAnswerIsNotCopied(String answer, String said) {
        String server = """
                while read -r line; do
                  id=${line#*'"id":"'}; id=${id%%%%'"'*}
                  case $line in
                    *'"initialize"'*) result='"protocolVersion":"2025-11-25","capabilities":{"tools":{}},"serverInfo":{"name":"","version":"0"}' ;;
                    *'"tools/call"'*) result='"content":[{"type":"text","text":"No, \\u001b[2Jno."}],%s' ;;
                    *) continue ;;
                  esac
                  printf '{"jsonrpc":"2.0","id":"%%s","result":{%%s}}\\n' "$id" "$result"
                done
                """.formatted(answer);

        Run run = run(Map.of(), "sh", "-c", server, "sh");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.output()).isEmpty();
        assertThat(run.log()).startsWith("Nothing was changed in " + file() + ". " + said);
    }

    private Path file() {
        return folder.resolve("people.db");
    }

    private KeyFile keys() throws IOException {
        String key = BearerKey.random();
        Files.writeString(folder.resolve("key"), key + "\n");
        KeyFile keys = new KeyFile(folder.resolve("keys"));
        keys.write(List.of(BearerKey.of("sync", key, Profile.upTo(WritePolicy.OFF))));
        return keys;
    }

    private Run run(Map<String, String> environment, String... command) {
        List<String> arguments = new ArrayList<>(List.of(file().toString()));
        arguments.addAll(List.of(command));
        return sync.run(environment, arguments);
    }

    /** What a run says that ends with the whole copy. */
    private String complete(Map<String, String> environment, String... command) {
        Run run = run(environment, command);
        assertThat(run.exit()).as(run.log()).isZero();
        assertThat(run.log()).isEmpty();
        assertThat(run.output()).startsWith(file() + " is complete as of 20");
        return run.output();
    }

    private void killedOnItsSecondPage(Interruption interruption, Map<String, String> environment) {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch killed = new CountDownLatch(1);
        interruption.before(2, () -> {
            reached.countDown();
            Await.down(killed);
        });
        try (ServerProcess run = sync.start(environment, List.of(file().toString()))) {
            Await.down(reached);
            run.kill();
            assertThat(run.exit(RUN)).isNotZero();
            assertThat(run.rest()).isEmpty();
        } finally {
            killed.countDown();
        }
    }

    /** Only a reading of everybody, hours after the last one, shows who is gone. */
    private static void noticeRemoval(StackSettings settings, DemoStack stack) {
        settings.clock.skip(Duration.ofHours(7));
        Await.until(() -> !DemoStack.records(
                        stack.result("search_employees", Map.of("updated_since", "yesterday")), "removed")
                .isEmpty());
    }

    /** Changes somebody, and waits until the server has noticed. */
    private static void change(StackSettings settings, DemoStack stack, int position) {
        Person person = stack.company().people().get(position);
        stack.company().change(person.id(), Map.of("position", "Cosmonaut"));
        settings.clock.skip(Duration.ofMinutes(6));
        Await.until(() -> stack.call("search_employees", Map.of("query", "Cosmonaut"))
                .text()
                .contains("\"" + person.id() + "\""));
    }

    private static List<String> truth(Company company) {
        return company.people().stream()
                .map(person -> row(
                        String.valueOf(person.id()), person.email(), person.text("position"), person.text("hire_date")))
                .toList();
    }

    private List<String> copied() throws SQLException {
        String sql = "SELECT id, email, position, hire_date FROM employees ORDER BY CAST(id AS INTEGER)";
        List<String> rows = new ArrayList<>();
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file());
                ResultSet row = database.createStatement().executeQuery(sql)) {
            while (row.next()) {
                rows.add(row(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
            }
        }
        return rows;
    }

    private static String row(String id, String email, String position, String hired) {
        return String.join(" ", id, text(email), text(position), text(hired));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
