package io.github.personiomcp.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.personiomcp.cli.CommandRun;
import io.github.personiomcp.demo.DemoSettings;
import io.github.personiomcp.demo.DemoTenant;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command of the documents is run as a reader of the page would, or is listed here with the reason why it is not. */
class CommandsTest {

    /** What is not run here, by how the line begins, and why. */
    private static final Map<String, String> NOT_HERE = Map.ofEntries(
            Map.entry("./personio-mcp tour", "takes its time; TourIT runs it"),
            Map.entry("mvn ", "builds the project that is being tested; '.ci/run' does nothing else"),
            Map.entry("jbang ", "wants JBang; JBangIT runs the same lines"),
            Map.entry("java src/main/mcpb/Bundle.java ", "wants the packaged jar; BundleIT runs it"),
            Map.entry("npm ", "installs the packer of bundles; BundleIT runs it"),
            Map.entry("npx ", "packs the bundle; BundleIT runs it"),
            Map.entry("sha256sum ", "reads the packaged jar, and is no program of ours"),
            Map.entry("grep ", "is no program of ours; the command whose output it takes is run"),
            Map.entry("sudo ", "wants to be root"),
            Map.entry("docker ", "wants an engine; ContainerIT runs what the container runs"));

    private static DemoTenant personio;
    private static String homeBefore;

    @TempDir
    private Path home;

    @BeforeAll
    static void openPersonio() {
        personio = DemoTenant.start(DemoSettings.defaults());
        homeBefore = System.getProperty("user.home");
    }

    @AfterAll
    static void closePersonio() {
        personio.close();
        System.setProperty("user.home", homeBefore);
    }

    private static Stream<Document> documents() {
        return Documents.all().stream().filter(document -> lines(document).anyMatch(ShellLine::ours));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void readerCanTypeEveryCommandOfAPage(Document document) throws IOException {
        System.setProperty("user.home", home.toString());
        Reader reader = new Reader(home, personio);
        reader.prepare();

        lines(document).forEach(line -> {
            if (line.ours() && !listed(line)) {
                reader.types(line);
            } else if (line.text().startsWith("export ")) {
                reader.exports(line);
            }
        });
        reader.leaves();
    }

    @Test
    void whatIsNotOursIsListedWithItsReason() {
        assertThat(commands().filter(line -> !line.ours() && !line.text().startsWith("export ")))
                .isNotEmpty()
                .allMatch(CommandsTest::listed, "listed in NOT_HERE");
    }

    @Test
    void nothingIsListedInVain() {
        List<String> commands = commands().map(ShellLine::text).toList();

        assertThat(NOT_HERE.keySet())
                .allMatch(beginning -> commands.stream().anyMatch(text -> text.startsWith(beginning)));
    }

    /** In sentences and tables they may hold words that stand for something. */
    @Test
    void everyCommandCanBeParsed() {
        Stream<ShellLine> spans = Documents.all().stream()
                .flatMap(document -> document.spans().stream().map(span -> new ShellLine(document.file(), 0, span)));

        assertThat(Stream.concat(spans, commands()).filter(ShellLine::ours))
                .isNotEmpty()
                .allSatisfy(line -> assertThatCode(() -> CommandRun.parsed(arguments(line)))
                        .as(line.toString())
                        .doesNotThrowAnyException());
    }

    private static String[] arguments(ShellLine line) {
        return line.words(Map.of()).stream().skip(1).toArray(String[]::new);
    }

    private static boolean listed(ShellLine line) {
        return NOT_HERE.keySet().stream().anyMatch(line.text()::startsWith);
    }

    private static Stream<ShellLine> commands() {
        return Documents.all().stream().flatMap(CommandsTest::lines);
    }

    /** All that is typed; a command whose output another takes comes before it. */
    private static Stream<ShellLine> lines(Document document) {
        return document.blocks().stream()
                .filter(block -> block.language().equals("sh"))
                .flatMap(block -> block.commands().stream())
                .flatMap(line -> Stream.concat(line.inner().stream(), Stream.of(line)));
    }
}
