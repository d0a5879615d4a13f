package io.github.personiomcp.tool;

import io.github.personiomcp.domain.Effect;
import java.util.Map;

/**
 * How a tool presents itself to one tenant.
 *
 * @param effect the gravest thing a call can do; the client's hints are derived from it
 * @param input JSON Schema (2020-12) of the arguments, closed
 * @param output JSON Schema (2020-12) of the structured result
 */
public record ToolSpec(
        String name,
        Toolset toolset,
        Effect effect,
        String title,
        String description,
        Map<String, Object> input,
        Map<String, Object> output) {}
