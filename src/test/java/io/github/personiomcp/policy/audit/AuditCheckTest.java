package io.github.personiomcp.policy.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCheckTest {

    private static final int ROUNDS = 1500;

    @TempDir
    private Path folder;

    private AuditFolder audit;
    private List<String> whole = List.of();

    @BeforeEach
    void write() {
        audit = new AuditFolder(folder).with(30);
        whole = audit.lines().subList(0, 31);
    }

    @Test
    void whatTheServerWroteIsSound() {
        AuditReport report = audit.check();

        assertThat(report.faults()).isEmpty();
        assertThat(report.notes()).isEmpty();
        assertThat(report.lines()).isEqualTo(31);
        assertThat(report.first()).startsWith("line 1 of ");
        assertThat(report.last()).startsWith("line 31 of ");
    }

    @Test
    void everyChangeOfLinesIsFound() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            List<String> lines = new ArrayList<>(whole);
            String what = harm(lines, random);
            audit.write(lines);

            assertThat(lines).isNotEqualTo(whole);
            assertThat(audit.check().sound())
                    .as("%s, seed %d, round %d", what, seed, round)
                    .isFalse();
        }
    }

    @Test
    void everyChangedByteIsFound() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        byte[] bytes = String.join("", whole).getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] harmed = bytes.clone();
            int place = random.nextInt(bytes.length);
            harmed[place] ^= (byte) (1 + random.nextInt(255));
            audit.write(harmed);

            assertThat(audit.check().sound())
                    .as("byte %d, seed %d, round %d", place, seed, round)
                    .isFalse();
        }
    }

    @Test
    void faultsSayWhatHappenedAndWhere() {
        edited(lines -> lines.set(4, lines.get(4).replace("call_3", "call_9")), "audit.jsonl, line 5: was changed.");
        edited(lines -> lines.remove(7), "audit.jsonl, line 8: lines 8 are missing before it.");
        edited(lines -> lines.remove(0), "audit.jsonl, line 1: lines 1 are missing before it.");
        edited(lines -> lines.subList(28, 31).clear(), "Lines 29 to 31 are missing at the end.");
        edited(
                lines -> lines.add(3, "nonsense\n"),
                "audit.jsonl, line 4: is no line of this chain: torn by a crash, changed, or added.");
        edited(List::clear, "Lines 1 to 31 are missing at the end.");
    }

    @Test
    void lineThatWasAddedIsTheOnlyFault() {
        List<String> lines = new ArrayList<>(whole);
        lines.add(3, "nonsense\n");
        audit.write(lines);
        assertThat(audit.check().faults()).hasSize(1);
    }

    @Test
    void bytesOfZeroHideNothingThatComesAfterThem() {
        for (String zeros : List.of("\0\n", "a\0b\n")) {
            List<String> lines = new ArrayList<>(whole);
            lines.add(3, zeros);
            audit.write(lines);
            assertThat(audit.check().faults()).singleElement().asString().contains("line 4: is no line of this chain");
            assertThat(audit.check().lines()).isEqualTo(31);
        }
    }

    @Test
    void withoutItsHeadNobodyKnowsWhetherTheEndIsMissing() throws IOException {
        Files.delete(audit.settings().head());

        assertThat(audit.check().faults()).singleElement().asString().contains("There is no audit.jsonl.head");
    }

    @Test
    void headOfAnotherChainIsNoHead() throws IOException {
        Files.writeString(audit.settings().head(), whole.get(3));

        assertThat(audit.check().sound()).isFalse();
    }

    /** The one thing that is documented not to be found. */
    @Test
    void fileAndHeadPutBackTogetherLookSound() throws IOException {
        byte[] file = Files.readAllBytes(audit.file());
        byte[] head = Files.readAllBytes(audit.settings().head());
        audit.with(5);
        Files.write(audit.file(), file);
        Files.write(audit.settings().head(), head);

        assertThat(audit.check().sound()).isTrue();
        assertThat(audit.check().last()).startsWith("line 31 of ");
    }

    @Test
    void olderHeadBesideANewerFileIsAFaultUnlessACrashExplainsIt() throws IOException {
        byte[] head = Files.readAllBytes(audit.settings().head());
        audit.with(1);
        Files.write(audit.settings().head(), head);
        assertThat(audit.check().notes()).singleElement().asString().contains("no line after 31");
        assertThat(audit.check().sound()).isTrue();

        audit.with(5);
        Files.write(audit.settings().head(), head);
        assertThat(audit.check().faults()).singleElement().asString().contains("no line after 31");
    }

    @Test
    void anotherLineInThePlaceOfTheLastIsAFaultAlthoughTheServerSignedIt() throws IOException {
        byte[] file = Files.readAllBytes(audit.file());
        byte[] head = Files.readAllBytes(audit.settings().head());
        try (AuditLog log = audit.open()) {
            AuditFolder.append(log, "replaced");
        }
        byte[] signed = Files.readAllBytes(audit.file());
        audit.write(file);
        Files.write(audit.settings().head(), head);
        audit.with(1);
        audit.write(signed);

        assertThat(audit.check().faults()).containsExactly("The last line is not the one that audit.jsonl.head knows.");
    }

    @Test
    void withoutTheKeyNoLineIsGenuine() throws IOException {
        Files.writeString(audit.settings().key(), "another key that is certainly long enough");

        assertThat(audit.check().lines()).isZero();
        assertThat(audit.check().sound()).isFalse();
    }

    private void edited(Consumer<List<String>> edit, String fault) {
        List<String> lines = new ArrayList<>(whole);
        edit.accept(lines);
        audit.write(lines);
        assertThat(audit.check().faults()).contains(fault);
    }

    /** Edits, removes, swaps, repeats, moves or cuts; answers with what it did. */
    private static String harm(List<String> lines, Random random) {
        int at = random.nextInt(lines.size());
        int other = (at + 1 + random.nextInt(lines.size() - 1)) % lines.size();
        return switch (random.nextInt(7)) {
            case 0 -> "edited " + lines.set(at, edited(lines.get(at), random));
            case 1 -> "removed " + lines.remove(at);
            case 2 -> "swapped " + at + " and " + other + swap(lines, at, other);
            case 3 -> "repeated " + at + " at " + other + insert(lines, other, lines.get(at));
            case 4 -> "moved " + at + " to " + other + insert(lines, other, lines.remove(at));
            case 5 -> "added at " + at + insert(lines, at, "{\"seq\":" + (at + 1) + ",\"hash\":\"0\"}\n");
            default -> "cut after " + at + cut(lines, at, random);
        };
    }

    private static String edited(String line, Random random) {
        int place = random.nextInt(line.length() - 1);
        char now = line.charAt(place);
        char then = (char) ('0' + random.nextInt(10));
        return line.substring(0, place) + (then == now ? "x" : then) + line.substring(place + 1);
    }

    private static String swap(List<String> lines, int one, int other) {
        Collections.swap(lines, one, other);
        return "";
    }

    private static String insert(List<String> lines, int at, String line) {
        lines.add(at, line);
        return "";
    }

    private static String cut(List<String> lines, int at, Random random) {
        String last = lines.get(at);
        lines.subList(at, lines.size()).clear();
        lines.add(last.substring(0, random.nextInt(last.length())));
        return "";
    }
}
