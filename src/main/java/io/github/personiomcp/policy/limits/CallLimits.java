package io.github.personiomcp.policy.limits;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.policy.CallGuard;
import io.github.personiomcp.tool.BoundTool;
import io.github.personiomcp.tool.Confirmer;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Keeps each caller within limits. A caller is known by the name under which it was let in; what its client calls itself counts for
 * nothing.
 */
public final class CallLimits implements CallGuard {

    private final Callers callers;

    /**
     * @param perMinute instead of what a limit is by itself
     * @param nanos a count of nanoseconds that nobody sets back
     */
    public CallLimits(Map<Limit, Integer> perMinute, LongSupplier nanos) {
        this.callers = new Callers(perMinute, nanos);
    }

    @Override
    public <A extends Answer> A around(BoundTool tool, CallContext context, Supplier<A> call) {
        Allowance allowance = allowance(context);
        allowance.take(Limit.CALLS);
        if (tool.spec().effect() != Effect.READ) {
            allowance.require(Limit.WRITES);
        }
        allowance.require(Limit.ROWS);
        A answer = call.get();
        allowance.charge(Limit.ROWS, rows(answer));
        return answer;
    }

    /** Only what is carried out counts as a write; a plan does not. */
    @Override
    public Confirmer around(Confirmer confirmer) {
        return (plan, call, write) -> confirmer.confirm(plan, call, context -> {
            allowance(context).take(Limit.WRITES);
            return write.apply(context);
        });
    }

    private Allowance allowance(CallContext context) {
        return callers.of(context.caller().name());
    }

    private static long rows(Answer answer) {
        return answer.structured().get("returned") instanceof Integer returned ? returned : 1;
    }
}
