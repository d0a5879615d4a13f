package io.github.personiomcp.server.stdio;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Collects the answers to a batch and sends them as one array when the last is there; nothing where there are none. */
final class BatchReply implements Reply {

    private final Consumer<String> output;
    private final List<String> answers = new ArrayList<>();
    private int outstanding;

    /** @param expected how many elements of the batch expect an answer */
    BatchReply(int expected, Consumer<String> output) {
        this.outstanding = expected;
        this.output = output;
    }

    @Override
    public synchronized void send(String answer) {
        answers.add(answer);
        countDown();
    }

    @Override
    public synchronized void nothing() {
        countDown();
    }

    private void countDown() {
        outstanding--;
        if (outstanding == 0 && !answers.isEmpty()) {
            output.accept("[" + String.join(",", answers) + "]");
        }
    }
}
