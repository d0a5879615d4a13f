package io.github.personiomcp.acceptance;

import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.schema.Schema;
import io.github.personiomcp.tool.Plan;
import io.github.personiomcp.tool.Tool;
import io.github.personiomcp.tool.ToolCall;
import io.github.personiomcp.tool.ToolResult;
import io.github.personiomcp.tool.ToolSpec;
import io.github.personiomcp.tool.Toolset;
import java.util.List;
import java.util.Map;

/** A record of one value and the tool that changes it; it counts what happens to it. */
final class Ledger implements Tool {

    static final String TOOL = "set_team";

    private String team = "Core";
    private int writes;
    private int stale;

    synchronized String team() {
        return team;
    }

    /** Somebody else changes the record. */
    synchronized void meddle(String other) {
        team = other;
    }

    synchronized int writes() {
        return writes;
    }

    /** How many writes found another value than their plan showed. */
    synchronized int stale() {
        return stale;
    }

    private synchronized void write(String planned, String wanted) {
        writes++;
        stale += planned.equals(team) ? 0 : 1;
        team = wanted;
    }

    @Override
    public ToolSpec spec(TenantSchema tenant) {
        Map<String, Object> input = Schema.object()
                .property("team", Schema.string())
                .property("confirmation", Schema.string())
                .required("team")
                .closed()
                .build();
        Map<String, Object> output = Schema.object().build();
        return new ToolSpec(TOOL, Toolset.EMPLOYEES, Effect.UPDATE, "Set team", "Sets the team.", input, output);
    }

    @Override
    public ToolResult call(ToolCall call) {
        String wanted = call.arguments().text("team").orElse("");
        String before = team();
        if (before.equals(wanted)) {
            throw new InvalidArgumentException("There is nothing to change.");
        }
        Plan plan = new Plan("1", "Rosa", List.of(new Plan.Change("team", before, wanted)), List.of());
        return call.confirmer().confirm(plan, call, context -> {
            write(before, wanted);
            return new ToolResult.Single(Map.of("status", "applied"));
        });
    }
}
