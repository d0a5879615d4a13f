package io.github.personiomcp.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A server process of which every byte on standard output is looked at, and the log only counted: at the level {@code trace} it is too long
 * to be kept.
 */
final class ByteServer implements AutoCloseable {

    private static final byte[] NO_MORE = new byte[0];

    private final Process process;
    private final String counted;
    private final BlockingQueue<byte[]> lines = new LinkedBlockingQueue<>();
    private final AtomicLong logged = new AtomicLong();
    private final AtomicLong found = new AtomicLong();
    private final List<Thread> readers;
    private volatile String lastWords = "";

    private ByteServer(Process process, String counted) {
        this.process = process;
        this.counted = counted;
        this.readers = List.of(reading(this::split), reading(this::count));
    }

    /** @param counted the line of which the log counts the occurrences */
    static ByteServer start(List<String> command, Map<String, String> environment, String counted) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("PERSONIO") || name.startsWith("JAVA_TOOL"));
        builder.environment().putAll(environment);
        try {
            return new ByteServer(builder.start(), counted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void send(byte[] bytes) {
        try {
            process.getOutputStream().write(bytes);
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(lastWords, e);
        }
    }

    void endInput() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next line as it came, with what is at its end; no byte at all once there is nothing more. */
    byte[] next() {
        try {
            byte[] line = lines.poll(ServerProcess.LONG.toMillis(), TimeUnit.MILLISECONDS);
            assertThat(line)
                    .as("something on stdout; last in the log: %s", lastWords)
                    .isNotNull();
            return line;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits for the end of the process and of what it says. */
    int exit() {
        try {
            assertThat(process.waitFor(ServerProcess.LONG.toMillis(), TimeUnit.MILLISECONDS))
                    .as("the process ends; last in the log: %s", lastWords)
                    .isTrue();
            for (Thread reader : readers) {
                reader.join(ServerProcess.LONG.toMillis());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The lines of the log so far. */
    long logged() {
        return logged.get();
    }

    /** Those of them that are the line that is counted. */
    long found() {
        return found.get();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void split() throws IOException {
        try (InputStream stdout = new BufferedInputStream(process.getInputStream())) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int octet = stdout.read(); octet >= 0; octet = stdout.read()) {
                line.write(octet);
                if (octet == '\n') {
                    lines.add(line.toByteArray());
                    line.reset();
                }
            }
            if (line.size() > 0) {
                lines.add(line.toByteArray());
            }
        } finally {
            lines.add(NO_MORE);
        }
    }

    private void count() throws IOException {
        try (BufferedReader stderr =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            for (String line = stderr.readLine(); line != null; line = stderr.readLine()) {
                lastWords = line;
                logged.incrementAndGet();
                if (line.equals(counted)) {
                    found.incrementAndGet();
                }
            }
        }
    }

    private interface Reading {
        void run() throws IOException;
    }

    private static Thread reading(Reading reading) {
        Thread thread = new Thread(() -> {
            try {
                reading.run();
            } catch (IOException closed) {
                // Whoever waits for a line is told by the end that there are no more.
            }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
