package io.github.personiomcp.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.server.jsonrpc.Incoming;
import io.github.personiomcp.server.jsonrpc.MessageEncoder;
import io.github.personiomcp.server.jsonrpc.MessageParser;
import io.github.personiomcp.server.jsonrpc.RequestParams;
import io.github.personiomcp.server.jsonrpc.SoundMessages;
import io.github.personiomcp.testing.Mutation;
import io.github.personiomcp.testing.Mutations;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever comes is a message, or is refused with an error that can be written. */
class MessageParserFuzzTest {

    private static final JacksonMcpJsonMapper JSON = new JacksonMcpJsonMapper(WireJson.MAPPER);

    private final MessageParser parser = new MessageParser(JSON);
    private final MessageEncoder encoder = new MessageEncoder(JSON);

    @Provide
    Arbitrary<String> sound() {
        return Arbitraries.of(SoundMessages.ALL);
    }

    @Provide
    Arbitrary<Mutation> mutations() {
        return Mutations.any();
    }

    @Property
    void whateverComesIsReadOrRefused(@ForAll("sound") String sound, @ForAll("mutations") Mutation mutation) {
        Incoming incoming = Mutations.promptly(() -> parser.parse(mutation.of(sound)));

        judge(incoming);
    }

    private void judge(Incoming incoming) {
        if (incoming instanceof Incoming.Batch batch) {
            batch.elements().forEach(this::judge);
        } else if (incoming instanceof Incoming.Rejected rejected) {
            assertThat(rejected.code()).isIn(-32700, -32600);
            writable(rejected.id());
        } else if (incoming instanceof Incoming.Message message && message.message() instanceof JSONRPCRequest asked) {
            RequestParams.brokenRule(asked);
            writable(asked.id());
        }
    }

    /** An error that repeats an id is JSON in UTF-8 again, whatever is in the id. */
    private void writable(Object id) {
        byte[] written = encoder.error(id, -32600, "no");

        assertThat(WireJson.object(new String(written, StandardCharsets.UTF_8))).isPresent();
    }
}
