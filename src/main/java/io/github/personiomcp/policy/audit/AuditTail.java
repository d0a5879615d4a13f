package io.github.personiomcp.policy.audit;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The end of a chain while its lock is held: repaired where a process ended in the middle, told of where something is missing, carried
 * over to a new file where the old one is full. Repairs never change a byte that was written; they add lines that tell of them.
 */
final class AuditTail {

    private final AuditSettings settings;
    private final AuditDisk disk;
    private final Clock clock;
    private final AuditKey key;
    private final Keeper keeper;
    private final boolean headless;
    private AuditHead head;

    /**
     * The end of the chain.
     *
     * @param known what was kept of it
     * @param keeper keeps what is to be known the next time
     */
    AuditTail(
            AuditSettings settings,
            AuditDisk disk,
            Clock clock,
            AuditKey key,
            Optional<AuditHead> known,
            Keeper keeper) {
        this.settings = settings;
        this.disk = disk;
        this.clock = clock;
        this.key = key;
        this.keeper = keeper;
        this.headless = known.isEmpty();
        this.head = known.orElseGet(() -> AuditHead.start(filesPutAside()));
    }

    /** Brings head and file into agreement, and begins the file where it is new. */
    void settle() throws IOException {
        if (head.closing() > 0) {
            putAside();
        }
        long size = AuditFile.size(settings);
        boolean bereft = headless && (size > 0 || head.files() > 0);
        if (size > head.size()) {
            adopt(size - head.size());
        }
        if (AuditFile.size(settings) < head.size()) {
            long missing = head.size() - size;
            head = new AuditHead(head.number(), head.signature(), size, head.files(), 0);
            add(event("missing", Map.of("bytes", missing)), true);
        }
        if (bereft) {
            add(event("headless", Map.of()), true);
        }
        if (head.size() == 0) {
            begin();
        }
    }

    /** Goes over to a new file where this one is full. */
    void makeRoom() throws IOException {
        if (head.size() < settings.maxSize()) {
            return;
        }
        int number = head.files() + 1;
        while (Files.exists(settings.earlier(number))) {
            number++;
        }
        add(event("closed", Map.of("file", name(settings.earlier(number)))), true);
        head = head.closingAs(number);
        keeper.keep(head, true);
        putAside();
        begin();
    }

    /** Adds a line that is known of from now on; answers with its number. */
    long add(Map<String, Object> content, boolean force) throws IOException {
        long number = head.number() + 1;
        byte[] line = AuditLine.compose(number, head.signature(), content, key);
        disk.append(settings.file(), line, force);
        AuditLine written = AuditLine.read(trimmed(line), key).orElseThrow();
        head = head.after(number, written.signature(), line.length);
        keeper.keep(head, force);
        return number;
    }

    private void begin() throws IOException {
        add(
                head.files() == 0
                        ? event("created", Map.of())
                        : event("continued", Map.of("after", name(settings.earlier(head.files())))),
                true);
    }

    private void putAside() throws IOException {
        Path aside = settings.earlier(head.closing());
        if (Files.notExists(aside) && Files.exists(settings.file())) {
            Files.move(settings.file(), aside);
        }
        head = head.nextFile();
    }

    /** Takes over what is behind the head: whole lines, whose writer had no time to say so, and a torn one. */
    private void adopt(long bytes) throws IOException {
        byte[] torn = null;
        try (FileChannel file = FileChannel.open(settings.file(), StandardOpenOption.READ)) {
            file.position(head.size());
            AuditLines lines = new AuditLines(Channels.newInputStream(file), bytes);
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                torn = joined(torn, line, lines.ended());
            }
        }
        if (torn != null) {
            tellOf(torn);
        }
    }

    /** What is not accounted for after one more line. */
    private byte @Nullable [] joined(byte @Nullable [] torn, byte[] line, boolean ended) {
        AuditLine read = ended && torn == null ? AuditLine.read(line, key).orElse(null) : null;
        if (read != null && (read.follows(head.number(), head.signature()) || (headless && read.genuine()))) {
            head = head.after(read.number(), read.signature(), line.length + 1);
            return null;
        }
        byte[] before = torn == null ? new byte[0] : torn;
        byte[] all = new byte[before.length + line.length + (ended ? 1 : 0)];
        System.arraycopy(before, 0, all, 0, before.length);
        System.arraycopy(line, 0, all, before.length, line.length);
        if (ended) {
            all[all.length - 1] = '\n';
        }
        return all;
    }

    private void tellOf(byte[] torn) throws IOException {
        boolean ended = torn[torn.length - 1] == '\n';
        if (!ended) {
            disk.append(settings.file(), new byte[] {'\n'}, true);
        }
        byte[] line = ended ? trimmed(torn) : torn;
        head = new AuditHead(
                head.number(), head.signature(), head.size() + line.length + 1, head.files(), head.closing());
        add(event("torn", Map.of("bytes", line.length, "digest", key.sign(line))), true);
    }

    private Map<String, Object> event(String name, Map<String, Object> details) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("time", AuditLog.time(clock));
        event.put("event", name);
        event.putAll(details);
        return event;
    }

    private int filesPutAside() {
        int number = 0;
        while (Files.exists(settings.earlier(number + 1))) {
            number++;
        }
        return number;
    }

    interface Keeper {
        void keep(AuditHead head, boolean force) throws IOException;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static byte[] trimmed(byte[] line) {
        return Arrays.copyOf(line, line.length - 1);
    }
}
