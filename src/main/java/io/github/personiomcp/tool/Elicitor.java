package io.github.personiomcp.tool;

import java.time.Duration;

/** Puts a question to the human behind a call, past the model that made it. */
public interface Elicitor {

    /** How long a question stays open. */
    Duration PATIENCE = Duration.ofMinutes(5);

    /** Where nobody can be asked. */
    Elicitor NOBODY = new Elicitor() {
        @Override
        public boolean available() {
            return false;
        }

        @Override
        public Answer ask(String question) {
            return Answer.NONE;
        }
    };

    /** Whether there is somebody to be asked. */
    boolean available();

    /**
     * Asks for a yes or no and waits for the answer, at most {@link #PATIENCE}.
     *
     * @param question plain text of several lines
     * @throws io.github.personiomcp.domain.PersonioException where the call is cancelled meanwhile
     */
    Answer ask(String question);

    /** What came back. */
    enum Answer {
        YES,
        NO,
        /** The question was closed without an answer. */
        DISMISSED,
        /** An error, something that cannot be understood, or nothing in time. */
        NONE
    }
}
