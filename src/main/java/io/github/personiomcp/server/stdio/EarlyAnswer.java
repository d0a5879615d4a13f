package io.github.personiomcp.server.stdio;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Answers a client's greeting while the server is still being made. The server reads the greeting and answers it all the same; that
 * answer, the first line it writes, is left out. Whatever else a client may begin with is left to the server.
 */
public final class EarlyAnswer {

    private static final int LONGEST_GREETING = 8192;

    private final InputStream client;
    private final OutputStream output;
    private final Introduction introduction;
    private final CompletableFuture<InputStream> everything = new CompletableFuture<>();
    private volatile boolean given;

    /** Of what the server writes, the first line is over. */
    private boolean begun;

    private EarlyAnswer(InputStream client, OutputStream output, Introduction introduction) {
        this.client = client;
        this.output = output;
        this.introduction = introduction;
    }

    /** Listens on {@code client}, and answers on {@code output}. */
    public static EarlyAnswer listen(InputStream client, OutputStream output, Introduction introduction) {
        EarlyAnswer answer = new EarlyAnswer(client, output, introduction);
        Thread thread = new Thread(answer::greet, "mcp-greeting");
        thread.setDaemon(true);
        thread.start();
        return answer;
    }

    /** What the client says, from its first word on. */
    public InputStream input() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                return everything().read();
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return everything().read(bytes, offset, length);
            }
        };
    }

    /** Where the server writes to. */
    public OutputStream output() {
        return new OutputStream() {

            @Override
            public void write(int octet) throws IOException {
                write(new byte[] {(byte) octet}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                int from = offset;
                while (given && !begun && from < offset + length) {
                    begun = bytes[from++] == '\n';
                }
                output.write(bytes, from, offset + length - from);
            }

            @Override
            public void flush() throws IOException {
                output.flush();
            }
        };
    }

    private void greet() {
        try {
            byte[] line = firstLine();
            answer(new String(line, StandardCharsets.UTF_8));
            everything.complete(new SequenceInputStream(new ByteArrayInputStream(line), client));
        } catch (IOException e) {
            everything.completeExceptionally(e);
        }
    }

    /** With its end; no more of it than a greeting may have. */
    private byte[] firstLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int octet = 0;
        while (octet >= 0 && octet != '\n' && line.size() < LONGEST_GREETING) {
            octet = client.read();
            if (octet >= 0) {
                line.write(octet);
            }
        }
        return line.toByteArray();
    }

    private void answer(String line) throws IOException {
        Optional<Greeting> greeting = Greeting.in(line);
        if (greeting.isPresent()) {
            given = true;
            output.write((introduction.answer(greeting.get()) + '\n').getBytes(StandardCharsets.UTF_8));
            output.flush();
        }
    }

    private InputStream everything() throws IOException {
        try {
            return everything.join();
        } catch (CompletionException e) {
            throw new IOException(e.getCause());
        }
    }
}
