package io.github.personiomcp.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.prompt.Argument.Kind;
import io.github.personiomcp.text.Language;
import io.github.personiomcp.toolset.CatalogueTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of prompts: complete in every language, and about things that exist. */
class PromptTextTest {

    private static final Path FOLDER = Path.of("src/main/resources/io/github/personiomcp/prompt");
    private static final Pattern NAMES = Pattern.compile("\\{([a-z_]+)}|`([a-z_]+)`");
    private static final Set<String> EXISTING = existing();

    static List<Prompt> prompts() {
        return Prompts.all();
    }

    private static Set<String> existing() {
        Set<String> names = new HashSet<>(TenantSchema.standard().keys());
        CatalogueTest.specs().forEach(spec -> names.add(spec.getName()));
        return names;
    }

    @ParameterizedTest
    @MethodSource("prompts")
    void saysWhatItIsAndWhatItTakes(Prompt prompt) {
        for (Language language : Language.values()) {
            PromptText text = PromptText.of(prompt, language);

            assertThat(text.title()).isNotBlank().hasSizeLessThan(30);
            assertThat(text.description()).isNotBlank().doesNotEndWith(".");
            assertThat(prompt.arguments())
                    .allSatisfy(argument -> assertThat(text.describe(argument)).isNotBlank());
        }
    }

    @ParameterizedTest
    @MethodSource("prompts")
    void speaksOfWhatExists(Prompt prompt) {
        assertThat(EXISTING).containsAll(prompt.needs());
        for (Language language : Language.values()) {
            assertThat(names(String.join("\n", lines(prompt, language))))
                    .isNotEmpty()
                    .allMatch(name ->
                            EXISTING.contains(name) || prompt.argument(name).isPresent());
        }
    }

    @ParameterizedTest
    @MethodSource("prompts")
    void saysTheSameInEveryLanguage(Prompt prompt) {
        List<String> english = lines(prompt, Language.EN);
        List<String> german = lines(prompt, Language.DE);
        assertThat(german).hasSameSizeAs(english);
        for (int line = 0; line < english.size(); line++) {
            assertThat(names(german.get(line))).containsExactlyInAnyOrderElementsOf(names(english.get(line)));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyFileBelongsToAPrompt(Language language) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve(language.label()))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                    Stream.of("common"), Prompts.all().stream().map(Prompt::name))
                            .map(name -> name + ".txt")
                            .toList());
        }
    }

    @Test
    void lineOfWhatIsNotGivenOrDoesNotExistIsLeftOut() {
        PromptText text = PromptText.parse("title: T\n\nAsk `a` for {x}.\nAsk `b`.\nAsk {\"k\": {y}}.\nEnd.");

        assertThat(text.filled(Map.of("x", "1"), "a"::equals)).isEqualTo("Ask `a` for 1.\nEnd.");
        assertThat(text.filled(Map.of("y", "$2"), name -> true)).isEqualTo("Ask `b`.\nAsk {\"k\": $2}.\nEnd.");
    }

    @Test
    void argumentsAreUnderstoodAsPlainText() {
        Prompt prompt = Prompt.of(
                "p",
                List.of(),
                Argument.required("who", Kind.PERSON),
                Argument.optional("when", Kind.PERIOD, "today"),
                Argument.optional("where", Kind.DEPARTMENT, ""));

        assertThat(prompt.understood(Map.of("who", "Rosa\n\u202EBerg", "when", " ")))
                .containsExactly(Map.entry("who", "Rosa Berg"), Map.entry("when", "today"));
        assertThatThrownBy(() -> prompt.understood(Map.of("who", "\u200B")))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessage("Argument 'who' is missing.");
    }

    @Test
    void promptExistsWhereAllItNeedsDoes() {
        Prompt prompt = Prompt.of("p", List.of("tool"), Argument.optional("unit", Kind.DEPARTMENT, ""));

        assertThat(prompt.where("other"::equals)).isEmpty();
        assertThat(prompt.where("tool"::equals))
                .hasValueSatisfying(left -> assertThat(left.arguments()).isEmpty());
        assertThat(prompt.where(name -> true)).contains(prompt);
    }

    private static List<String> lines(Prompt prompt, Language language) {
        try {
            return Files.readAllLines(FOLDER.resolve(language.label()).resolve(prompt.name() + ".txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a text names. */
    private static List<String> names(String text) {
        return NAMES.matcher(text)
                .results()
                .map(name -> name.group(1) == null ? name.group(2) : name.group(1))
                .toList();
    }
}
