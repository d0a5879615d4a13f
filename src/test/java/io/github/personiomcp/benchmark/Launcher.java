package io.github.personiomcp.benchmark;

import io.github.personiomcp.acceptance.ServerProcess;
import io.github.personiomcp.demo.DemoTenant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The program as its users start it, with its archive of classes made already. */
final class Launcher {

    private static final Path SCRIPT = Path.of("personio-mcp").toAbsolutePath();
    private static final Path CACHE = Path.of("target", "benchmark-cache").toAbsolutePath();

    /** Lifts the limits of a caller. */
    static final String UNLIMITED = "--limit=calls=100000000/min,rows=900000000/min,requests=100000000/min";

    private final Path jdk;

    private Launcher(Path jdk) {
        this.jdk = jdk;
    }

    /** On a certain Java. */
    static Launcher on(Path jdk) {
        Launcher launcher = new Launcher(jdk);
        launcher.makeArchive();
        return launcher;
    }

    /** On the Java that runs this. */
    static Launcher here() {
        return on(Path.of(System.getProperty("java.home")));
    }

    /** A command that runs {@code main} on a Java machine set up as the script does it. */
    static List<String> java(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(java());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** The same, of which neither a class nor a jar is named. */
    static List<String> java() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:MaxTenuringThreshold=1");
    }

    /** What tells the program where {@code demo} is. */
    static Map<String, String> credential(DemoTenant demo) {
        return Map.of(
                "PERSONIO_BASE_URL", demo.baseUrl().toString(),
                "PERSONIO_CLIENT_ID", DemoTenant.CLIENT_ID,
                "PERSONIO_CLIENT_SECRET", DemoTenant.CLIENT_SECRET);
    }

    /** {@code serve}, not asked anything yet. */
    ServerProcess serve(DemoTenant demo, String... options) {
        Map<String, String> environment = new HashMap<>(credential(demo));
        environment.putAll(environment());
        List<String> command = Stream.concat(Stream.of(SCRIPT.toString(), "serve"), Stream.of(options))
                .toList();
        return ServerProcess.start(command, environment);
    }

    /** {@code serve}, past its handshake. */
    ServerProcess greeted(DemoTenant demo, String... options) {
        ServerProcess server = serve(demo, options);
        greet(server);
        return server;
    }

    static void greet(ServerProcess server) {
        server.send(ServerProcess.initialize("2025-11-25"));
        server.receive();
        server.send(ServerProcess.notification("notifications/initialized"));
    }

    private Map<String, String> environment() {
        return Map.of("JAVA_HOME", jdk.toString(), "XDG_CACHE_HOME", CACHE.toString());
    }

    /** The launcher makes its archive aside, after the first start. */
    private void makeArchive() {
        try {
            Path folder = Files.createDirectories(CACHE.resolve("personio-mcp"));
            try (ServerProcess first = ServerProcess.start(List.of(SCRIPT.toString(), "--version"), environment())) {
                first.rest();
            }
            do {
                TimeUnit.SECONDS.sleep(1);
            } while (making(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean making(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".making"));
        }
    }
}
