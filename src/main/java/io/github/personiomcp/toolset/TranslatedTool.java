package io.github.personiomcp.toolset;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.schema.AttributeSchemas;
import io.github.personiomcp.text.Language;
import io.github.personiomcp.text.Wording;
import io.github.personiomcp.text.Words;
import io.github.personiomcp.tool.Tool;
import io.github.personiomcp.tool.ToolCall;
import io.github.personiomcp.tool.ToolResult;
import io.github.personiomcp.tool.ToolSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A tool that presents itself, and says whatever it says, in another language than English. Names, what is accepted and the facts of
 * results are the same everywhere.
 */
public final class TranslatedTool implements Tool {

    private static final String DESCRIPTION = "description";

    private final Tool tool;
    private final Words words;
    private final Wording wording;

    private TranslatedTool(Tool tool, Words words, Wording wording) {
        this.tool = tool;
        this.words = words;
        this.wording = wording;
    }

    /** {@code tools} as they present themselves in {@code language}. */
    public static List<Tool> in(Language language, List<Tool> tools) {
        if (language == Language.EN) {
            return tools;
        }
        Words words = Words.of(TranslatedTool.class, language);
        Wording wording = Wording.in(language);
        return tools.stream()
                .<Tool>map(tool -> new TranslatedTool(tool, words, wording))
                .toList();
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
                said("", spec.input(), tenant),
                said("", spec.output(), tenant),
                wording);
    }

    /** A schema, or the schemas of properties, with the descriptions said. A property called "description" is described by a map. */
    private Map<String, Object> said(String name, Map<?, ?> schema, TenantSchema tenant) {
        Map<String, Object> said = new LinkedHashMap<>();
        schema.forEach((key, value) -> {
            String below = String.valueOf(key);
            said.put(
                    below,
                    value instanceof Map<?, ?> nested
                            ? said(below, nested, tenant)
                            : value instanceof String text && below.equals(DESCRIPTION)
                                    ? description(name, text, tenant)
                                    : value);
        });
        return said;
    }

    private String description(String name, String text, TenantSchema tenant) {
        Optional<Attribute> attribute =
                tenant.find(name).filter(known -> known.key().equals(name));
        return attribute
                .map(known -> AttributeSchemas.said(known, text, wording))
                .orElseGet(() -> wording.say(AttributeSchemas.saidOfOthers(text, wording)));
    }

    @Override
    public ToolResult call(ToolCall call) {
        return tool.call(call);
    }
}
