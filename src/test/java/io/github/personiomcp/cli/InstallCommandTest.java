package io.github.personiomcp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.install.Client;
import io.github.personiomcp.install.Clients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Entering the server in a client's configuration: shown, agreed to, and never with the secret. */
class InstallCommandTest {

    private static final String LAUNCHER =
            Path.of("personio-mcp").toAbsolutePath().toString();

    @TempDir
    private Path home;

    private final Map<String, String> environment = new HashMap<>();
    private Path cursor;

    private static Stream<String> clients() {
        return Clients.ALL.stream().map(Client::name);
    }

    @BeforeEach
    void configure() {
        cursor = home.resolve(".cursor").resolve("mcp.json");
        environment.put("HOME", home.toString());
        environment.put("USERPROFILE", home.toString());
        environment.put("PERSONIO_CLIENT_ID", "the-id");
        environment.put("PERSONIO_CLIENT_SECRET", "hush");
    }

    @ParameterizedTest
    @MethodSource("clients")
    void printedEntryIsAsPublished(String client) throws IOException {
        Path golden = Path.of("src", "test", "resources", "install", client + ".txt");
        environment.remove("PERSONIO_CLIENT_SECRET");
        environment.put(
                "PERSONIO_CLIENT_SECRET_FILE",
                Files.writeString(home.resolve("secret"), "hush").toString());
        String printed = run("install", client, "--print", "--toolsets=documents", "--writes", "off")
                .out();
        String wanted = printed.replace(LAUNCHER, "/opt/personio-mcp/personio-mcp")
                .replace(home.toString(), "/home/rosa")
                .replace(System.getProperty("java.home"), "/opt/jdk");
        if (Goldens.UPDATE) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, wanted);
        }

        assertThat(golden).as(Goldens.repair(InstallCommandTest.class)).hasContent(wanted);
        assertThat(cursor).doesNotExist();
    }

    @ParameterizedTest
    @MethodSource("clients")
    void everyClientIsEnteredAndTakenOutAgain(String client) throws IOException {
        Path file = home.resolve("configuration");

        CommandRun run = run("install", client, "--yes", "--file=" + file);

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("+++ " + file, "Changed " + file);
        assertThat(Files.readString(file)).contains(LAUNCHER, "serve", "the-id").doesNotContain("hush");
        assertThat(run("install", client, "--yes", "--file=" + file).out()).contains("has this entry already");
        assertThat(run("uninstall", client, "--yes", "--file=" + file).exit()).isZero();
        assertThat(file).doesNotExist();
        assertThat(run("uninstall", client, "--file=" + file).out()).contains("nothing to take out");
    }

    @Test
    void nothingIsWrittenWithoutAYes() {
        CommandRun run = CommandRun.answering("n\n", environment, "install", "cursor");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("+    \"personio\": {");
        assertThat(run.err()).contains("Change the file like this? [y/N]", "Nothing was changed.");
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void yesOnTheTerminalIsEnough() {
        assertThat(CommandRun.answering("y\n", environment, "install", "cursor").exit())
                .isZero();
        assertThat(cursor).exists();
    }

    @Test
    void secretGoesToAFileOfItsOwn() throws IOException {
        CommandRun run = run("install", "cursor", "--yes");

        try (Stream<Path> files = Files.walk(home)) {
            List<Path> secrets =
                    files.filter(file -> file.toString().endsWith(".secret")).toList();
            assertThat(secrets).singleElement().satisfies(file -> assertThat(file)
                    .hasContent("hush\n"));
            assertThat(Files.readString(cursor)).contains(secrets.get(0).toString());
        }
        assertThat(run.out() + run.err()).doesNotContain("hush");
    }

    @Test
    void optionsGoWithTheEntry() throws IOException {
        environment.put("PERSONIO_MCP_HIDE", "office");
        environment.put("PERSONIO_MCP_PERMITS", "redis://:hush@localhost:6379/0");

        CommandRun run = run("install", "cursor", "--yes", "--writes=off", "--allow-deletes");

        assertThat(Files.readString(cursor))
                .contains("\"--writes=off\", \"--allow-deletes\"", "\"PERSONIO_MCP_HIDE\": \"office\"")
                .doesNotContain("hush");
        assertThat(run.err()).contains("PERSONIO_MCP_PERMITS may hold a password");
    }

    @Test
    void demoNeedsNoCredential() throws IOException {
        environment.remove("PERSONIO_CLIENT_ID");

        assertThat(run("install", "cursor", "--yes", "--demo=30").exit()).isZero();

        assertThat(Files.readString(cursor)).contains("--demo=30").doesNotContain("PERSONIO_", ".secret");
    }

    @Test
    void missingCredentialIsTwo() {
        environment.remove("PERSONIO_CLIENT_ID");

        CommandRun run = run("install", "cursor", "--yes");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("PERSONIO_CLIENT_ID is missing");
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void brokenFileIsRefusedWithWhatItShouldHold() throws IOException {
        Files.createDirectories(cursor.getParent());
        Files.writeString(cursor, "{\"mcpServers\": ");

        CommandRun run = run("install", "cursor", "--yes");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("The file is broken", "was left alone", "\"personio\": {");
        assertThat(cursor).hasContent("{\"mcpServers\": ");
    }

    @Test
    void unknownClientIsTwoWithTheNearest() {
        CommandRun run = run("install", "cursr");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("Did you mean cursor?");
    }

    private CommandRun run(String... arguments) {
        return CommandRun.in(environment, arguments);
    }
}
