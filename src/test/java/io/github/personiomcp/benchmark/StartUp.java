package io.github.personiomcp.benchmark;

import io.github.personiomcp.acceptance.NpmFolder;
import io.github.personiomcp.acceptance.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/**
 * From the start of the process until {@code initialize} is answered, and the memory held then and after {@code tools/list}: ours by each
 * lever, and a Node server where there is npm to install it. All are started in turn, so that what else the machine does befalls all.
 */
final class StartUp {

    private static final int ROUNDS = 15;
    private static final String PEER = "Node, TypeScript SDK";
    private static final String LAUNCHED = ", launcher with its archive";
    private static final double MOST_MEGABYTES = 75;

    private final Demo demo = Demo.unlimited(240, Duration.ZERO);
    private final Map<String, Supplier<ServerProcess>> starts = new LinkedHashMap<>();
    private final Map<String, Figures> times = new LinkedHashMap<>();
    private final Map<String, Figures> atFirst = new LinkedHashMap<>();
    private final Map<String, Figures> listed = new LinkedHashMap<>();

    /** @param jdks homes of the Java versions to compare */
    StartUp(List<Path> jdks) throws IOException {
        for (Path jdk : jdks) {
            String version = "Java " + release(jdk);
            String java = jdk.resolve("bin/java").toString();
            String jar = ServerProcess.JAR.toString();
            starts.put(version + ", java -jar", () -> process(java, "-jar", jar, "serve"));
            starts.put(
                    version + ", and SerialGC, C1",
                    () -> process(java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", jar, "serve"));
            Launcher launcher = Launcher.on(jdk);
            starts.put(version + LAUNCHED, () -> launcher.serve(demo.tenant));
        }
        addPeer();
    }

    private void addPeer() throws IOException {
        try {
            NpmFolder.install("peer.mjs");
            starts.put(
                    PEER,
                    () -> process("node", NpmFolder.FOLDER.resolve("peer.mjs").toString()));
        } catch (TestAbortedException e) {
            System.out.println("Without a Node server to compare with: " + e.getMessage());
        }
    }

    private ServerProcess process(String... command) {
        return ServerProcess.start(List.of(command), Launcher.credential(demo.tenant));
    }

    void measure() {
        for (int round = 0; round < ROUNDS; round++) {
            starts.forEach(this::once);
        }
        demo.close();
    }

    private void once(String name, Supplier<ServerProcess> start) {
        long before = System.nanoTime();
        try (ServerProcess server = start.get()) {
            Launcher.greet(server);
            add(times, name, (System.nanoTime() - before) / 1e6);
            Resident.megabytes(server.pid()).ifPresent(megabytes -> add(atFirst, name, megabytes));
            server.send(ServerProcess.request(1, "tools/list"));
            server.answer(1);
            Resident.megabytes(server.pid()).ifPresent(megabytes -> add(listed, name, megabytes));
        }
    }

    private static void add(Map<String, Figures> figures, String name, double value) {
        figures.computeIfAbsent(name, unknown -> new Figures()).add(value);
    }

    void print(Targets targets) {
        Table table = new Table(
                "spawn to initialize answered",
                "median ms",
                "ratio to Node",
                "resident MB then",
                "resident MB after tools/list");
        times.forEach((name, figures) -> table.row(
                name,
                "%.0f".formatted(figures.median()),
                times.containsKey(PEER) ? "%.2f".formatted(figures.ratioTo(times.get(PEER))) : "unknown",
                shown(atFirst.get(name)),
                shown(listed.get(name))));
        table.print();
        times.keySet().stream().filter(name -> name.endsWith(LAUNCHED)).forEach(name -> judge(name, targets));
    }

    private void judge(String name, Targets targets) {
        if (times.containsKey(PEER)) {
            double most = name.matches("Java (1|2[0-4]).*") ? 1.4 : 1.1;
            targets.atMost(name + ", start as a ratio to Node", times.get(name).ratioTo(times.get(PEER)), most, "");
        }
        if (atFirst.containsKey(name)) {
            targets.atMost(name + ", resident after start", atFirst.get(name).median(), MOST_MEGABYTES, "MB");
        }
    }

    private static String shown(@Nullable Figures megabytes) {
        return megabytes == null ? "unknown" : "%.0f".formatted(megabytes.median());
    }

    private static String release(Path jdk) throws IOException {
        return Files.readAllLines(jdk.resolve("release")).stream()
                .filter(line -> line.startsWith("JAVA_VERSION="))
                .map(line -> line.replaceAll("[^0-9.]", ""))
                .findFirst()
                .orElseThrow();
    }
}
