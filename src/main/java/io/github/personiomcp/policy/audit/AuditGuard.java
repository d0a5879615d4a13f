package io.github.personiomcp.policy.audit;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.CallCounters;
import io.github.personiomcp.domain.Caller;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.RefusedException;
import io.github.personiomcp.policy.CallGuard;
import io.github.personiomcp.tool.BoundTool;
import io.github.personiomcp.tool.Confirmer;
import io.github.personiomcp.tool.Plan;
import io.github.personiomcp.tool.ToolCall;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records every call before its answer leaves, and every write also before it is sent, so that a write whose outcome nobody learned can
 * be seen as begun. What cannot be recorded is not written; whether it may be read, the operator decides.
 */
public final class AuditGuard implements CallGuard {

    private static final Logger LOG = LoggerFactory.getLogger(AuditGuard.class);

    private final AuditLog log;
    private final boolean required;
    private final CallGuard next;
    private final CallEntries entries;
    private final LongSupplier nanos;

    /** Numbers of the lines that announced the writes of calls that are not over. */
    private final Map<CallCounters, Long> begun = new ConcurrentHashMap<>();

    /**
     * A guard that writes to {@code log}.
     *
     * @param required whether an answer is withheld that cannot be recorded
     * @param next stands between this and the call; what it refuses is recorded too
     * @param nanos measures how long calls take
     */
    public AuditGuard(AuditLog log, boolean required, CallGuard next, Clock clock, LongSupplier nanos) {
        this.log = log;
        this.required = required;
        this.next = next;
        this.entries = new CallEntries(clock, log.key());
        this.nanos = nanos;
    }

    @Override
    public <A extends Answer> A around(BoundTool tool, CallContext context, Supplier<A> call) {
        long start = nanos.getAsLong();
        try {
            A answer = next.around(tool, context, call);
            record(tool, context, start, answer.structured(), null);
            return answer;
        } catch (UnrecordedAnswer unrecorded) {
            throw unrecorded.refusal;
        } catch (RuntimeException | Error failure) {
            recordFailure(tool, context, start, failure);
            throw failure;
        } finally {
            begun.remove(context.counters());
        }
    }

    @Override
    public Confirmer around(Confirmer confirmer) {
        Confirmer guarded = next.around(confirmer);
        return (plan, call, write) -> guarded.confirm(plan, call, context -> {
            announce(plan, call);
            return write.apply(context);
        });
    }

    @Override
    public void missed(String tool, Caller caller) {
        try {
            log.append(entries.missed(tool, caller), false);
        } catch (AuditFailedException e) {
            LOG.warn("A call of a tool that does not exist was not recorded.");
        }
        next.missed(tool, caller);
    }

    /** To be called when the write is next: the line is on the device when this returns. */
    private void announce(Plan plan, ToolCall call) {
        try {
            begun.put(call.context().counters(), log.append(entries.begun(plan, call), true));
        } catch (AuditFailedException e) {
            throw new RefusedException(
                    RefusedException.Reason.UNRECORDED,
                    "Nothing was written, because this server must record every write and cannot at the moment. The operator finds the"
                            + " reason in the server's log; once the audit file can be written, call again.");
        }
    }

    private void record(
            BoundTool tool, CallContext context, long start, Map<String, Object> answer, @Nullable Throwable failure) {
        Long announced = begun.get(context.counters());
        try {
            Map<String, Object> entry = entries.over(tool, context, answer, failure, announced, millis(start));
            log.append(entry, announced != null);
        } catch (AuditFailedException e) {
            withhold(tool, announced != null);
        }
    }

    /** What was done is told in any case: withholding it would make somebody do it again. */
    private void withhold(BoundTool tool, boolean done) {
        if (!done && (required || tool.spec().effect() != Effect.READ)) {
            throw new UnrecordedAnswer(new RefusedException(
                    RefusedException.Reason.UNRECORDED,
                    "The answer is withheld, because this server must record every call and cannot at the moment. The operator finds the"
                            + " reason in the server's log; once the audit file can be written, call again."));
        }
        LOG.warn("A call of {} was answered but not recorded.", tool.spec().name());
    }

    private void recordFailure(BoundTool tool, CallContext context, long start, Throwable failure) {
        try {
            record(tool, context, start, Map.of(), failure);
        } catch (UnrecordedAnswer unrecorded) {
            LOG.warn("A call of {} failed and was not recorded.", tool.spec().name());
        }
    }

    private long millis(long start) {
        return (nanos.getAsLong() - start) / 1_000_000;
    }

    /** Tells the refusal of an answer from the failure of a call. */
    private static final class UnrecordedAnswer extends RuntimeException {
        private final transient RefusedException refusal;

        UnrecordedAnswer(RefusedException refusal) {
            super(refusal);
            this.refusal = refusal;
        }
    }
}
