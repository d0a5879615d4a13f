package io.github.personiomcp.server.stdio;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;

/** Collects the answers to a batch and sends them as one array when the last is there; nothing where there are none. */
final class BatchReply implements Reply {

    private final Consumer<byte[]> output;
    private final ByteArrayOutputStream answers = new ByteArrayOutputStream();
    private int outstanding;

    /** @param expected how many elements of the batch expect an answer */
    BatchReply(int expected, Consumer<byte[]> output) {
        this.outstanding = expected;
        this.output = output;
    }

    @Override
    public synchronized void send(byte[] answer) {
        answers.write(answers.size() == 0 ? '[' : ',');
        answers.writeBytes(answer);
        countDown();
    }

    @Override
    public synchronized void nothing() {
        countDown();
    }

    private void countDown() {
        outstanding--;
        if (outstanding == 0 && answers.size() > 0) {
            answers.write(']');
            output.accept(answers.toByteArray());
        }
    }
}
