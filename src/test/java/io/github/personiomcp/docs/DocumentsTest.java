package io.github.personiomcp.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.cli.CommandRun;
import io.github.personiomcp.server.WireJson;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Links lead somewhere, blocks are what they say they are, and what is named exists. */
class DocumentsTest {

    /** Blocks of the shell are run by {@link CommandsTest}, entries for clients compared by {@link EntriesTest}. */
    private static final Set<String> LANGUAGES = Set.of("sh", "text", "json", "yaml", "toml", "properties", "java");

    private static final Pattern TEST = Pattern.compile("(?<![\\w*])[A-Z][a-z0-9]\\w*(?:Test|IT)\\b");
    private static final Pattern OPTION = Pattern.compile("^(--[a-z-]+).*");

    private static List<Document> documents() {
        return Documents.all();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void linksLeadSomewhere(Document document) {
        for (String link : document.links()) {
            if (link.matches("[a-z]+:.*")) {
                assertThat(URI.create(link))
                        .hasScheme("https")
                        .hasHost(URI.create(link).getHost());
                assertThat(URI.create(link).getHost()).as(link).isNotNull();
            } else {
                requireTarget(document, link.split("#", 2));
            }
        }
    }

    private static void requireTarget(Document document, String... link) {
        Path target = link[0].isEmpty() ? document.file() : document.file().resolveSibling(link[0]);
        assertThat(target)
                .as("%s in %s", String.join("#", link), document.file())
                .exists();
        if (link.length > 1) {
            assertThat(Document.read(target).anchors())
                    .as("headings of %s", target)
                    .contains(link[1]);
        }
    }

    @Test
    void readmeLeadsToEveryPage() {
        List<String> pages = documents().stream()
                .map(document -> document.file().toString().replace('\\', '/'))
                .filter(file -> file.startsWith("docs/"))
                .toList();

        assertThat(Document.read(Documents.README).links()).containsAll(pages);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void blocksAreInALanguageThatATestReads(Document document) {
        assertThat(document.blocks())
                .allSatisfy(block -> assertThat(LANGUAGES).as(block.toString()).contains(block.language()));
    }

    @Test
    void jsonIsJson() {
        assertThat(Documents.blocks("json")).isNotEmpty().allSatisfy(block -> assertThat(WireJson.value(block.text()))
                .isPresent());
    }

    @Test
    void yamlIsYaml() {
        LoadSettings settings = LoadSettings.builder().build();

        assertThat(Documents.blocks("yaml")).isNotEmpty().allSatisfy(block -> assertThat(
                        new Load(settings).loadFromString(block.text()))
                .isNotNull());
    }

    @Test
    void propertiesAreOptions() {
        assertThat(Documents.blocks("properties")).isNotEmpty().allSatisfy(block -> {
            Properties properties = new Properties();
            properties.load(new StringReader(block.text()));
            assertThat(CommandRun.options()).containsAll(properties.stringPropertyNames());
        });
    }

    /** What is shown of the program is what the program is. */
    @Test
    void javaStandsInTheSources() throws IOException {
        String sources = Sources.java();

        assertThat(Documents.blocks("java"))
                .isNotEmpty()
                .allMatch(block -> sources.contains(block.text()), "in the sources");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void testsThatAreNamedExist(Document document) throws IOException {
        List<String> tests = tests();

        assertThat(TEST.matcher(document.text()).results().map(MatchResult::group))
                .allMatch(tests::contains, "a test of the project");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void optionsThatAreNamedExist(Document document) {
        List<String> options = CommandRun.options().stream().map("--"::concat).toList();

        assertThat(document.spans().stream()
                        .filter(span -> OPTION.matcher(span).matches())
                        .map(span -> OPTION.matcher(span).replaceFirst("$1")))
                .allMatch(options::contains, "an option of the program");
    }

    /** No figure is told in two ways. */
    @Test
    void figuresOfTheReadmeAreThoseOfThePage() {
        List<String> figures = rows(Document.read(Documents.README));

        assertThat(figures).isNotEmpty();
        assertThat(rows(Document.read(Documents.DOCS.resolve("performance.md"))))
                .containsAll(figures);
    }

    private static List<String> rows(Document document) {
        return document.text()
                .lines()
                .filter(line -> line.endsWith("| yes |") || line.endsWith("| no |"))
                .toList();
    }

    private static List<String> tests() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
            return files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .toList();
        }
    }
}
