package io.github.personiomcp.policy;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Ceilings;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.text.Message;
import io.github.personiomcp.tool.Confirmer;
import io.github.personiomcp.tool.Elicitor;
import io.github.personiomcp.tool.Plan;
import io.github.personiomcp.tool.ToolCall;
import io.github.personiomcp.tool.ToolResult;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One call whose plan the human behind it is asked about. After a yes the tool runs again from the beginning, with time of its own, and
 * what it plans then is written only where it is what was agreed to, once; else they are asked anew.
 */
final class Dialogue implements Confirmer {

    private static final int MOST_QUESTIONS = 3;

    private final Function<ToolCall, ToolResult> tool;
    private final ToolCall call;
    private final Ceilings ceilings;
    private final Clock clock;
    private final Duration patience;
    private @Nullable Plan agreed;
    private @Nullable Plan proposed;
    private boolean written;

    Dialogue(ToolCall call, Function<ToolCall, ToolResult> tool, Ceilings ceilings, Clock clock) {
        this.call = call;
        this.tool = tool;
        this.ceilings = ceilings;
        this.clock = clock;
        this.patience = Duration.between(clock.instant(), call.context().deadline());
    }

    /** How the call ended. */
    ToolResult result() {
        ToolResult result = attempt();
        for (int asked = 0; proposed != null; asked++) {
            Plan plan = proposed;
            if (asked == MOST_QUESTIONS) {
                throw new InvalidArgumentException(
                        "The record changed each time before the answer came. Nothing was written. Call again later.");
            }
            Elicitor.Answer answer = ask(plan, asked > 0);
            if (answer != Elicitor.Answer.YES) {
                return declined(plan, answer);
            }
            agreed = plan;
            result = attempt();
        }
        return result;
    }

    private ToolResult attempt() {
        proposed = null;
        Instant start = clock.instant();
        CallContext context = call.context().until(start.plus(patience));
        ToolResult result = tool.apply(new ToolCall(call.spec(), call.arguments(), context, this));
        agreed = null;
        return dated(result, start);
    }

    private static ToolResult dated(ToolResult result, Instant start) {
        Map<String, Object> content = new LinkedHashMap<>(result.facts());
        content.putIfAbsent("as_of", start.truncatedTo(ChronoUnit.SECONDS).toString());
        return new ToolResult.Single(content, result.attachments());
    }

    @Override
    public ToolResult confirm(Plan plan, ToolCall made, Function<CallContext, ToolResult> write) {
        if (written) {
            throw new IllegalStateException("One call writes once");
        }
        Plan expected = agreed;
        agreed = null;
        if (expected == null || !plan.agreedToWith(expected)) {
            proposed = plan;
            return new ToolResult.Single(Map.of("status", "planned"));
        }
        written = true;
        return Confirmation.written(write, made, ceilings);
    }

    private Elicitor.Answer ask(Plan plan, boolean again) {
        Instant expires = clock.instant().plus(Elicitor.PATIENCE);
        Elicitor.Answer answer = call.elicitor().ask(Question.of(call.spec(), plan, again));
        if (answer == Elicitor.Answer.NONE || !clock.instant().isBefore(expires)) {
            throw new InvalidArgumentException(
                    "The client was asked to show the plan to the user, but no answer that can be understood came within 5"
                            + " minutes. Nothing was written. Call again to have the user asked once more.");
        }
        return answer;
    }

    private static ToolResult declined(Plan plan, Elicitor.Answer answer) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("status", "declined");
        Optional.ofNullable(plan.target()).ifPresent(id -> content.put("id", id));
        content.put("name", plan.name());
        Message what = Message.of(
                answer == Elicitor.Answer.NO
                        ? "The user was shown the plan and declined it."
                        : "The user closed the plan without an answer.");
        content.put(
                "notes",
                List.of(Message.of("{0} Nothing was written. Do not try again unless they ask for it.", what)));
        return new ToolResult.Single(content);
    }
}
