package io.github.personiomcp.server.jsonrpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.json.McpJsonDefaults;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageEncoderTest {

    private final MessageEncoder encoder = new MessageEncoder(McpJsonDefaults.getMapper());

    @ParameterizedTest
    @ValueSource(strings = {"7", "ä\r\n😀", "a\ud800b", "\udc00\ud800", "\u2028\u0000"})
    void idIsRepeatedInOneLineWhateverIsInIt(String id) throws Exception {
        byte[] error = encoder.error(id, -32600, "no");

        assertThat(new String(error, StandardCharsets.UTF_8)).doesNotContain("\n", "\r");
        assertThat(McpJsonDefaults.getMapper().readValue(error, Map.class).get("id"))
                .isEqualTo(id);
    }
}
