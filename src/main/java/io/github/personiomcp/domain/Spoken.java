package io.github.personiomcp.domain;

import io.github.personiomcp.text.Message;

/** A failure that says to whoever called what was wrong. */
public interface Spoken {

    /** What it says, which can be said in any language. */
    Message said();
}
