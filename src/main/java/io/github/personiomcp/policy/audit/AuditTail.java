package io.github.personiomcp.policy.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

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
            adopt(size);
        } else if (size < head.size()) {
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
        AuditLine written =
                AuditLine.read(Arrays.copyOf(line, line.length - 1), key).orElseThrow();
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

    /** Takes over what is behind the head in a file of so many bytes. */
    private void adopt(long size) throws IOException {
        AuditRemains remains = AuditRemains.of(settings.file(), head, headless, key);
        head = remains.head();
        if (head.size() < size) {
            tellOf(remains);
        }
    }

    private void tellOf(AuditRemains remains) throws IOException {
        if (!remains.ended()) {
            disk.append(settings.file(), new byte[] {'\n'}, true);
        }
        byte[] torn = remains.torn();
        head = head.after(head.number(), head.signature(), torn.length + 1);
        add(event("torn", Map.of("bytes", torn.length, "digest", key.sign(torn))), true);
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
}
