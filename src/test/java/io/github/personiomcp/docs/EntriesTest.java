package io.github.personiomcp.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Entries that are shown for copying are those that {@code install} makes. */
class EntriesTest {

    @TempDir
    private Path home;

    @ParameterizedTest
    @CsvSource({"toml, mcp_servers, codex", "yaml, extensions:, goose"})
    void entryIsTheOneThatIsPrinted(String language, String sign, String client) throws IOException {
        Path secret = Files.writeString(home.resolve("secret"), "hush");
        String printed = CommandRun.in(
                        Map.of(
                                "PERSONIO_CLIENT_ID",
                                "your-client-id",
                                "PERSONIO_CLIENT_SECRET_FILE",
                                secret.toString()),
                        "install",
                        client,
                        "--print")
                .out()
                .replace(System.getProperty("java.home"), "/path/to/jdk")
                .replace(secret.toString(), "/path/to/personio-client-secret")
                .replace(Path.of("personio-mcp").toAbsolutePath().toString(), "/path/to/personio-mcp/personio-mcp");

        assertThat(Documents.blocks(language).map(Block::text).filter(text -> text.contains(sign)))
                .isNotEmpty()
                .containsOnly(printed);
    }
}
