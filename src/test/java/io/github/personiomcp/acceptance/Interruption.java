package io.github.personiomcp.acceptance;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.policy.CallGuard;
import io.github.personiomcp.tool.BoundTool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Lets something happen between two calls of one client. */
final class Interruption implements CallGuard {

    private final AtomicInteger callsLeft = new AtomicInteger();
    private volatile Runnable event = () -> {};

    /** Once, before the {@code call}th call from now on is carried out. */
    void before(int call, Runnable happens) {
        event = happens;
        callsLeft.set(call);
    }

    @Override
    public <A extends Answer> A around(BoundTool tool, CallContext context, Supplier<A> call) {
        if (callsLeft.getAndDecrement() == 1) {
            event.run();
        }
        return call.get();
    }
}
