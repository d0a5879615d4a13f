package io.github.personiomcp.domain;

import io.github.personiomcp.text.Message;

/** The caller asked for something that does not exist or makes no sense. The message says what was wrong and what is accepted. */
public final class InvalidArgumentException extends RuntimeException implements Spoken {

    private final transient Message said;

    public InvalidArgumentException(Message said) {
        super(said.toString());
        this.said = said;
    }

    /** The same with a message of this pattern. */
    public InvalidArgumentException(String pattern, Object... values) {
        this(Message.of(pattern, values));
    }

    @Override
    public Message said() {
        return said;
    }
}
