package io.github.personiomcp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyCommandTest {

    @TempDir
    private Path folder;

    @Test
    void keyIsShownOnceAndItsHashStored() throws IOException {
        CommandRun added = key("add", "helpdesk");

        assertThat(added.exit()).isZero();
        assertThat(added.out()).matches("pmcp_[A-Za-z0-9_-]{43}\\R");
        assertThat(added.err()).contains("the key of helpdesk", "shown this one time");
        assertThat(Files.readString(file())).doesNotContain(added.out().strip());
        assertThat(key("list").out()).isEqualToIgnoringNewLines("helpdesk  writes=off");
    }

    @Test
    void keysAreListedWithTheirProfilesAndRemoved() {
        key("add", "helpdesk");
        key("add", "payroll", "--toolsets=compensation,employees", "--writes=confirm", "--expose=pay", "--hide=team");

        assertThat(key("list").out().lines())
                .containsExactly(
                        "helpdesk  writes=off",
                        "payroll  writes=confirm  toolsets=employees,compensation  expose=pay  hide=team");
        assertThat(key("remove", "helpdesk").exit()).isZero();
        assertThat(key("list").out().lines()).hasSize(1);
    }

    @Test
    void whatIsMeantForTheServerIsNotMeantForAKey() {
        Map<String, String> environment = Map.of(
                "PERSONIO_MCP_KEYS_FILE", file().toString(),
                "PERSONIO_MCP_WRITES", "on",
                "PERSONIO_MCP_EXPOSE", "pay");

        assertThat(CommandRun.in(environment, "key", "add", "helpdesk").exit()).isZero();
        assertThat(CommandRun.in(environment, "--expose=bank", "key", "add", "other")
                        .exit())
                .isZero();
        assertThat(key("list").out().lines()).containsExactly("helpdesk  writes=off", "other  writes=off  expose=bank");
    }

    @Test
    void fileIsInTheHomeFolderThatTheEnvironmentNames() {
        Map<String, String> environment = Map.of("HOME", folder.toString());

        assertThat(CommandRun.in(environment, "key", "add", "helpdesk").exit()).isZero();
        assertThat(folder.resolve(Path.of(".config", "personio-mcp", "keys.jsonl")))
                .exists();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "add helpdesk                   | There is a key named helpdesk already",
                "add help/desk                  | This is no name: the name of a key has 1 to 64 letters",
                "add x --writes=on              | --writes on is not for keys",
                "add x --toolsets=pets          | --toolsets pets is no toolset",
                "remove helpdesc                | There is no key named helpdesc. Did you mean helpdesk?",
                "add                            | NAME",
            })
    void whatMakesNoSenseIsRefused(String words, String why) {
        key("add", "helpdesk");

        CommandRun run = key(words.strip().split(" "));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(why);
        assertThat(run.out()).isEmpty();
        assertThat(key("list").out().lines()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--auth=keys                                    | there is no key yet",
                "--auth=password                                | --auth password is none of none, keys and oauth",
                "--auth=oauth                                   | needs --oauth-issuer URL and --oauth-audience URL",
                "--auth=oauth --oauth-issuer=https://a.example  | needs --oauth-issuer URL and --oauth-audience URL",
                "--auth=oauth --oauth-issuer=https://a.example --oauth-audience= | needs --oauth-issuer URL and --oauth-audience URL",
                "--auth=oauth --oauth-issuer=http://a.example --oauth-audience=b | begins with https://",
            })
    void serverThatCouldNotTellWhoCallsDoesNotStart(String words, String why) {
        List<String> arguments = new ArrayList<>(List.of("serve", "--demo=30", "--transport=http", "--port=0"));
        arguments.addAll(List.of(words.strip().split(" ")));
        arguments.add("--keys-file=" + file());

        CommandRun run = CommandRun.of(arguments.toArray(String[]::new));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(why);
    }

    private CommandRun key(String... words) {
        List<String> arguments = new ArrayList<>(List.of("key"));
        arguments.addAll(List.of(words));
        arguments.add("--keys-file=" + file());
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    private Path file() {
        return folder.resolve("keys.jsonl");
    }
}
