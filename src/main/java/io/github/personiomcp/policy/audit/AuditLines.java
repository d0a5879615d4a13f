package io.github.personiomcp.policy.audit;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a file as bytes, up to a length that was agreed on, so that somebody may write behind it meanwhile. */
final class AuditLines {

    private final InputStream input;
    private long left;
    private boolean ended;

    AuditLines(InputStream input, long length) {
        this.input = new BufferedInputStream(input, 1 << 16);
        this.left = length;
    }

    /** The next line without its end; null where there is none. */
    byte @Nullable [] next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        int read = read();
        if (read < 0) {
            return null;
        }
        while (read >= 0 && read != '\n') {
            line.write(read);
            read = read();
        }
        ended = read == '\n';
        return line.toByteArray();
    }

    /** Whether the last line had an end. */
    boolean ended() {
        return ended;
    }

    private int read() throws IOException {
        if (left <= 0) {
            return -1;
        }
        left--;
        return input.read();
    }
}
