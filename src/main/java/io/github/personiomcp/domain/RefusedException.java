package io.github.personiomcp.domain;

/** A call that the operator's policy does not let pass. The message is for whoever asked: why, and what to do. */
public final class RefusedException extends RuntimeException {

    private final Reason reason;

    public RefusedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** A call that asks for what the policy hides or forbids. */
    public static RefusedException denied(String message) {
        return new RefusedException(Reason.DENIED, message);
    }

    public Reason reason() {
        return reason;
    }

    public enum Reason {
        /** It asks for what the policy hides or forbids. */
        DENIED,
        /** More than a limit allows. */
        LIMITED,
        /** It could not be recorded. */
        UNRECORDED
    }
}
