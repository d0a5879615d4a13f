package io.github.personiomcp.server.stdio;

import java.util.function.Consumer;

/** Where the answer to one message goes. Exactly one of the two methods is called for each message that expects an answer. */
interface Reply {

    /** Sends the answer, one line of JSON. */
    void send(String answer);

    /** Says that there will be no answer. */
    void nothing();

    /** Sends each answer for itself. */
    static Reply single(Consumer<String> output) {
        return new Reply() {
            @Override
            public void send(String answer) {
                output.accept(answer);
            }

            @Override
            public void nothing() {}
        };
    }
}
