package io.github.personiomcp.cli;

import io.github.personiomcp.server.access.BearerKey;
import io.github.personiomcp.server.access.KeyAuthentication;
import io.github.personiomcp.server.access.KeyFile;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;

/** The keys of callers; what is wrong with their file stops the command. */
final class Keys {

    private final KeyFile file;

    Keys(KeysFile file) {
        this.file = new KeyFile(file.path());
    }

    /** Lets in whoever has one of the keys, of which there must be one at least. */
    KeyAuthentication authentication() {
        if (read().isEmpty()) {
            throw new UsageException(
                    "--auth keys would let nobody in: there is no key yet. Make one: personio-mcp key add NAME.");
        }
        try {
            return new KeyAuthentication(file);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    List<BearerKey> read() {
        try {
            return file.keys();
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** Replaces the keys by what {@code change} makes of them, as if nobody else did so at the same time. */
    void change(UnaryOperator<List<BearerKey>> change) {
        try {
            file.change(change);
        } catch (IOException e) {
            throw new UsageException("The keys file cannot be changed: " + e.getMessage());
        }
    }

    private static UsageException unusable(IOException e) {
        return new UsageException(String.valueOf(e.getMessage()));
    }
}
