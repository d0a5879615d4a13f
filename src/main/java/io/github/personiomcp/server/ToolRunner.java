package io.github.personiomcp.server;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Caller;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.schema.ArgumentCheck;
import io.github.personiomcp.text.PlainText;
import io.github.personiomcp.tool.Arguments;
import io.github.personiomcp.tool.BoundTool;
import io.github.personiomcp.tool.Confirmer;
import io.github.personiomcp.tool.ToolCall;
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

    /**
     * A runner for calls that take no longer than {@code patience}.
     *
     * @param confirmer asks before anything is written
     */
    public ToolRunner(Confirmer confirmer, Clock clock, Duration patience) {
        this.confirmer = confirmer;
        this.clock = clock;
        this.patience = patience;
    }

    /** The outcome of one call of the program's own; never throws. */
    public Outcome run(BoundTool bound, Map<String, @Nullable Object> arguments, CallContext.Progress progress) {
        return run(bound, arguments, progress, Caller.LOCAL);
    }

    /** The outcome of one call; never throws. */
    public Outcome run(
            BoundTool bound, Map<String, @Nullable Object> arguments, CallContext.Progress progress, Caller caller) {
        try {
            Map<String, @Nullable Object> given = GivenArguments.of(arguments, bound);
            ArgumentCheck.require(bound.spec().input(), given);
            Instant deadline = clock.instant().plus(patience);
            CallContext context = new CallContext(bound.tenant(), Effect.READ, deadline, plain(progress)).by(caller);
            ToolCall call = new ToolCall(bound.spec(), new Arguments(given), context, confirmer);
            return new Fitting(bound, clock.instant()).fit(bound.tool().call(call));
        } catch (RuntimeException e) {
            return Outcome.failure(ToolErrors.words(bound.spec().name(), e));
        }
    }

    private static CallContext.Progress plain(CallContext.Progress progress) {
        return (done, total, message) -> progress.report(done, total, PlainText.line(message, PlainText.LABEL));
    }
}
