package io.github.personiomcp.server;

import io.github.personiomcp.text.Wording;

/** What a client is told of a failure, for tests of other rooms. */
public final class ErrorWords {

    private ErrorWords() {}

    public static String of(RuntimeException failure) {
        return ToolErrors.words("a tool", failure, Wording.ENGLISH);
    }
}
