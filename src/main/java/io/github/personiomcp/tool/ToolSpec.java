package io.github.personiomcp.tool;

import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.text.Wording;
import java.util.Map;

/**
 * How a tool presents itself to one tenant.
 *
 * @param effect the gravest thing a call can do; the client's hints are derived from it
 * @param input JSON Schema (2020-12) of the arguments, closed
 * @param output JSON Schema (2020-12) of the structured result
 * @param wording how whatever the tool says is said
 */
public record ToolSpec(
        String name,
        Toolset toolset,
        Effect effect,
        String title,
        String description,
        Map<String, Object> input,
        Map<String, Object> output,
        Wording wording) {

    /** A tool that speaks English. */
    public ToolSpec(
            String name,
            Toolset toolset,
            Effect effect,
            String title,
            String description,
            Map<String, Object> input,
            Map<String, Object> output) {
        this(name, toolset, effect, title, description, input, output, Wording.ENGLISH);
    }
}
