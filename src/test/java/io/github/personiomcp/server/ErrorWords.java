package io.github.personiomcp.server;

/** What a client is told of a failure, for tests of other rooms. */
public final class ErrorWords {

    private ErrorWords() {}

    public static String of(RuntimeException failure) {
        return ToolErrors.words("a tool", failure);
    }
}
