package io.github.personiomcp.policy;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.testing.Contexts;
import io.github.personiomcp.testing.SettableClock;
import io.github.personiomcp.text.Message;
import io.github.personiomcp.tool.Arguments;
import io.github.personiomcp.tool.Plan;
import io.github.personiomcp.tool.ToolCall;
import io.github.personiomcp.tool.ToolResult;
import io.github.personiomcp.tool.ToolSpec;
import io.github.personiomcp.tool.Toolset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A write of somebody's team, which is planned and agreed to or not. */
abstract class ConfirmationCase {

    static final Plan PLAN = plan("Core");
    static final Map<String, Object> ARGUMENTS = Map.of("employee", "4711", "changes", Map.of("team", "Data"));
    static final ToolResult APPLIED = new ToolResult.Single(Map.of("status", "applied"));
    static final String GONE =
            "This confirmation is unknown, used, or older than 5 minutes. Nothing was written. Call again"
                    + " without 'confirmation' to get a new plan.";

    final SettableClock clock = new SettableClock("2026-11-21T09:00:00Z");
    final Confirmation confirmation = new Confirmation(WritePolicy.CONFIRM, clock);
    final List<CallContext> writes = Collections.synchronizedList(new ArrayList<>());
    final ToolCall call = call("update_employee", ARGUMENTS);

    String code() {
        return confirm(PLAN, call).content().get("confirmation").toString();
    }

    ToolResult confirm(Plan plan, ToolCall made) {
        return confirmation.confirm(plan, made, this::write);
    }

    ToolResult write(CallContext context) {
        writes.add(context);
        return APPLIED;
    }

    ToolCall with(String code) {
        Map<String, Object> arguments = new LinkedHashMap<>(ARGUMENTS);
        arguments.put("confirmation", code);
        return call("update_employee", arguments);
    }

    static ToolCall call(String tool, Map<String, Object> arguments) {
        return call(tool, Effect.UPDATE, arguments);
    }

    static ToolCall call(String tool, Effect effect, Map<String, Object> arguments) {
        ToolSpec spec = new ToolSpec(tool, Toolset.EMPLOYEES, effect, tool, tool, Map.of(), Map.of());
        return new ToolCall(spec, new Arguments(arguments), Contexts.reading(), (plan, made, write) -> APPLIED);
    }

    static Plan plan(String teamBefore) {
        return new Plan(
                "4711",
                "Rosa Berg",
                List.of(new Plan.Change("team", teamBefore, "Data")),
                List.of(Message.of("The team is told.")));
    }
}
