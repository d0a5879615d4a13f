package io.github.personiomcp.policy;

/** A call that the operator's policy does not let pass. The message is for whoever asked: why, and what to do. */
public final class RefusedException extends RuntimeException {

    private final Reason reason;

    public RefusedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    public enum Reason {
        /** More than a limit allows. */
        LIMITED,
        /** It could not be recorded. */
        UNRECORDED
    }
}
