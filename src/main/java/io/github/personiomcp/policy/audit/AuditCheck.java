package io.github.personiomcp.policy.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Follows a chain from its first line to its last. Every line that is not what the server wrote, where the server wrote it, is a fault;
 * lines cut off the end are missed by the head beside the file. What cannot be told from the files alone: a file and its head that were
 * both put back to an earlier state.
 */
public final class AuditCheck {

    /** So many lines are written before the head is. */
    private static final int MOST_UNKNOWN = 1;

    private final AuditKey key;
    private final List<String> faults = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final ByteArrayOutputStream strange = new ByteArrayOutputStream();
    private @Nullable AuditLine first;
    private @Nullable AuditLine last;
    private long expected;
    private String before = AuditLine.NOTHING;
    private long lines;
    private long strangeSince;

    private AuditCheck(AuditKey key) {
        this.key = key;
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
        return new AuditReport(check.lines, described(check.first), described(check.last), check.faults, check.notes);
    }

    @SuppressWarnings("try") // the lock is held, not used
    private void readLast(Path file) throws IOException {
        Path headFile = new AuditSettings(file, null, 0).head();
        if (Files.notExists(headFile)) {
            read(file, Files.size(file));
            if (!closed()) {
                faults.add("There is no " + headFile.getFileName()
                        + " beside the last file, so nobody can tell whether lines" + " are missing at its end.");
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
            faults.add(name + " was changed, or belongs to another key.");
            return;
        }
        AuditLine end = last;
        long number = end == null ? 0 : end.number();
        long known = head.get().number();
        if (known > number) {
            faults.add("Lines " + range(number + 1, known) + " are missing at the end.");
        } else if (end != null && known == number && !head.get().signature().equals(end.signature())) {
            faults.add("The last line is not the one that " + name + " knows.");
        } else if (known < number) {
            (number - known > MOST_UNKNOWN ? faults : notes)
                    .add(name + " knows of no line after " + known
                            + ": the server ended before it could say so, or an older " + name
                            + " was put in its place.");
        }
    }

    private void read(Path file, long size) throws IOException {
        String name = String.valueOf(file.getFileName());
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            AuditLines input = new AuditLines(Channels.newInputStream(channel), size);
            long row = 0;
            for (byte[] line = input.next(); line != null; line = input.next()) {
                row++;
                read(line, input.ended(), name, row);
            }
        }
        strangeIsAFault(name);
    }

    private void read(byte[] bytes, boolean ended, String file, long row) {
        AuditLine line = ended ? AuditLine.read(bytes, key).orElse(null) : null;
        if (line == null) {
            strangeSince = strange.size() == 0 ? row : strangeSince;
            strange.writeBytes(bytes);
            strange.write('\n');
            return;
        }
        if (strange.size() > 0 && !explains(line)) {
            strangeIsAFault(file);
        }
        strange.reset();
        place(line, file + ", line " + row + ": ");
        before = line.signature();
        expected = line.number() + 1;
    }

    private void place(AuditLine line, String where) {
        if (first == null && expected == 0 && line.genuine() && event(line).equals("continued")) {
            notes.add("The files begin with line " + line.number() + " of the chain; what came before is not here.");
        } else if (!line.genuine()) {
            faults.add(where + "was changed.");
        } else if (line.number() > Math.max(1, expected)) {
            faults.add(where + "lines " + range(Math.max(1, expected), line.number() - 1) + " are missing before it.");
        } else if (line.number() < expected) {
            faults.add(where + "number " + line.number() + " is out of order or there twice.");
        } else if (!line.previous().equals(before)) {
            faults.add(where + "does not follow the line before it.");
        }
        if (line.genuine()) {
            lines++;
            first = first == null ? line : first;
            last = last == null || line.number() >= last.number() ? line : last;
            remark(line);
        }
    }

    private void remark(AuditLine line) {
        if (event(line).equals("headless")) {
            faults.add("At " + described(line) + " the server found no valid .head file; lines before may be missing.");
        }
    }

    /** Whether {@code line} tells of exactly the bytes before it, as the half line of a process that was killed. */
    private boolean explains(AuditLine line) {
        byte[] bytes = strange.toByteArray();
        byte[] without = Arrays.copyOf(bytes, bytes.length - 1);
        boolean told = line.genuine()
                && event(line).equals("torn")
                && line.content().path("digest").asString("").equals(key.sign(without));
        if (told) {
            notes.add("Before " + described(line) + " there are " + without.length
                    + " bytes of a line that was never finished; the server went on after it.");
        }
        return told;
    }

    private void strangeIsAFault(String file) {
        if (strange.size() > 0) {
            faults.add(file + ", line " + strangeSince
                    + ": is no line of this chain: torn by a crash, changed, or added.");
            expected = expected == 0 ? 0 : expected + 1;
            strange.reset();
        }
    }

    private boolean closed() {
        AuditLine end = last;
        return end != null && event(end).equals("closed");
    }

    private static String event(AuditLine line) {
        return line.content().path("event").asString("");
    }

    private static String range(long from, long to) {
        return from == to ? String.valueOf(from) : from + " to " + to;
    }

    private static String described(@Nullable AuditLine line) {
        return line == null
                ? ""
                : "line " + line.number() + " of " + line.content().path("time").asString("");
    }
}
