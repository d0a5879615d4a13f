package io.github.personiomcp.domain;

/**
 * Who asks.
 *
 * @param name the person or program that was let in; that of {@link #LOCAL} where only whoever started the server can ask
 * @param client the program that speaks for them, as it calls itself, never to be trusted; empty where it does not say
 * @param session the connection over which they ask; empty where there is none
 */
public record Caller(String name, String client, String session) {

    /** Whoever started this program, and the program itself. */
    public static final Caller LOCAL = new Caller("local", "");

    /** A caller without a connection of their own. */
    public Caller(String name, String client) {
        this(name, client, "");
    }
}
