package io.github.personiomcp.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A demo tenant that answers any number of requests, in a process of its own that gives way to all others. */
public final class DistantDemo implements AutoCloseable {

    private static final Duration BETWEEN_NEWS = Duration.ofMillis(200);

    private final Process process;
    private final URI baseUrl;
    private volatile int reads;

    private DistantDemo(Process process) {
        this.process = process;
        BufferedReader news =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.baseUrl = URI.create(next(news));
        Thread reader = new Thread(() -> news.lines().forEach(line -> reads = Integer.parseInt(line)));
        reader.setDaemon(true);
        reader.start();
    }

    static DistantDemo start(int people) {
        try {
            return new DistantDemo(new ProcessBuilder(
                            "nice",
                            "-n",
                            "19",
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            DistantDemo.class.getName(),
                            String.valueOf(people))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Serves until it is killed; says where, and then now and then how many requests for people came.
     *
     * @param arguments how many people work there
     */
    public static void main(String[] arguments) throws InterruptedException {
        try (Demo demo = Demo.unlimited(Integer.parseInt(arguments[0]), Duration.ZERO)) {
            System.out.println(demo.tenant.baseUrl());
            while (!System.out.checkError()) {
                System.out.println(demo.reads().size());
                TimeUnit.MILLISECONDS.sleep(BETWEEN_NEWS.toMillis());
            }
        }
    }

    URI baseUrl() {
        return baseUrl;
    }

    /** How many requests for people came until a moment ago. */
    int reads() {
        return reads;
    }

    private static String next(BufferedReader lines) {
        try {
            String line = lines.readLine();
            if (line == null) {
                throw new IllegalStateException("The simulated Personio does not start.");
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
