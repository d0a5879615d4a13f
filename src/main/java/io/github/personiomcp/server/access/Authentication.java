package io.github.personiomcp.server.access;

import java.util.Optional;

/** Tells by a bearer token who calls. */
public interface Authentication {

    /** The longest token that is looked at, in characters. */
    int LONGEST_TOKEN = 8 * 1024;

    /** What is to be done with whoever shows {@code token}, which nobody has judged yet; never throws. */
    Verdict judge(String token);

    /** What to say to whoever shows none, as a sentence. */
    String request();

    /** What keeps it from knowing who may call by now, as sentences for operators; empty where nothing does. */
    default Optional<String> trouble() {
        return Optional.empty();
    }

    /** The authorization server whose tokens count; empty where there is none. */
    Optional<ProtectedResource> resource();
}
