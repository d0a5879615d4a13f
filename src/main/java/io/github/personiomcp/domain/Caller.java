package io.github.personiomcp.domain;

/**
 * Who asks.
 *
 * @param name the person or program that was let in; that of {@link #LOCAL} where only whoever started the server can ask
 * @param client the program that speaks for them, as it calls itself, never to be trusted; empty where it does not say
 */
public record Caller(String name, String client) {

    /** Whoever started this program, and the program itself. */
    public static final Caller LOCAL = new Caller("local", "");
}
