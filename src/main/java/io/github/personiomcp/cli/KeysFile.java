package io.github.personiomcp.cli;

import io.github.personiomcp.server.access.BearerKey;
import io.github.personiomcp.server.access.KeyAuthentication;
import io.github.personiomcp.server.access.KeyFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The file of keys that a command uses; what is wrong with it stops the command. */
final class KeysFile {

    @Option(
            names = "--keys-file",
            paramLabel = "FILE",
            description = "File of the keys; default: .config/personio-mcp/keys.jsonl in your home folder.")
    private @Nullable Path file;

    private KeyFile file() {
        Path home = Path.of(System.getProperty("user.home"));
        return new KeyFile(file == null ? home.resolve(Path.of(".config", "personio-mcp", "keys.jsonl")) : file);
    }

    /** Lets in whoever has one of the keys, of which there must be one at least. */
    KeyAuthentication authentication() {
        if (read().isEmpty()) {
            throw new UsageException(
                    "--auth keys would let nobody in: there is no key yet. Make one: personio-mcp key add NAME.");
        }
        try {
            return new KeyAuthentication(file());
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    List<BearerKey> read() {
        try {
            return file().keys();
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    void write(List<BearerKey> keys) {
        try {
            file().write(keys);
        } catch (IOException e) {
            throw new UsageException("The keys file cannot be written: " + e.getMessage());
        }
    }

    private static UsageException unusable(IOException e) {
        return new UsageException(String.valueOf(e.getMessage()));
    }
}
