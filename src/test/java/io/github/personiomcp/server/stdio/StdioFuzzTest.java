package io.github.personiomcp.server.stdio;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.server.jsonrpc.SoundMessages;
import io.github.personiomcp.testing.Mutation;
import io.github.personiomcp.testing.Mutations;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/** Whatever comes in, the server goes on to speak the protocol. */
class StdioFuzzTest {

    private static final StdioConversation CONVERSATION = StdioConversation.initialized();
    private static int pings;

    @AfterContainer
    static void close() {
        CONVERSATION.endInput();
        CONVERSATION.awaitClosed();
    }

    @Provide
    Arbitrary<String> sound() {
        return Arbitraries.of(SoundMessages.ALL);
    }

    @Provide
    Arbitrary<Mutation> mutations() {
        return Mutations.any();
    }

    @Property
    void whateverComesTheNextIsAnswered(@ForAll("sound") String sound, @ForAll("mutations") Mutation mutation) {
        CONVERSATION.send(mutation.of(sound));
        String id = "ping " + pings++;
        CONVERSATION.send(StdioConversation.request("\"" + id + "\"", "ping"));

        Mutations.promptly(() -> untilAnswered(id));
    }

    private static boolean untilAnswered(String id) {
        Map<String, Object> said = CONVERSATION.receive();
        assertThat(said.toString()).doesNotContain("Exception", "\tat ", "java.", "jackson");
        return id.equals(said.get("id")) || untilAnswered(id);
    }
}
