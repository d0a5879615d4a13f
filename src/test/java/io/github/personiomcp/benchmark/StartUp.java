package io.github.personiomcp.benchmark;

import io.github.personiomcp.acceptance.NpmFolder;
import io.github.personiomcp.acceptance.ServerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** From the start of the process until {@code initialize} is answered, and the memory held then: ours by each lever, and a Node server. */
final class StartUp {

    private static final int ROUNDS = 15;
    private static final String PEER = "Node, TypeScript SDK";
    private static final Path LAUNCHER = Path.of("personio-mcp").toAbsolutePath();

    private final Map<String, Start> starts = new LinkedHashMap<>();
    private final Map<String, Figures> times = new LinkedHashMap<>();
    private final Map<String, Figures> memory = new LinkedHashMap<>();

    private record Start(List<String> command, Map<String, String> environment) {}

    /** @param jdks homes of the Java versions to compare */
    StartUp(List<Path> jdks) throws IOException {
        NpmFolder.install("peer.mjs");
        Path cache =
                Files.createDirectories(Path.of("target", "benchmark-cache")).toAbsolutePath();
        for (Path jdk : jdks) {
            String version = "Java " + release(jdk);
            String java = jdk.resolve("bin/java").toString();
            Map<String, String> environment = Map.of("JAVA_HOME", jdk.toString(), "XDG_CACHE_HOME", cache.toString());
            starts.put(version + ", java -jar", start(Map.of(), java, "-jar", ServerProcess.JAR.toString()));
            starts.put(
                    version + ", and SerialGC, C1",
                    start(
                            Map.of(),
                            java,
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-jar",
                            ServerProcess.JAR.toString()));
            starts.put(version + ", launcher with its archive", start(environment, LAUNCHER.toString()));
            makeArchive(environment);
        }
        starts.put(
                PEER,
                new Start(List.of("node", NpmFolder.FOLDER.resolve("peer.mjs").toString()), Map.of()));
    }

    private static Start start(Map<String, String> environment, String... command) {
        return new Start(
                Stream.concat(Stream.of(command), Stream.of("serve", "--demo")).toList(), environment);
    }

    void measure() throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            for (Map.Entry<String, Start> start : starts.entrySet()) {
                once(start.getKey(), start.getValue());
            }
        }
    }

    private void once(String name, Start start) throws IOException {
        long before = System.nanoTime();
        try (ServerProcess server = ServerProcess.start(start.command, start.environment)) {
            server.send(ServerProcess.initialize("2025-11-25"));
            server.receive();
            double millis = (System.nanoTime() - before) / 1e6;
            times.computeIfAbsent(name, unknown -> new Figures()).add(millis);
            memory.computeIfAbsent(name, unknown -> new Figures()).add(resident(server.pid()));
        }
    }

    void print() {
        Table table = new Table("spawn to initialize answered", "median ms", "ratio to Node", "resident MB");
        Figures peer = times.get(PEER);
        times.forEach((name, figures) -> table.row(
                name,
                "%.0f".formatted(figures.median()),
                "%.2f".formatted(figures.ratioTo(peer)),
                "%.0f".formatted(memory.get(name).median())));
        table.print();
    }

    /** The launcher makes its archive aside, after the first start. */
    private static void makeArchive(Map<String, String> environment) throws IOException {
        Path folder = Path.of(environment.get("XDG_CACHE_HOME"), "personio-mcp");
        Files.createDirectories(folder);
        try (ServerProcess first = ServerProcess.start(List.of(LAUNCHER.toString(), "--version"), environment)) {
            first.rest();
        }
        do {
            pause();
        } while (listed(folder).stream().anyMatch(name -> name.endsWith(".making")));
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> listed(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(files.map(Path::toString).toList());
        }
    }

    /** Megabytes of memory that a process holds. */
    static double resident(long pid) {
        Path status = Path.of("/proc/" + pid + "/status");
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String release(Path jdk) throws IOException {
        return Files.readAllLines(jdk.resolve("release")).stream()
                .filter(line -> line.startsWith("JAVA_VERSION="))
                .map(line -> line.replaceAll("[^0-9.]", ""))
                .findFirst()
                .orElseThrow();
    }
}
