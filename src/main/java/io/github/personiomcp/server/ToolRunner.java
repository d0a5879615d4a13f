package io.github.personiomcp.server;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Caller;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.policy.CallGuard;
import io.github.personiomcp.schema.ArgumentCheck;
import io.github.personiomcp.text.PlainText;
import io.github.personiomcp.text.Wording;
import io.github.personiomcp.tool.Arguments;
import io.github.personiomcp.tool.BoundTool;
import io.github.personiomcp.tool.Confirmer;
import io.github.personiomcp.tool.Elicitor;
import io.github.personiomcp.tool.Tool;
import io.github.personiomcp.tool.ToolCall;
import io.github.personiomcp.tool.ToolResult;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs one call of one tool from raw arguments to what a client gets: arguments are checked, texts made plain, the result kept within
 * what clients accept, and every failure put into words. The one path for every client and the command line alike.
 */
public final class ToolRunner {

    private final Confirmer confirmer;
    private final Clock clock;
    private final Duration patience;
    private final CallGuard guard;

    /** A runner for calls that take no longer than {@code patience}, of which none is recorded or refused. */
    public ToolRunner(Confirmer confirmer, Clock clock, Duration patience) {
        this(confirmer, clock, patience, CallGuard.NONE);
    }

    /**
     * A runner for calls that take no longer than {@code patience}, beside the time that a human takes to answer.
     *
     * @param confirmer asks before anything is written
     * @param guard stands around every call
     */
    public ToolRunner(Confirmer confirmer, Clock clock, Duration patience, CallGuard guard) {
        this.confirmer = confirmer;
        this.clock = clock;
        this.patience = patience;
        this.guard = guard;
    }

    /** The outcome of one call of the program's own; never throws. */
    public Outcome run(BoundTool bound, Map<String, @Nullable Object> arguments, CallContext.Progress progress) {
        return run(bound, arguments, progress, Caller.LOCAL);
    }

    /** The outcome of one call; never throws. */
    public Outcome run(
            BoundTool bound, Map<String, @Nullable Object> arguments, CallContext.Progress progress, Caller caller) {
        return run(bound, arguments, progress, caller, Elicitor.NOBODY);
    }

    /**
     * The outcome of one call behind which somebody can be asked; never throws, not even an {@link Error}: the thread that it would end
     * is the one that owes the answer.
     */
    public Outcome run(
            BoundTool bound,
            Map<String, @Nullable Object> arguments,
            CallContext.Progress progress,
            Caller caller,
            Elicitor elicitor) {
        Instant deadline = clock.instant().plus(patience);
        CallContext context = new CallContext(
                        bound.tenant(),
                        Effect.READ,
                        deadline,
                        said(progress, bound.spec().wording()))
                .by(caller);
        try {
            return guard.around(bound, context, () -> answer(bound, arguments, context, elicitor));
        } catch (RuntimeException | Error e) {
            return Outcome.failure(
                    ToolErrors.words(bound.spec().name(), e, bound.spec().wording()), ToolErrors.absent(e));
        }
    }

    /**
     * Takes notice of a call of a tool that does not exist for {@code caller}.
     *
     * @param tool its name if there is such a tool at all, empty otherwise
     */
    public void missed(String tool, Caller caller) {
        guard.missed(tool, caller);
    }

    private Outcome answer(
            BoundTool bound, Map<String, @Nullable Object> arguments, CallContext context, Elicitor elicitor) {
        Map<String, @Nullable Object> given = GivenArguments.of(arguments, bound);
        ArgumentCheck.require(bound.spec().input(), given);
        ToolCall call = new ToolCall(bound.spec(), new Arguments(given), context, confirmer, elicitor);
        return new Fitting(bound, clock.instant()).fit(confirmer.run(call, made -> guarded(bound.tool(), made)));
    }

    /** A tool says what it would write, and not in which call it is: with another, or its own code, it could agree to its own plan. */
    private ToolResult guarded(Tool tool, ToolCall call) {
        Confirmer guarded = guard.around(call.confirmer());
        return tool.call(call.confirmedBy((plan, claimed, write) -> guarded.confirm(plan, call, write)));
    }

    private static CallContext.Progress said(CallContext.Progress progress, Wording wording) {
        return (done, total, message) ->
                progress.report(done, total, PlainText.line(wording.say(message), PlainText.LABEL));
    }
}
