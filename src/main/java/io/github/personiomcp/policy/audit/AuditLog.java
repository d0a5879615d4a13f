package io.github.personiomcp.policy.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The audit as a server writes it. A line is on its way to the device when {@link #append} returns, so that it outlives this process;
 * where that is asked for, it is on the device, so that it outlives a power failure, and so are all lines before it.
 */
public final class AuditLog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AuditLog.class);

    /** Longer than any healthy disk needs. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final AuditSettings settings;
    private final AuditFile file;
    private final AuditKey key;

    /** A thread of its own, because interrupting a call closes every file that its thread is writing. */
    private final ExecutorService writer = Executors.newSingleThreadExecutor(AuditLog::background);

    private AuditLog(AuditSettings settings, AuditFile file, AuditKey key) {
        this.settings = settings;
        this.file = file;
        this.key = key;
    }

    /**
     * Opens the audit; makes file and key where there are none.
     *
     * @throws IOException where that is not possible; the message says what to do
     */
    public static AuditLog open(AuditSettings settings, Clock clock) throws IOException {
        return open(settings, clock, AuditDisk.REAL);
    }

    static AuditLog open(AuditSettings settings, Clock clock, AuditDisk disk) throws IOException {
        AuditFile file = new AuditFile(settings, disk, clock);
        try {
            requireFile(settings.file());
            return new AuditLog(settings, file, file.open());
        } catch (AuditKeyException e) {
            throw e;
        } catch (IOException e) {
            throw new IOException(
                    "The audit file " + settings.file() + " cannot be written: " + reason(e)
                            + ". Name a file in a folder that exists and may be written to.",
                    e);
        }
    }

    /** Key and head lie beside the name: another name for the same file would begin another chain in it. */
    private static void requireFile(Path file) throws IOException {
        if (Files.isSymbolicLink(file)) {
            throw new IOException("it is a link: name the file that it leads to");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new IOException("it is no file");
        }
    }

    AuditKey key() {
        return key;
    }

    /**
     * Adds one line.
     *
     * @param force whether it must have reached the device when this returns
     * @return its number
     * @throws AuditFailedException where it could not be written whole
     */
    long append(Map<String, Object> entry, boolean force) throws AuditFailedException {
        try {
            return CompletableFuture.supplyAsync(() -> write(entry, force), writer)
                    .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (RuntimeException e) {
            LOG.error("The audit file {} cannot be written: {}", settings.file(), cause(e));
            throw new AuditFailedException("The audit file cannot be written.", e);
        }
    }

    private long write(Map<String, Object> entry, boolean force) {
        try {
            return file.append(entry, key, force);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "its folder does not exist";
        }
        return e instanceof AccessDeniedException denied
                ? "no right to write " + denied.getFile()
                : String.valueOf(e.getMessage());
    }

    private static String cause(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.toString();
    }

    static String time(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private static Thread background(Runnable task) {
        Thread thread = new Thread(task, "audit");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        writer.shutdown();
    }
}
