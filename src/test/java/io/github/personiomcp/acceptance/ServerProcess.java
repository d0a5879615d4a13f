package io.github.personiomcp.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.demo.DemoTenant;
import io.github.personiomcp.server.WireJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The real program as a process: lines in, lines out, and nothing else may come out. */
public final class ServerProcess implements AutoCloseable {

    public static final Path JAR = Path.of("target", "personio-mcp.jar").toAbsolutePath();
    public static final Duration LONG = Duration.ofSeconds(30);

    private static final String LISTENING = "listening on ";
    private static final String NO_MORE = "\u0000end of output";

    private final Process process;
    private final BlockingQueue<String> out = new LinkedBlockingQueue<>();
    private final Queue<String> err = new ConcurrentLinkedQueue<>();
    private final Map<Object, Map<String, Object>> answers = new HashMap<>();
    private final List<Thread> readers;

    private ServerProcess(ProcessBuilder builder) {
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        readers = List.of(
                reading(process.getInputStream(), out::add, () -> out.add(NO_MORE)),
                reading(process.getErrorStream(), err::add, () -> {}));
    }

    /** {@code java -jar personio-mcp.jar} with {@code arguments}, knowing {@code environment} of Personio and nothing else. */
    public static ServerProcess jar(Map<String, String> environment, String... arguments) {
        return start(command(arguments), environment);
    }

    /** {@code java -jar personio-mcp.jar} with {@code arguments}, for others to start. */
    public static List<String> command(String... arguments) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1", "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    public static ServerProcess start(List<String> command, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("PERSONIO") || name.startsWith("JAVA_TOOL"));
        builder.environment().putAll(environment);
        return new ServerProcess(builder);
    }

    /** Serving over HTTP, at an address that is free. */
    static ServerProcess http(Map<String, String> environment, String... arguments) {
        List<String> all = new ArrayList<>(List.of("serve", "--port=0"));
        all.addAll(List.of(arguments));
        return jar(environment, all.toArray(String[]::new));
    }

    /** Where a server over HTTP says that it listens. */
    public URI url() {
        long deadline = System.nanoTime() + LONG.toNanos();
        while (System.nanoTime() < deadline && process.isAlive()) {
            Optional<String> said =
                    err.stream().filter(line -> line.startsWith(LISTENING)).findFirst();
            if (said.isPresent()) {
                return URI.create(said.get().substring(LISTENING.length()));
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("It does not listen; it said: " + err);
    }

    /** Past its handshake. */
    public static ServerProcess initialized(Map<String, String> environment, String... arguments) {
        ServerProcess server = jar(environment, arguments);
        server.send(initialize("2025-11-25"));
        server.receive();
        server.send(notification("notifications/initialized"));
        return server;
    }

    /** What a server is to know of Personio for a demo company to be it. */
    public static Map<String, String> credential(DemoTenant demo) {
        return Map.of(
                "PERSONIO_BASE_URL", demo.baseUrl().toString(),
                "PERSONIO_CLIENT_ID", DemoTenant.CLIENT_ID,
                "PERSONIO_CLIENT_SECRET", DemoTenant.CLIENT_SECRET);
    }

    public static String initialize(String version) {
        return """
                {"jsonrpc":"2.0","id":"init","method":"initialize","params":{"protocolVersion":"%s","capabilities":{},\
                "clientInfo":{"name":"test","version":"1"}}}""".formatted(version);
    }

    public static String notification(String method) {
        return "{\"jsonrpc\":\"2.0\",\"method\":\"%s\"}".formatted(method);
    }

    public static String request(int id, String method) {
        return "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"%s\"}".formatted(id, method);
    }

    public static String call(int id, String tool, Map<String, Object> arguments) {
        return "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"tools/call\",\"params\":{\"name\":\"%s\",\"arguments\":%s}}"
                .formatted(id, tool, WireJson.text(arguments));
    }

    public void send(String... lines) {
        try {
            OutputStream in = process.getOutputStream();
            in.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
            in.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void endInput() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next message. */
    public Map<String, Object> receive() {
        return receive(LONG);
    }

    private Map<String, Object> receive(Duration within) {
        String line = text(within);
        Map<String, Object> message = WireJson.object(line).orElseThrow(() -> new AssertionError("No JSON: " + line));
        assertThat(message).containsEntry("jsonrpc", "2.0");
        return message;
    }

    /** The next message as it came, whatever it is. */
    public String receiveText() {
        return text(LONG);
    }

    private String text(Duration within) {
        String line = line(within);
        assertThat(line).as("a message; the log was: %s", err).isNotEqualTo(NO_MORE);
        return line;
    }

    /** The answer to request {@code id}; other answers that come before it are kept. */
    public Map<String, Object> answer(Object id) {
        return answer(id, LONG);
    }

    /** The same, where it may take longer: {@code within} from one message to the next. */
    public Map<String, Object> answer(Object id, Duration within) {
        while (!answers.containsKey(id)) {
            Map<String, Object> message = receive(within);
            answers.put(message.getOrDefault("id", ""), message);
        }
        return answers.get(id);
    }

    /** The rest of standard output, line by line. */
    public List<String> rest() {
        List<String> lines = new ArrayList<>();
        for (String line = line(LONG); !line.equals(NO_MORE); line = line(LONG)) {
            lines.add(line);
        }
        return lines;
    }

    public String log() {
        return String.join("\n", err);
    }

    public long pid() {
        return process.pid();
    }

    /** The exit code. */
    public int exit(Duration within) {
        try {
            assertThat(process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS))
                    .as("the process ends within %s; it said: %s", within, err)
                    .isTrue();
            for (Thread reader : readers) {
                reader.join(LONG.toMillis());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks the process to end. */
    void terminate() {
        process.destroy();
    }

    /** Ends the process at once, without a chance to say or finish anything. */
    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        kill();
    }

    private String line(Duration within) {
        try {
            String line = out.poll(within.toMillis(), TimeUnit.MILLISECONDS);
            assertThat(line)
                    .as("something on stdout within %s; the log was: %s", within, err)
                    .isNotNull();
            return line;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Thread reading(InputStream stream, Consumer<String> lines, Runnable end) {
        Thread thread = new Thread(() -> {
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                reader.lines().forEach(lines);
            } catch (IOException | UncheckedIOException closed) {
                // Whoever reads the lines is told by the end that there are no more.
            } finally {
                end.run();
            }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
