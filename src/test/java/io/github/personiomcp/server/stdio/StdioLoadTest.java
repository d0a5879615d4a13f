package io.github.personiomcp.server.stdio;

import static io.github.personiomcp.server.stdio.StdioConversation.call;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

class StdioLoadTest {

    private static final int CALLS = 300;

    private static final List<String> GARBAGE = List.of(
            "",
            "null",
            "true",
            "[",
            "[]",
            "[1]",
            "\"text\"",
            "{\"jsonrpc\":\"2.0\"}",
            "{\"jsonrpc\":\"1.0\",\"method\":\"ping\"}",
            "{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"ping\"}",
            "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"ping\"}",
            "{\"jsonrpc\":\"2.0\",\"method\":\"ping\",\"params\":[]}",
            "{\"jsonrpc\":\"2.0\",\"result\":{}}");

    @Test
    void everyOneOfManyParallelCallsIsAnswered() {
        StdioConversation conversation = StdioConversation.initialized();

        IntStream.range(0, CALLS).forEach(id -> conversation.send(call(id, "echo")));

        List<Object> ids = new ArrayList<>();
        IntStream.range(0, CALLS).forEach(n -> ids.add(conversation.receive().get("id")));
        assertThat(ids)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, CALLS).boxed().toList());
    }

    @Test
    void garbageBetweenRequestsCostsOneErrorALineAndNoAnswer(TestReporter reporter) {
        long seed = new Random().nextLong();
        reporter.publishEntry("seed", Long.toString(seed));
        Random random = new Random(seed);
        StdioConversation conversation = StdioConversation.initialized();
        List<Object> requests = new ArrayList<>();
        int garbage = 0;
        for (int line = 0; line < CALLS; line++) {
            if (random.nextBoolean()) {
                conversation.send(garbage(random));
                garbage++;
            } else {
                conversation.send(call(line, random.nextBoolean() ? "echo" : "fail"));
                requests.add(line);
            }
        }
        conversation.endInput();
        conversation.awaitClosed();

        List<Object> answered = new ArrayList<>();
        int errors = 0;
        for (int remaining = conversation.output.size(); remaining > 0; remaining--) {
            Map<String, Object> answer = conversation.receive();
            if (answer.get("id") == null) {
                errors++;
            } else {
                answered.add(answer.get("id"));
            }
        }
        assertThat(answered).containsExactlyInAnyOrderElementsOf(requests);
        assertThat(errors).isEqualTo(garbage);
    }

    private static String garbage(Random random) {
        if (random.nextBoolean()) {
            return GARBAGE.get(random.nextInt(GARBAGE.size()));
        }
        StringBuilder text = new StringBuilder("x");
        random.ints(random.nextInt(200), 0, 0xd800)
                .filter(character -> character != '\n')
                .forEach(text::appendCodePoint);
        return text.toString();
    }
}
