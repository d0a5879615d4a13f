package io.github.personiomcp.policy.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditLogTest {

    @TempDir
    private Path folder;

    @Test
    void filesAreForTheirOwnerAlone() throws IOException {
        AuditFolder audit = new AuditFolder(folder).with(1);

        for (Path file :
                List.of(audit.file(), audit.settings().head(), audit.settings().key())) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void eightThreadsAndTwoServersWriteOneChain() throws InterruptedException {
        AuditFolder audit = new AuditFolder(folder, 20_000);
        try (AuditLog one = audit.open();
                AuditLog other = audit.open()) {
            List<Thread> threads = IntStream.range(0, 8)
                    .mapToObj(number -> new Thread(() -> appendFifty(number % 2 == 0 ? one : other, number)))
                    .toList();
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }
        }

        Path[] files = files(audit);
        assertThat(files).hasSizeGreaterThan(2);
        AuditReport report = audit.check(files);
        assertThat(report.faults()).isEmpty();
        assertThat(Stream.of(files).flatMap(file -> AuditFolder.lines(file).stream()))
                .filteredOn(line -> line.contains("\"tool\""))
                .hasSize(400);
    }

    private static void appendFifty(AuditLog log, int number) {
        for (int i = 0; i < 50; i++) {
            AuditFolder.append(log, "thread_" + number);
        }
    }

    @Test
    void fullFileIsPutAsideAndTheNextGoesOnWithTheChain() {
        AuditFolder audit = new AuditFolder(folder, 2000).with(20);
        Path first = audit.settings().earlier(1);
        Path second = audit.settings().earlier(2);

        assertThat(AuditFolder.lines(first)).anyMatch(line -> line.contains("\"event\":\"closed\""));
        assertThat(AuditFolder.lines(second).get(0))
                .contains("\"event\":\"continued\"", "\"after\":\"audit.jsonl.000001\"");
        assertThat(audit.check(first, second).faults()).isEmpty();
        assertThat(audit.check(second).notes()).singleElement().asString().contains("what came before is not here");
        assertThat(audit.check(second, first).sound()).isFalse();
    }

    @Test
    void fileThatWasLeftOutIsMissed() {
        AuditFolder audit = new AuditFolder(folder, 1000).with(20);

        assertThat(audit.check(audit.settings().earlier(1), audit.settings().earlier(3))
                        .faults())
                .singleElement()
                .asString()
                .contains("are missing before it");
    }

    @Test
    void breakingOffAnywhereLeavesASoundChain() throws IOException {
        for (int broken = 2; broken < 40; broken++) {
            AuditFolder audit = new AuditFolder(Files.createDirectory(folder.resolve("broken_" + broken)), 1500);
            AtomicInteger left = new AtomicInteger(broken);
            AuditDisk breaking = (file, bytes, force) -> {
                boolean now = left.decrementAndGet() == 0;
                AuditDisk.REAL.append(file, now ? Arrays.copyOf(bytes, bytes.length / 2) : bytes, force);
                if (now) {
                    throw new IOException("broken off");
                }
            };
            int written = 0;
            try (AuditLog log = audit.open(breaking)) {
                for (int i = 0; i < 25; i++) {
                    written += appended(log) ? 1 : 0;
                }
            }

            audit.with(1);
            Path[] files = files(audit);
            assertThat(files).hasSizeGreaterThan(2);
            assertThat(audit.check(files).faults()).as("broken at %d", broken).isEmpty();
            assertThat(Stream.of(files).flatMap(file -> AuditFolder.lines(file).stream()))
                    .filteredOn(line -> line.contains("\"tool\"") && line.endsWith("}\n"))
                    .hasSize(written + 1);
        }
    }

    private static boolean appended(AuditLog log) {
        try {
            log.append(Map.of("tool", "call"), false);
            return true;
        } catch (AuditFailedException e) {
            return false;
        }
    }

    private static Path[] files(AuditFolder audit) {
        List<Path> files = new ArrayList<>();
        for (int number = 1; Files.exists(audit.settings().earlier(number)); number++) {
            files.add(audit.settings().earlier(number));
        }
        files.add(audit.file());
        return files.toArray(Path[]::new);
    }

    @Test
    void processThatEndsWhileThePartsChangeLeavesASoundChain() throws IOException {
        AuditFolder audit = new AuditFolder(folder, 1500).with(20);
        Path aside = audit.settings().earlier(1);
        long closed = Files.size(aside);
        List<String> first = AuditFolder.lines(aside);
        AuditKey key = AuditKey.read(audit.settings().key());
        byte[] head = headClosing(first, closed, key);
        for (Path part : files(audit)) {
            if (!part.equals(aside)) {
                Files.delete(part);
            }
        }
        Files.write(audit.settings().head(), head);
        audit.with(1);
        assertThat(audit.check(aside, audit.file()).faults())
                .as("moved, not begun")
                .isEmpty();

        Files.write(audit.settings().head(), head);
        audit.with(1);
        assertThat(audit.check(aside, audit.file()).faults())
                .as("begun, not known")
                .isEmpty();

        Files.move(aside, audit.file(), StandardCopyOption.REPLACE_EXISTING);
        Files.write(audit.settings().head(), head);
        audit.with(1);
        assertThat(audit.check(aside, audit.file()).faults())
                .as("closed, not moved")
                .isEmpty();
    }

    /** The head of a file that its last line has closed. */
    private static byte[] headClosing(List<String> lines, long size, AuditKey key) {
        int number = lines.size() - 1; // behind the last line is nothing
        return new AuditHead(number, signature(lines.get(number - 1), key), size, 0, 1).bytes(key);
    }

    @Test
    void halfALineIsToldOfAndTheChainGoesOn() throws IOException {
        AuditFolder audit = new AuditFolder(folder).with(5);
        String last = audit.lines().get(5);
        byte[] whole = Files.readAllBytes(audit.file());
        audit.with(1);
        byte[] longer = Files.readAllBytes(audit.file());
        audit.write(Arrays.copyOf(longer, whole.length + 40));
        Files.write(audit.settings().head(), headAfter(audit, 6, whole.length, last));

        assertThat(audit.check().faults()).singleElement().asString().contains("torn by a crash");

        audit.with(3);

        AuditReport report = audit.check();
        assertThat(report.faults()).isEmpty();
        assertThat(report.notes()).singleElement().asString().contains("40 bytes of a line that was never finished");
        assertThat(report.lines()).isEqualTo(6 + 1 + 3);
    }

    @Test
    void wholeLineOfWhichTheHeadKnowsNothingIsPartOfTheChain() throws IOException {
        AuditFolder audit = new AuditFolder(folder).with(5);
        byte[] head = Files.readAllBytes(audit.settings().head());
        audit.with(2);
        Files.write(audit.settings().head(), head);

        audit.with(2);

        assertThat(audit.check().faults()).isEmpty();
        assertThat(audit.check().lines()).isEqualTo(10);
    }

    @Test
    void linesThatWereCutOffStayMissedWhateverIsWrittenAfterwards() throws IOException {
        AuditFolder audit = new AuditFolder(folder).with(5);
        audit.write(audit.lines().subList(0, 4));

        audit.with(3);

        assertThat(audit.check().faults()).singleElement().asString().contains("lines 5 to 6 are missing");
        Files.delete(audit.file());
        audit.with(1);
        assertThat(audit.check().sound()).isFalse();
    }

    @Test
    void lostHeadIsAFaultForEver() throws IOException {
        AuditFolder audit = new AuditFolder(folder).with(5);
        Files.delete(audit.settings().head());

        audit.with(3);

        assertThat(audit.check().faults()).singleElement().asString().contains("no valid .head file");
    }

    @Test
    void foreignBytesAtTheEndAreNeverTakenForLines() throws IOException {
        AuditFolder audit = new AuditFolder(folder).with(5);
        Files.writeString(audit.file(), audit.lines().get(2), StandardOpenOption.APPEND);

        audit.with(1);

        assertThat(audit.check().sound()).isFalse();
    }

    @Test
    void fullDiskIsAFailureAndTheChainSurvivesIt() {
        AuditFolder audit = new AuditFolder(folder);
        AtomicInteger space = new AtomicInteger(Integer.MAX_VALUE);
        AuditDisk small = (file, bytes, force) -> {
            int fitting = Math.min(bytes.length, space.get());
            AuditDisk.REAL.append(file, Arrays.copyOf(bytes, fitting), force);
            space.addAndGet(-fitting);
            if (fitting < bytes.length) {
                throw new IOException("No space left on device");
            }
        };
        try (AuditLog log = audit.open(small)) {
            AuditFolder.append(log, "before");
            space.set(100);
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> log.append(Map.of("tool", "lost"), true))
                        .isInstanceOf(AuditFailedException.class);
            }
            space.set(Integer.MAX_VALUE);
            AuditFolder.append(log, "after");
        }

        AuditReport report = audit.check();
        assertThat(report.faults()).isEmpty();
        assertThat(report.notes()).isNotEmpty();
        assertThat(Stream.of("before", "after"))
                .allMatch(tool -> String.join("", audit.lines()).contains("\"" + tool + "\""));
    }

    @Test
    void cancelledCallIsRecordedAndStaysInterrupted() throws InterruptedException {
        AuditFolder audit = new AuditFolder(folder);
        List<Boolean> interrupted = new ArrayList<>();
        try (AuditLog log = audit.open()) {
            Thread call = new Thread(() -> {
                Thread.currentThread().interrupt();
                AuditFolder.append(log, "cancelled");
                interrupted.add(Thread.currentThread().isInterrupted());
            });
            call.start();
            call.join();
        }

        assertThat(interrupted).containsExactly(true);
        assertThat(audit.check().lines()).isEqualTo(2);
    }

    @Test
    void keyThatIsTooShortIsRefused() throws IOException {
        AuditFolder audit = new AuditFolder(folder);
        Files.writeString(audit.settings().key(), "short");

        assertThatThrownBy(() -> AuditKey.read(audit.settings().key()))
                .hasMessageContaining("fewer than 32 characters")
                .hasMessageNotContaining("short");
    }

    /** The head as it was when the file had so many lines. */
    private static byte[] headAfter(AuditFolder audit, long number, long size, String last) throws IOException {
        AuditKey key = AuditKey.read(audit.settings().key());
        return new AuditHead(number, signature(last, key), size, 0, 0).bytes(key);
    }

    private static String signature(String line, AuditKey key) {
        return AuditLine.read(line.strip().getBytes(StandardCharsets.UTF_8), key)
                .orElseThrow()
                .signature();
    }
}
