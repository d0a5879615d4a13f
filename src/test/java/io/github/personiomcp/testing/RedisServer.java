package io.github.personiomcp.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A real Redis server on this machine, which keeps nothing on disk. Tests are skipped where the program is missing. */
public final class RedisServer implements AutoCloseable {

    private static final String PROGRAM = "redis-server";

    private final int port;
    private final String scheme;
    private final List<String> options;
    private Process process;

    private RedisServer(int port, String scheme, List<String> options) throws IOException {
        this.port = port;
        this.scheme = scheme;
        this.options = options;
        this.process = launch();
    }

    /** Started and ready; {@code options} as in {@code redis.conf}, behind two dashes. */
    public static RedisServer start(String... options) {
        requireProgram();
        try {
            int port = freePort();
            List<String> all = new ArrayList<>(List.of("--port", String.valueOf(port)));
            all.addAll(List.of(options));
            return new RedisServer(port, "redis", all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Started and ready for TLS alone; shows one of the {@link Certificates}, which it reads in {@code folder}. */
    public static RedisServer startWithTls(String certificate, Path folder) {
        requireProgram();
        String shown = Certificates.certificateFile(certificate, folder).toString();
        String key = Certificates.keyFile(certificate, folder).toString();
        try {
            int port = freePort();
            List<String> options = new ArrayList<>(List.of("--port", "0", "--tls-port", String.valueOf(port)));
            options.addAll(List.of("--tls-cert-file", shown, "--tls-key-file", key));
            options.addAll(List.of("--tls-ca-cert-file", shown, "--tls-auth-clients", "no"));
            return new RedisServer(port, "rediss", options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireProgram() {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, PROGRAM))),
                "redis-server is not installed: apt-get install redis-server");
    }

    public int port() {
        return port;
    }

    /** Without a password. */
    public String address() {
        return at("127.0.0.1");
    }

    /** The same, called by another name of this machine. */
    public String at(String host) {
        return scheme + "://" + host + ":" + port;
    }

    /** Ends it at once; everything in it is lost. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Starts it again where it was, empty. */
    public void restart() {
        try {
            process = launch();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What somebody else does with it; values without spaces. */
    public void command(String words) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.UTF_8));
            assertThat((char) socket.getInputStream().read()).isNotEqualTo('-');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on it takes everything and answers nothing. */
    public void hang() {
        signal("STOP");
    }

    /** It answers again, also what was asked meanwhile. */
    public void goOn() {
        signal("CONT");
    }

    @Override
    public void close() {
        kill();
    }

    private void signal(String name) {
        try {
            int exit = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
            assertThat(exit).isZero();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Process launch() throws IOException {
        List<String> command =
                new ArrayList<>(List.of(PROGRAM, "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"));
        command.addAll(options);
        Process started = new ProcessBuilder(command).redirectErrorStream(true).start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8));
        List<String> lines = new ArrayList<>();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            lines.add(line);
            if (line.contains("Ready to accept connections")) {
                return started;
            }
        }
        assumeTrue(
                lines.stream().noneMatch(line -> line.contains("Bad directive")),
                () -> "This redis-server does not know one of " + options);
        throw new AssertionError("It does not start: " + lines);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
