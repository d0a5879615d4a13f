package io.github.personiomcp.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.acceptance.MixedMessages.Message;
import io.github.personiomcp.server.WireJson;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Keeps account of what a server owes and gives. Whatever else it gives is an error. */
final class ProtocolTally {

    private final Set<Object> owed = new HashSet<>();
    private final Set<Object> perhaps = new HashSet<>();
    private int errorsOwed;
    private long answers;
    private long bytes;

    void sent(Message message) {
        switch (message.owed()) {
            case ANSWER -> owed.add(message.id());
            case PERHAPS_AN_ANSWER -> perhaps.add(message.id());
            case ERROR_WITHOUT_ID -> errorsOwed++;
            case NOTHING -> {}
        }
    }

    /** @throws AssertionError where {@code line} is not one line that holds one message, or one that nobody is owed */
    void came(byte[] line) {
        bytes += line.length;
        String text = text(line);
        assertThat(text).endsWith("\n");
        String message = text.substring(0, text.length() - 1);
        assertThat(message).doesNotContain("\n", "\r");
        Map<String, Object> content =
                WireJson.object(message).orElseThrow(() -> new AssertionError("No JSON object: " + message));
        assertThat(content).as(message).containsEntry("jsonrpc", "2.0");
        if (content.containsKey("method")) {
            assertThat(content).as(message).doesNotContainKeys("id", "result", "error");
        } else {
            answered(content, message);
        }
    }

    private void answered(Map<String, Object> content, String message) {
        assertThat(Stream.of("result", "error").filter(content::containsKey))
                .as(message)
                .hasSize(1);
        assertThat(content).as(message).containsKey("id");
        Object id = content.get("id");
        if (id == null) {
            errorsOwed--;
            assertThat(content).as(message).containsKey("error");
            assertThat(errorsOwed).as(message).isNotNegative();
        } else {
            assertThat(owed.remove(id) || perhaps.remove(id))
                    .as("%s was asked and not answered before: %s", id, message)
                    .isTrue();
        }
        answers++;
    }

    /** Strictly: a byte that is no UTF-8 must not become a question mark. */
    private static String text(byte[] line) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new AssertionError("No UTF-8", e);
        }
    }

    boolean settled() {
        return owed.isEmpty() && errorsOwed == 0;
    }

    /** Whose answers are missing. */
    Set<Object> owed() {
        return owed;
    }

    /** Answers and errors so far. */
    long answers() {
        return answers;
    }

    /** Bytes so far, all of them the protocol's. */
    long bytes() {
        return bytes;
    }
}
