package io.github.personiomcp.policy.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditRotationTest {

    @TempDir
    private Path folder;

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
    void processThatEndsWhileThePartsChangeLeavesASoundChain() throws IOException {
        AuditFolder audit = new AuditFolder(folder, 1500).with(20);
        Path aside = audit.settings().earlier(1);
        long closed = Files.size(aside);
        List<String> first = AuditFolder.lines(aside);
        AuditKey key = AuditKey.read(audit.settings().key());
        byte[] head = headClosing(first, closed, key);
        for (Path part : audit.files()) {
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
        return new AuditHead(number, AuditFolder.signature(lines.get(number - 1), key), size, 0, 1).bytes(key);
    }

    @Test
    void fileIsFullWithTheByteThatFillsIt() throws IOException {
        AuditFolder audit = new AuditFolder(folder).with(5);
        long size = Files.size(audit.file());

        new AuditFolder(folder, size + 1).with(1);
        assertThat(audit.files()).hasSize(1);
        new AuditFolder(folder, Files.size(audit.file())).with(1);
        assertThat(audit.files()).hasSize(2);
        assertThat(audit.check(audit.files()).faults()).isEmpty();
    }

    @Test
    void fileThatIsInTheWayIsNeverOverwritten() throws IOException {
        AuditFolder audit = new AuditFolder(folder, 1000).with(1);
        Files.writeString(audit.settings().earlier(1), "somebody else's");
        audit.with(6);

        assertThat(audit.settings().earlier(1)).hasContent("somebody else's");
        assertThat(audit.check(audit.settings().earlier(2), audit.file()).faults())
                .isEmpty();
    }

    @Test
    void lostHeadDoesNotMakeTheNumbersOfPartsBeginAnew() throws IOException {
        AuditFolder audit = new AuditFolder(folder, 1000).with(7);
        assertThat(audit.files()).hasSize(2);
        Files.delete(audit.settings().head());

        audit.with(5);

        assertThat(audit.files()).hasSizeGreaterThan(2);
        assertThat(audit.check(audit.files()).faults())
                .singleElement()
                .asString()
                .contains("no valid .head file");
    }

    @Test
    void fileAndHeadThatAreDeletedTogetherAreMissed() throws IOException {
        AuditFolder audit = new AuditFolder(folder, 1000).with(7);
        Files.delete(audit.settings().head());
        Files.delete(audit.file());

        audit.with(1);

        assertThat(audit.check().faults()).singleElement().asString().contains("no valid .head file");
    }

    @Test
    void foreignBytesAtTheEndOfAPartAreToldOnce() throws IOException {
        AuditFolder audit = new AuditFolder(folder, 1000).with(7);
        Files.writeString(audit.settings().earlier(1), "foreign", StandardOpenOption.APPEND);

        assertThat(audit.check(audit.files()).faults())
                .singleElement()
                .asString()
                .contains("is no line of this chain");
    }

    @Test
    void lastPartThatIsClosedNeedsNoHead() throws IOException {
        AuditFolder audit = new AuditFolder(folder, 1000).with(7);
        Path first = audit.settings().earlier(1);

        assertThat(audit.check(first).faults()).isEmpty();
        Files.write(first, AuditFolder.lines(first).get(0).getBytes(StandardCharsets.UTF_8));
        assertThat(audit.check(first).faults()).singleElement().asString().contains("nobody can tell whether lines");
    }
}
