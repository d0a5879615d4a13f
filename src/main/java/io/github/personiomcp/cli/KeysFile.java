package io.github.personiomcp.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which file of keys a command uses. */
final class KeysFile {

    @Option(
            names = "--keys-file",
            paramLabel = "FILE",
            description = "File of the keys; default: keys.jsonl in the folder personio-mcp of ~/.config.")
    private @Nullable Path file;

    /** Whether one is named. */
    boolean given() {
        return file != null;
    }

    Path path() {
        return file == null ? home().resolve(Path.of(".config", "personio-mcp", "keys.jsonl")) : file;
    }

    /** As the user's other programs see it: Java by itself disregards {@code HOME}. */
    private static Path home() {
        String said = System.getenv("HOME");
        return Path.of(said == null || said.isBlank() ? System.getProperty("user.home") : said);
    }
}
