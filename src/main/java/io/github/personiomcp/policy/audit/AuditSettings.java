package io.github.personiomcp.policy.audit;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the audit goes.
 *
 * @param keyFile the key that signs it; null for one beside the file, made where there is none
 * @param maxSize bytes from which a new file is begun
 */
public record AuditSettings(Path file, @Nullable Path keyFile, long maxSize) {

    /** 50 MB: some hundred thousand calls. */
    public static final long DEFAULT_SIZE = 50L * 1024 * 1024;

    /** The key file, whether it was named or not. */
    Path key() {
        return keyFile == null ? beside(".key") : keyFile;
    }

    /** The file that remembers where the chain ends; also the lock of all processes that write to it. */
    Path head() {
        return beside(".head");
    }

    /** The file of an earlier part of the chain, counted from 1. */
    Path earlier(int number) {
        return beside(".%06d".formatted(number));
    }

    private Path beside(String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }
}
