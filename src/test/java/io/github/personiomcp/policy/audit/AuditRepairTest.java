package io.github.personiomcp.policy.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditRepairTest {

    @TempDir
    private Path folder;

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
            Path[] files = audit.files();
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

    /** The head as it was when the file had so many lines. */
    private static byte[] headAfter(AuditFolder audit, long number, long size, String last) throws IOException {
        AuditKey key = AuditKey.read(audit.settings().key());
        return new AuditHead(number, AuditFolder.signature(last, key), size, 0, 0).bytes(key);
    }

    @Test
    void whatIsMissingIsMeasured() {
        AuditFolder audit = new AuditFolder(folder).with(5);
        int cut = audit.lines().get(5).length();
        audit.write(audit.lines().subList(0, 5));

        audit.with(1);

        assertThat(audit.lines().get(5)).contains("\"event\":\"missing\",\"bytes\":" + cut);
    }

    @Test
    void everythingBehindForeignBytesIsToldOfAsOne() throws IOException {
        AuditFolder audit = new AuditFolder(folder).with(5);
        String foreign = audit.lines().get(2) + "\n" + audit.lines().get(3);
        Files.writeString(audit.file(), foreign, StandardOpenOption.APPEND);

        audit.with(1);

        assertThat(audit.lines().get(9)).contains("\"event\":\"torn\"", "\"bytes\":" + (foreign.length() - 1));
    }

    @Test
    void emptyLineIsToldOfToo() throws IOException {
        AuditFolder audit = new AuditFolder(folder).with(5);
        Files.writeString(audit.file(), "\n", StandardOpenOption.APPEND);

        audit.with(2);

        assertThat(audit.check().faults()).isEmpty();
        assertThat(audit.check().notes()).singleElement().asString().contains("there are 0 bytes of a line");
    }

    @Test
    void withoutAHeadALineThatWasChangedIsNotTakenOver() throws IOException {
        AuditFolder audit = new AuditFolder(folder).with(5);
        List<String> lines = audit.lines();
        lines.set(3, lines.get(3).replace("call_2", "call_9"));
        audit.write(lines);
        Files.delete(audit.settings().head());

        audit.with(1);

        assertThat(audit.lines().get(6)).contains("\"event\":\"torn\"");
        assertThat(audit.check().faults()).anyMatch(fault -> fault.endsWith("line 4: was changed."));
    }
}
