package io.github.personiomcp.policy.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * One chain of lines in a file, which any number of threads and processes may continue: each takes the lock, reads where the chain ends
 * and adds its line there.
 */
final class AuditFile {

    /** Behind every byte, so that nobody who reads the file is kept from it where locks bind everybody. */
    static final long LOCK = Long.MAX_VALUE - 1;

    private static final Object ONE_AT_A_TIME = new Object();

    private final AuditSettings settings;
    private final AuditDisk disk;
    private final Clock clock;

    AuditFile(AuditSettings settings, AuditDisk disk, Clock clock) {
        this.settings = settings;
        this.disk = disk;
        this.clock = clock;
    }

    /** Makes what there is not yet: the key and the first line. */
    AuditKey open() throws IOException {
        return alone(head -> {
            AuditKey key = AuditKey.readOrMake(settings.key());
            tail(head, key).settle();
            return key;
        });
    }

    /**
     * Adds a line; where it fails, nothing of it counts as written.
     *
     * @param force whether the line must be on the device when this returns, and all before it
     * @return its number
     */
    long append(Map<String, Object> entry, AuditKey key, boolean force) throws IOException {
        return alone(head -> {
            AuditTail tail = tail(head, key);
            tail.settle();
            tail.makeRoom();
            return tail.add(entry, force);
        });
    }

    private AuditTail tail(FileChannel head, AuditKey key) throws IOException {
        return new AuditTail(settings, disk, clock, key, read(head, key), (end, force) -> keep(end, head, key, force));
    }

    @SuppressWarnings("try") // the lock is held, not used
    private <T> T alone(Work<T> work) throws IOException {
        synchronized (ONE_AT_A_TIME) {
            try (FileChannel head = AuditDisk.open(settings.head(), StandardOpenOption.READ, StandardOpenOption.WRITE);
                    FileLock lock = head.lock(LOCK, 1, false)) {
                return work.with(head);
            }
        }
    }

    /** The head; empty where there is none or it is not whole. */
    static Optional<AuditHead> read(FileChannel head, AuditKey key) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(AuditHead.LENGTH);
        int read = 0;
        while (read >= 0 && bytes.hasRemaining()) {
            read = head.read(bytes, bytes.position());
        }
        byte[] content = new byte[bytes.position()];
        bytes.flip().get(content);
        return AuditHead.read(content, key);
    }

    private static void keep(AuditHead head, FileChannel file, AuditKey key, boolean force) throws IOException {
        file.position(0);
        AuditDisk.write(file, head.bytes(key));
        if (force) {
            file.force(false);
        }
    }

    /** Bytes of the file now; 0 where there is none. */
    static long size(AuditSettings settings) throws IOException {
        return Files.exists(settings.file()) ? Files.size(settings.file()) : 0;
    }

    private interface Work<T> {
        T with(FileChannel head) throws IOException;
    }
}
