package io.github.personiomcp.policy.audit;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * Follows a chain from its first line to its last. Every line that is not what the server wrote, where the server wrote it, is a fault;
 * lines cut off the end are missed by the head beside the file. What cannot be told from the files alone: a file and its head that were
 * both put back to an earlier state.
 */
public final class AuditCheck {

    /** So many lines are written before the head is. */
    private static final int MOST_UNKNOWN = 1;

    private final AuditKey key;
    private final AuditChain chain;

    private AuditCheck(AuditKey key) {
        this.key = key;
        this.chain = new AuditChain(key);
    }

    /**
     * Checks {@code files}, which are parts of one chain in their order. A server may go on writing meanwhile.
     *
     * @throws IOException where a file cannot be read
     */
    public static AuditReport of(List<Path> files, AuditKey key) throws IOException {
        AuditCheck check = new AuditCheck(key);
        for (Path file : files.subList(0, files.size() - 1)) {
            check.read(file, Files.size(file));
        }
        check.readLast(files.get(files.size() - 1));
        return check.chain.report();
    }

    @SuppressWarnings("try") // the lock is held, not used
    private void readLast(Path file) throws IOException {
        Path headFile = new AuditSettings(file, null, 0).head();
        if (Files.notExists(headFile)) {
            read(file, Files.size(file));
            if (!chain.closed()) {
                chain.fault("There is no " + headFile.getFileName()
                        + " beside the last file, so nobody can tell whether lines are missing at its end.");
            }
            return;
        }
        Optional<AuditHead> head;
        long size;
        try (FileChannel channel = FileChannel.open(headFile, StandardOpenOption.READ);
                FileLock lock = channel.lock(AuditFile.LOCK, 1, true)) {
            head = AuditFile.read(channel, key);
            size = Files.size(file);
        }
        read(file, size);
        compare(head, String.valueOf(headFile.getFileName()));
    }

    private void compare(Optional<AuditHead> head, String name) {
        if (head.isEmpty()) {
            chain.fault(name + " was changed, or belongs to another key.");
            return;
        }
        AuditLine end = chain.last();
        long number = end == null ? 0 : end.number();
        long known = head.get().number();
        if (known > number) {
            chain.fault("Lines " + AuditChain.range(number + 1, known) + " are missing at the end.");
        } else if (end != null && known == number && !head.get().signature().equals(end.signature())) {
            chain.fault("The last line is not the one that " + name + " knows.");
        } else if (known < number) {
            String unknown = name + " knows of no line after " + known
                    + ": the server ended before it could say so, or an older " + name + " was put in its place.";
            if (number - known > MOST_UNKNOWN) {
                chain.fault(unknown);
            } else {
                chain.note(unknown);
            }
        }
    }

    private void read(Path file, long size) throws IOException {
        String name = String.valueOf(file.getFileName());
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            AuditLines input = new AuditLines(Channels.newInputStream(channel), size);
            long row = 0;
            for (byte[] line = input.next(); line != null; line = input.next()) {
                row++;
                chain.next(line, input.ended(), name, row);
            }
        }
        chain.strangeIsAFault(name);
    }
}
