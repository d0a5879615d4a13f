package io.github.personiomcp.policy.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.testing.CapturedLog;
import io.github.personiomcp.testing.fakes.CheckedCalls;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

        Path[] files = audit.files();
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
    void whyNothingCanBeWrittenIsSaidAtTheStart() throws IOException {
        assertThatThrownBy(() -> AuditLog.open(at(folder.resolve("missing/audit.jsonl")), CheckedCalls.CLOCK))
                .hasMessageContainingAll("its folder does not exist", "Name a file in a folder that exists");
        assertThatThrownBy(() -> AuditLog.open(at(folder), CheckedCalls.CLOCK)).hasMessageContaining("it is no file");
        assertThatThrownBy(
                        () -> AuditLog.open(at(folder.resolve("a.jsonl")), CheckedCalls.CLOCK, (file, bytes, force) -> {
                            throw new AccessDeniedException(file.toString());
                        }))
                .hasMessageContaining("no right to write " + folder.resolve("a.jsonl"));
    }

    private static AuditSettings at(Path file) {
        return new AuditSettings(file, null, AuditSettings.DEFAULT_SIZE);
    }

    @Test
    void reasonWhyALineWasNotWrittenIsInTheLog() {
        try (CapturedLog captured = new CapturedLog();
                AuditLog log = new AuditFolder(folder).open(new Failing("No space left on device"))) {
            assertThatThrownBy(() -> log.append(Map.of(), false)).hasMessage("The audit file cannot be written.");
            assertThat(captured.text())
                    .contains(folder.resolve("audit.jsonl") + " cannot be written: java.io.IOException: No space left");
        }
    }

    /** A disk that takes the first line and no other. */
    private static final class Failing implements AuditDisk {
        private final String reason;
        private boolean begun;

        Failing(String reason) {
            this.reason = reason;
        }

        @Override
        public void append(Path file, byte[] bytes, boolean force) throws IOException {
            if (begun) {
                throw new IOException(reason);
            }
            begun = true;
            REAL.append(file, bytes, force);
        }
    }

    @Test
    void auditBeginsWhenItIsOpened() {
        AuditFolder audit = new AuditFolder(folder);
        audit.open().close();
        assertThat(audit.lines().get(0)).contains("\"event\":\"created\"");
    }

    @Test
    void closedAuditTakesNoMoreLines() {
        AuditLog log = new AuditFolder(folder).open();
        log.close();
        assertThatThrownBy(() -> log.append(Map.of("tool", "late"), false)).isInstanceOf(AuditFailedException.class);
    }

    @Test
    void auditKeepsNoProcessAlive() {
        List<Boolean> daemons = new ArrayList<>();
        try (AuditLog log = new AuditFolder(folder).open((file, bytes, force) -> {
            daemons.add(Thread.currentThread().isDaemon());
            AuditDisk.REAL.append(file, bytes, force);
        })) {
            AuditFolder.append(log, "call");
        }
        assertThat(daemons.get(1)).isTrue();
    }
}
