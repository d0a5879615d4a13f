package io.github.personiomcp.server.stdio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** An output whose lines can be waited for; it can break, as a pipe does whose reader is gone. */
final class LineCollector extends OutputStream {

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final ByteArrayOutputStream current = new ByteArrayOutputStream();
    private volatile boolean broken;

    @Override
    public synchronized void write(int octet) throws IOException {
        if (broken) {
            throw new IOException("Broken pipe");
        }
        if (octet == '\n') {
            lines.add(current.toString(StandardCharsets.UTF_8));
            current.reset();
        } else {
            current.write(octet);
        }
    }

    void breakPipe() {
        broken = true;
    }

    String next() {
        try {
            String line = lines.poll(StdioConversation.LONG.toMillis(), TimeUnit.MILLISECONDS);
            assertThat(line).as("a line from the server").isNotNull();
            return line;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> next(int count) {
        List<String> result = new ArrayList<>();
        while (result.size() < count) {
            result.add(next());
        }
        return result;
    }

    int size() {
        return lines.size();
    }

    /** Everything that is here and has not been taken. */
    List<String> rest() {
        List<String> result = new ArrayList<>();
        lines.drainTo(result);
        return result;
    }
}
