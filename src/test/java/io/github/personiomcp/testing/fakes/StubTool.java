package io.github.personiomcp.testing.fakes;

import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.schema.Schema;
import io.github.personiomcp.tool.Tool;
import io.github.personiomcp.tool.ToolCall;
import io.github.personiomcp.tool.ToolResult;
import io.github.personiomcp.tool.ToolSpec;
import io.github.personiomcp.tool.Toolset;
import java.util.Map;
import java.util.function.Function;

/** A tool that answers as a test says; its description names the tenant's attributes. */
public record StubTool(String name, Effect effect, Function<ToolCall, ToolResult> answer) implements Tool {

    public static StubTool reading(String name, Function<ToolCall, ToolResult> answer) {
        return new StubTool(name, Effect.READ, answer);
    }

    /** A tool that always answers the same thing. */
    public static StubTool answering(Map<String, Object> content) {
        return reading("get_stub", call -> new ToolResult.Single(content));
    }

    @Override
    public ToolSpec spec(TenantSchema tenant) {
        Map<String, Object> input = Schema.object()
                .property("limit", Schema.integer().range(1, 500))
                .property("cursor", Schema.string())
                .closed()
                .build();
        String description = "Knows " + String.join(", ", tenant.keys());
        return new ToolSpec(
                name,
                Toolset.EMPLOYEES,
                effect,
                "Stub",
                description,
                input,
                Schema.object().build());
    }

    @Override
    public ToolResult call(ToolCall call) {
        return answer.apply(call);
    }
}
