package io.github.personiomcp.server.access;

/** What is to be done with a request, by the token that it carries. */
public sealed interface Verdict {

    /** Let in. */
    record Granted(Admitted caller) implements Verdict {}

    /**
     * Not let in: the token is none, or no longer.
     *
     * @param why a sentence, the same for everything that would help to guess
     * @param guess whether anybody could have made it up; not one that was given out and is good no longer, or not here
     */
    record Invalid(String why, boolean guess) implements Verdict {}

    /**
     * Known, but not let in.
     *
     * @param why a sentence
     * @param scope what the token would have to cover
     */
    record Insufficient(String why, String scope) implements Verdict {}

    /**
     * Not to be judged now.
     *
     * @param why a sentence
     * @param seconds after which trying again makes sense
     */
    record Unknown(String why, int seconds) implements Verdict {}
}
