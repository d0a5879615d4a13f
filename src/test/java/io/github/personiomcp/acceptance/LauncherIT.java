package io.github.personiomcp.acceptance;

import static io.github.personiomcp.acceptance.ServerProcess.LONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.personiomcp.server.WireJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a checkout of its own, with a cache folder of its own; both have a space in their names. */
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {

    private static final Duration ARCHIVE_MADE = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    private Path launcher = Path.of("");
    private Path cache = Path.of("");

    /** The jar that was built, and sources that are older. */
    @BeforeEach
    void checkOut() throws IOException {
        Path checkout = Files.createDirectory(folder.resolve("a checkout"));
        cache = folder.resolve("a cache");
        launcher = Files.copy(Path.of("personio-mcp"), checkout.resolve("personio-mcp"));
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
        Files.createSymbolicLink(checkout.resolve("target"), ServerProcess.JAR.getParent());
        Path pom = Files.createFile(checkout.resolve("pom.xml"));
        Path sources = Files.createDirectories(checkout.resolve("src/main/launcher"));
        Path conversation =
                Files.copy(Path.of("src/main/launcher/conversation.jsonl"), sources.resolve("conversation.jsonl"));
        for (Path old : List.of(pom, conversation, sources, sources.getParent())) {
            Files.setLastModifiedTime(old, FileTime.fromMillis(0));
        }
    }

    @Test
    void archiveIsMadeAsideOnTheFirstStartAndUsedFromTheSecond() throws IOException {
        try (ServerProcess first = launch(Map.of(), "--version")) {
            assertThat(first.rest()).singleElement().asString().startsWith("personio-mcp ");
            assertThat(first.exit(LONG)).as(first.log()).isZero();
        }

        Path archive = archive();

        try (ServerProcess second = launch(Map.of(), "serve", "--demo=30")) {
            converse(second);
            if (Files.exists(Path.of("/proc/self/maps"))) {
                assertThat(Files.readString(Path.of("/proc/" + second.pid() + "/maps")))
                        .contains(archive.getFileName().toString());
            }
            second.endInput();
            assertThat(second.exit(LONG)).isZero();
            assertThat(second.log()).isEmpty();
        }
    }

    @Test
    void uselessArchiveDoesNotDisturbTheProtocol() throws IOException {
        try (ServerProcess first = launch(Map.of(), "--version")) {
            assertThat(first.exit(LONG)).isZero();
        }
        Path archive = archive();
        byte[] good = Files.readAllBytes(archive);

        for (byte[] bad :
                List.of(new byte[0], "garbage".getBytes(StandardCharsets.UTF_8), half(good), scrambled(good))) {
            Files.delete(archive);
            Files.write(archive, bad);
            try (ServerProcess server = launch(Map.of(), "serve", "--demo=30")) {
                converse(server);
                server.endInput();
                assertThat(server.rest())
                        .allSatisfy(line -> assertThat(WireJson.object(line)).isPresent());
                assertThat(server.exit(LONG)).isZero();
            }
        }
        await("a new archive", () -> archive.toFile().length() > good.length / 2 && !Files.exists(making(archive)));
    }

    @Test
    void cacheThatCannotBeWrittenDoesNotMatter() throws IOException {
        withoutCache();

        try (ServerProcess server = launch(Map.of(), "serve", "--demo=30")) {
            converse(server);
            server.endInput();
            assertThat(server.exit(LONG)).isZero();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void umlautInAnArgumentSurvivesALocaleWithoutLetters() throws IOException {
        withoutCache();
        Map<String, String> posix = Map.of("LC_ALL", "C", "LANG", "C");
        try (ServerProcess call = launch(posix, "call", "search_employees", "query=müller", "--demo=60")) {
            List<String> lines = call.rest();

            assertThat(call.exit(LONG)).as(call.log()).isZero();
            Map<String, Object> result =
                    WireJson.object(String.join("\n", lines)).orElseThrow();
            assertThat(result.get("filters")).isEqualTo(Map.of("query", "müller"));
            assertThat(result.get("employees").toString()).contains("Müller");
        }
    }

    @Test
    void javaThatIsTooOldIsNamedBeforeItStumbles() throws IOException {
        Path jdk = folder.resolve("an old jdk");
        Path java = Files.createFile(Files.createDirectories(jdk.resolve("bin")).resolve("java"));
        assertThat(java.toFile().setExecutable(true)).isTrue();
        for (String version : List.of("1.8.0_402", "11.0.2", "16")) {
            Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");

            try (ServerProcess refused = launch(Map.of("JAVA_HOME", jdk.toString()), "--version")) {
                assertThat(refused.exit(LONG)).isEqualTo(2);
                assertThat(refused.rest()).isEmpty();
                assertThat(refused.log()).contains("Java 17 or newer is needed", jdk.toString(), version);
            }
        }
    }

    @Test
    void launcherIsFoundThroughALink() throws IOException {
        withoutCache();
        launcher = Files.createSymbolicLink(folder.resolve("pmcp"), launcher);

        try (ServerProcess version = launch(Map.of(), "--version")) {
            assertThat(version.rest()).singleElement().asString().startsWith("personio-mcp ");
            assertThat(version.exit(LONG)).isZero();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whoTypesItIsToldWhatItWaitsFor() throws IOException {
        Path terminal = Path.of("/usr/bin/script");
        assumeThat(terminal).isExecutable();
        withoutCache();
        List<String> typed = List.of(terminal.toString(), "-qec", "'" + launcher + "'", "/dev/null");

        try (ServerProcess shown = ServerProcess.start(typed, Map.of("XDG_CACHE_HOME", cache.toString()))) {
            assertThat(shown.receiveText()).contains("waiting for a client", "--help");
        }
    }

    /** Nothing is made in the background that would outlive the test. */
    private void withoutCache() throws IOException {
        cache = Files.createFile(folder.resolve("not a folder"));
    }

    private ServerProcess launch(Map<String, String> environment, String... arguments) {
        Map<String, String> complete = new HashMap<>(environment);
        complete.put("XDG_CACHE_HOME", cache.toString());
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        return ServerProcess.start(command, complete);
    }

    private static void converse(ServerProcess server) {
        server.send(
                ServerProcess.initialize("2025-11-25"),
                ServerProcess.notification("notifications/initialized"),
                ServerProcess.call(1, "search_employees", Map.of("query", "müller")));
        assertThat(server.answer("init")).containsKey("result");
        assertThat(server.answer(1)).asString().contains("Müller");
    }

    /** The archive, as soon as it is there. */
    private Path archive() {
        Path directory = cache.resolve("personio-mcp");
        await("an archive", () -> archiveIn(directory).isPresent());
        return archiveIn(directory).orElseThrow();
    }

    private static Path making(Path archive) {
        return archive.resolveSibling(archive.getFileName() + ".making");
    }

    private static Optional<Path> archiveIn(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(suffix())).findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From JDK 25 on there is something better than a class-data archive. */
    private static String suffix() {
        return Runtime.version().feature() >= 25 ? ".aot" : ".jsa";
    }

    private static void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + ARCHIVE_MADE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("%s within %s", what, ARCHIVE_MADE).isLessThan(deadline);
            try {
                TimeUnit.MILLISECONDS.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static byte[] half(byte[] good) {
        return Arrays.copyOf(good, good.length / 2);
    }

    /** As long as the good one, which is all that the launcher looks at. */
    private static byte[] scrambled(byte[] good) {
        byte[] bad = good.clone();
        Arrays.fill(bad, 64, 4096, (byte) 7);
        return bad;
    }
}
