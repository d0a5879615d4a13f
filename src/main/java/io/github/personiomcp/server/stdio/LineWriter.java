package io.github.personiomcp.server.stdio;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes whole lines in the order in which they were handed over. One thread of its own does it, so that neither a client that reads
 * slowly blocks the reading of its next request, nor the interruption of a call hits the stream.
 */
final class LineWriter {

    private static final Logger LOG = LoggerFactory.getLogger(LineWriter.class);

    /** Compared by identity. */
    private static final byte[] END = new byte[0];

    private final OutputStream output;
    private final BlockingQueue<byte[]> lines = new LinkedBlockingQueue<>();
    private final CompletableFuture<Void> finished = new CompletableFuture<>();

    LineWriter(OutputStream output) {
        this.output = new BufferedOutputStream(output);
    }

    void start() {
        Thread writer = new Thread(this::run, "mcp-stdout");
        writer.setDaemon(true);
        writer.start();
    }

    /** Queues one line, in UTF-8 and without its end; never blocks. Lines after {@link #end} are dropped. */
    void write(byte[] line) {
        lines.add(line);
    }

    /** Stops the writer once everything queued so far is written. */
    void end() {
        lines.add(END);
    }

    /** Completes, never with a failure, when nothing more will be written: at the end, or because the reader of the stream is gone. */
    CompletionStage<Void> finished() {
        return finished;
    }

    private void run() {
        try {
            for (byte[] line = lines.take(); line != END; line = lines.take()) {
                output.write(line);
                output.write('\n');
                if (lines.isEmpty()) {
                    output.flush();
                }
            }
            output.flush();
        } catch (IOException e) {
            LOG.debug("The client no longer reads", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            finished.complete(null);
        }
    }
}
