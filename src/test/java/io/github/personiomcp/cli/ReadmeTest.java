package io.github.personiomcp.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents say what the program does: tables are generated, command lines parse, links lead somewhere. */
class ReadmeTest {

    private static final Path README = Path.of("README.md");
    private static final List<Path> DOCUMENTS = List.of(
            README,
            Path.of("examples", "README.md"),
            Path.of("examples", "helpdesk-bot", "README.md"),
            Path.of("examples", "onboarding", "README.md"),
            Path.of("docs", "data-protection.md"),
            Path.of("docs", "monitoring.md"),
            Path.of("docs", "releasing.md"));
    private static final Pattern TEST = Pattern.compile("`([A-Z][a-z0-9]\\w*(?:Test|IT))`");
    private static final Pattern OPTION = Pattern.compile("`(--[a-z-]+)");
    private static final Pattern COMMAND =
            Pattern.compile("(?m)^(?:[A-Z_]+=\\S+ )*\\./personio-mcp(?: (?<words>.*))?$");
    private static final Pattern FENCE = Pattern.compile("(?ms)^```\\w*\\n(.*?)^```");
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]*)(?:#([^)]*))?\\)");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    @ParameterizedTest
    @ValueSource(strings = {"tools", "further-tools", "prompts", "configuration", "serving", "clients"})
    void tableIsFresh(String name) throws IOException {
        String text = Files.readString(README);
        String wanted = withTable(text, name, table(name));
        if (Goldens.UPDATE) {
            Files.writeString(README, wanted);
            return;
        }

        assertThat(text).as(Goldens.repair(ReadmeTest.class)).isEqualTo(wanted);
    }

    private static String table(String name) {
        return switch (name) {
            case "tools" -> ReadmeTables.tools();
            case "further-tools" -> ReadmeTables.furtherTools();
            case "clients" -> ReadmeTables.clients();
            case "prompts" -> ReadmeTables.prompts();
            case "serving" -> ReadmeTables.serving();
            default -> ReadmeTables.configuration();
        };
    }

    @ParameterizedTest
    @MethodSource("commands")
    void commandExists(String line) {
        assertThatCode(() -> CommandRun.parsed(words(line))).doesNotThrowAnyException();
    }

    @Test
    void linksLeadSomewhere() throws IOException {
        for (Path document : DOCUMENTS) {
            Matcher link = LINK.matcher(Files.readString(document));
            while (link.find()) {
                Path target = link.group(1).isEmpty() ? document : document.resolveSibling(link.group(1));
                assertThat(target).as("%s in %s", link.group(), document).exists();
                assertThat(link.group(2) == null || anchors(target).contains(link.group(2)))
                        .as("%s in %s", link.group(), document)
                        .isTrue();
            }
        }
    }

    @Test
    void testsAndOptionsThatAreNamedExist() throws IOException {
        List<String> options = Refusal.optionsOf(CommandRun.parsed()).stream()
                .map("--"::concat)
                .toList();
        List<String> tests = tests();
        for (Path document : DOCUMENTS) {
            String text = Files.readString(document);
            assertThat(TEST.matcher(text).results().map(match -> match.group(1)))
                    .as("tests in %s", document)
                    .isSubsetOf(tests);
            assertThat(OPTION.matcher(text).results().map(match -> match.group(1)))
                    .as("options in %s", document)
                    .isSubsetOf(options);
        }
    }

    private static List<String> tests() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
            return files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .toList();
        }
    }

    static String withTable(String text, String name, String table) {
        String begin = "<!-- " + name + ":begin -->\n";
        String end = "<!-- " + name + ":end -->";
        assertThat(text).contains(begin, end);
        return text.substring(0, text.indexOf(begin) + begin.length()) + table + "\n"
                + text.substring(text.indexOf(end));
    }

    private static Stream<String> commands() {
        List<String> lines = new ArrayList<>();
        for (Path document : DOCUMENTS) {
            Matcher fence = FENCE.matcher(read(document));
            while (fence.find()) {
                Matcher command = COMMAND.matcher(fence.group(1));
                while (command.find()) {
                    lines.add(command.group("words") == null ? "" : command.group("words"));
                }
            }
        }
        return lines.stream();
    }

    /** As a shell splits them, comments left out; only single quotes occur. */
    private static String[] words(String line) {
        return WORD.matcher(line.replaceFirst("\\s+#.*", ""))
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .toArray(String[]::new);
    }

    private static List<String> anchors(Path document) {
        return Arrays.stream(read(document).split("\n"))
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
                .map(title -> title.replaceAll("[^a-z0-9 -]", "").replace(' ', '-'))
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
