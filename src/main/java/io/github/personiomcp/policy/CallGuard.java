package io.github.personiomcp.policy;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Caller;
import io.github.personiomcp.domain.RefusedException;
import io.github.personiomcp.tool.BoundTool;
import io.github.personiomcp.tool.Confirmer;
import java.util.Map;
import java.util.function.Supplier;

/** Stands around every call of every tool, whoever asks and however they are connected. */
public interface CallGuard {

    /** Lets everything pass. */
    CallGuard NONE = new CallGuard() {};

    /**
     * Carries out {@code call}, or refuses it.
     *
     * @throws RefusedException where the call may not be carried out, or its answer not be handed out
     */
    default <A extends Answer> A around(BoundTool tool, CallContext context, Supplier<A> call) {
        return call.get();
    }

    /** {@code confirmer} with this guard between an agreement and the write that follows. */
    default Confirmer around(Confirmer confirmer) {
        return confirmer;
    }

    /**
     * Hears of a call of a tool that does not exist for the caller.
     *
     * @param tool its name if this program has such a tool; empty where it has none, because a name can hold anything
     */
    default void missed(String tool, Caller caller) {}

    /** What a call answers. */
    interface Answer {

        /** The structured result. */
        Map<String, Object> structured();
    }
}
