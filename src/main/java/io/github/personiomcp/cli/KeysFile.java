package io.github.personiomcp.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which file of keys a command uses. */
final class KeysFile {

    private final RootCommand root;

    @Option(
            names = "--keys-file",
            paramLabel = "FILE",
            description = "File of the keys; default: keys.jsonl in the folder personio-mcp of ~/.config.")
    private @Nullable Path file;

    KeysFile(RootCommand root) {
        this.root = root;
    }

    /** Whether one is named. */
    boolean given() {
        return file != null;
    }

    Path path() {
        return file == null ? root.home().resolve(Path.of(".config", "personio-mcp", "keys.jsonl")) : file;
    }
}
