package io.github.personiomcp.server.stdio;

import java.util.function.Consumer;

/** Where the answer to one message goes. Exactly one of the two methods is called for each message that expects an answer. */
interface Reply {

    /** Sends the answer, one line of JSON in UTF-8. */
    void send(byte[] answer);

    /** Says that there will be no answer. */
    void nothing();

    /** Sends each answer for itself. */
    static Reply single(Consumer<byte[]> output) {
        return new Reply() {
            @Override
            public void send(byte[] answer) {
                output.accept(answer);
            }

            @Override
            public void nothing() {}
        };
    }
}
