package io.github.personiomcp.toolset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.testing.fakes.Company;
import io.github.personiomcp.testing.fakes.StubTool;
import io.github.personiomcp.text.Language;
import io.github.personiomcp.text.Words;
import io.github.personiomcp.tool.Tool;
import io.github.personiomcp.tool.ToolResult;
import io.github.personiomcp.tool.ToolSpec;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every tool can present itself in German, and says the same there. */
class TranslatedToolTest {

    private static final Words GERMAN = Words.of(TranslatedTool.class, Language.DE);

    /** Names of arguments, fields and tools, and figures: the same in every language. */
    private static final Pattern FIXED = Pattern.compile("'\\w+'|\\b[a-z]+(?:_[a-z]+)+\\b|\\b\\d+\\b|\"[^\"]+\"");

    static List<Named<ToolSpec>> specs() {
        return CatalogueTest.specs();
    }

    @Test
    void everyToolHasATitleAndADescriptionAndThereAreNoOthers() {
        assertThat(GERMAN.keys())
                .containsExactlyInAnyOrderElementsOf(specs().stream()
                        .flatMap(spec -> Stream.of(spec.getName() + ".title", spec.getName() + ".description"))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("specs")
    void namesAndFiguresAreTheSame(ToolSpec spec) {
        assertThat(fixed(GERMAN.say(spec.name() + ".description")))
                .containsExactlyInAnyOrderElementsOf(fixed(spec.description()));
    }

    @Test
    void onlyTitleAndDescriptionAreOthers() {
        Tool tool = StubTool.reading("who_is_out", call -> new ToolResult.Single(Map.of()));
        ToolSpec plain = tool.spec(Company.tenant());
        ToolSpec german = TranslatedTool.in(Language.DE, List.of(tool)).get(0).spec(Company.tenant());

        assertThat(german.title()).isEqualTo("Wer ist abwesend?");
        assertThat(german)
                .usingRecursiveComparison()
                .ignoringFields("title", "description", "wording", "input", "output")
                .isEqualTo(plain);
        assertThat(TranslatedTool.in(Language.EN, List.of(tool))).containsExactly(tool);
    }

    private static List<String> fixed(String text) {
        return FIXED.matcher(text).results().map(MatchResult::group).toList();
    }
}
