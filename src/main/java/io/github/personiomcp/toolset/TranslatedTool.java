package io.github.personiomcp.toolset;

import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.text.Language;
import io.github.personiomcp.text.Words;
import io.github.personiomcp.tool.Tool;
import io.github.personiomcp.tool.ToolCall;
import io.github.personiomcp.tool.ToolResult;
import io.github.personiomcp.tool.ToolSpec;
import java.util.List;

/** A tool whose title and description are in another language than English. Names, arguments and results are the same everywhere. */
public final class TranslatedTool implements Tool {

    private final Tool tool;
    private final Words words;

    private TranslatedTool(Tool tool, Words words) {
        this.tool = tool;
        this.words = words;
    }

    /** {@code tools} as they present themselves in {@code language}. */
    public static List<Tool> in(Language language, List<Tool> tools) {
        if (language == Language.EN) {
            return tools;
        }
        Words words = Words.of(TranslatedTool.class, language);
        return tools.stream().<Tool>map(tool -> new TranslatedTool(tool, words)).toList();
    }

    @Override
    public ToolSpec spec(TenantSchema tenant) {
        ToolSpec spec = tool.spec(tenant);
        return new ToolSpec(
                spec.name(),
                spec.toolset(),
                spec.effect(),
                words.say(spec.name() + ".title"),
                words.say(spec.name() + ".description"),
                spec.input(),
                spec.output());
    }

    @Override
    public ToolResult call(ToolCall call) {
        return tool.call(call);
    }
}
