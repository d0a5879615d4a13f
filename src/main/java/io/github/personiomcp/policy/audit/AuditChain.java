package io.github.personiomcp.policy.audit;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A chain as it is met line by line, with what is wrong in it. */
final class AuditChain {

    private final AuditKey key;
    private final List<String> faults = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /** Lines of no chain that were met since the last one of this. */
    private final ByteArrayOutputStream strange = new ByteArrayOutputStream();

    private @Nullable AuditLine first;
    private @Nullable AuditLine last;
    private long expected = 1;
    private String before = AuditLine.NOTHING;
    private long lines;
    private long strangeSince;

    AuditChain(AuditKey key) {
        this.key = key;
    }

    /** The genuine line with the highest number so far. */
    @Nullable
    AuditLine last() {
        return last;
    }

    /** Whether its last line says that the file is followed by another. */
    boolean closed() {
        AuditLine end = last;
        return end != null && event(end).equals("closed");
    }

    void fault(String sentence) {
        faults.add(sentence);
    }

    void note(String sentence) {
        notes.add(sentence);
    }

    AuditReport report() {
        return new AuditReport(lines, described(first), described(last), faults, notes);
    }

    /**
     * Takes in the next line of a file.
     *
     * @param ended whether it is whole
     * @param row its place in the file, from 1
     */
    void next(byte[] bytes, boolean ended, String file, long row) {
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
        if (first == null && line.genuine() && event(line).equals("continued")) {
            notes.add("The files begin with line " + line.number() + " of the chain; what came before is not here.");
        } else if (!line.genuine()) {
            faults.add(where + "was changed.");
        } else if (line.number() > expected) {
            faults.add(where + "lines " + range(expected, line.number() - 1) + " are missing before it.");
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

    /** What is strange in {@code file} so far was explained by nothing. */
    void strangeIsAFault(String file) {
        if (strange.size() > 0) {
            faults.add(file + ", line " + strangeSince
                    + ": is no line of this chain: torn by a crash, changed, or added.");
            strange.reset();
        }
    }

    private static String event(AuditLine line) {
        return line.content().path("event").asString("");
    }

    /** Numbers of lines, in words. */
    static String range(long from, long to) {
        return from == to ? String.valueOf(from) : from + " to " + to;
    }

    private static String described(@Nullable AuditLine line) {
        return line == null
                ? ""
                : "line " + line.number() + " of " + line.content().path("time").asString("");
    }
}
