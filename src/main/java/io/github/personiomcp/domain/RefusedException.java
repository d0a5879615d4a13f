package io.github.personiomcp.domain;

import io.github.personiomcp.text.Message;

/** A call that the operator's policy does not let pass. The message is for whoever asked: why, and what to do. */
public final class RefusedException extends RuntimeException implements Spoken {

    private final Reason reason;
    private final transient Message said;

    public RefusedException(Reason reason, Message said) {
        super(said.toString());
        this.reason = reason;
        this.said = said;
    }

    /** The same with a message of this pattern. */
    public RefusedException(Reason reason, String pattern, Object... values) {
        this(reason, Message.of(pattern, values));
    }

    /** A call that asks for what the policy hides or forbids. */
    public static RefusedException denied(Message said) {
        return new RefusedException(Reason.DENIED, said);
    }

    /** The same with a message of this pattern. */
    public static RefusedException denied(String pattern, Object... values) {
        return denied(Message.of(pattern, values));
    }

    public Reason reason() {
        return reason;
    }

    @Override
    public Message said() {
        return said;
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
