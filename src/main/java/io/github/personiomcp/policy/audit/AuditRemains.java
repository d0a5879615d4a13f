package io.github.personiomcp.policy.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;

/**
 * What stands in a file behind the end that is known: whole lines, whose writer had no time to say so, and whatever comes after them.
 *
 * @param head the end behind the whole lines
 * @param torn bytes that are no line of the chain, without the end of the last line among them
 * @param ended whether that line had an end
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record AuditRemains(AuditHead head, byte[] torn, boolean ended) {

    /**
     * Reads what is behind {@code known}; nobody writes meanwhile.
     *
     * @param headless whether nothing is known, so that the chain may begin with any genuine line
     */
    static AuditRemains of(Path file, AuditHead known, boolean headless, AuditKey key) throws IOException {
        AuditHead head = known;
        ByteArrayOutputStream torn = new ByteArrayOutputStream();
        boolean ended = true;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.position(known.size());
            AuditLines lines = new AuditLines(Channels.newInputStream(channel), channel.size());
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                ended = lines.ended();
                Optional<AuditLine> next =
                        ended && torn.size() == 0 ? next(line, head, headless, key) : Optional.empty();
                if (next.isPresent()) {
                    head = head.after(next.get().number(), next.get().signature(), line.length + 1);
                } else {
                    torn.writeBytes(line);
                    torn.write('\n');
                }
            }
        }
        byte[] bytes = torn.toByteArray();
        return new AuditRemains(head, Arrays.copyOf(bytes, Math.max(0, bytes.length - 1)), ended);
    }

    private static Optional<AuditLine> next(byte[] line, AuditHead head, boolean headless, AuditKey key) {
        return AuditLine.read(line, key)
                .filter(read -> read.follows(head.number(), head.signature()) || (headless && read.genuine()));
    }
}
