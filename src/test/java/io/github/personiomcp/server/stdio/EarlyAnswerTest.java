package io.github.personiomcp.server.stdio;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.spec.McpSchema.Icon;
import io.modelcontextprotocol.spec.McpSchema.Implementation;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EarlyAnswerTest {

    private static final Introduction INTRODUCTION =
            new Introduction("a \"server\"", "Größe", "1.2", "data:image/svg+xml;base64,AA==", "Do\nthis.");
    private static final String GREETING = """
            {"jsonrpc":"2.0","id":ID,"method":"initialize","params":{"protocolVersion":"VERSION",\
            "capabilities":{"roots":{"listChanged":true},"sampling":{},"elicitation":{"form":{}}},\
            "clientInfo":{"name":"test","title":"Test","version":"1"}}}
            """;

    @ParameterizedTest
    @ValueSource(strings = {"2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25", "2031-01-01", "x"})
    void isWhatTheServerAnswers(String version) throws Exception {
        String greeting = greeting("0", version);

        assertThat(early(greeting)).isEqualTo(served(greeting));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "-1", "3000000000", "\"a\\\"b\"", "\"\""})
    void repeatsTheId(String id) throws Exception {
        String greeting = greeting(id, "2025-11-25");

        assertThat(early(greeting)).isEqualTo(served(greeting)).contains("\"id\":" + id + ",");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "no JSON\n",
                "[]\n",
                "{\n",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}\n",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\"}\n",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"x\"}}\n",
            })
    void leavesWhateverElseComesFirstToTheServer(String line) {
        assertThat(early(line)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "null", "true", "[]", "99999999999999999999"})
    void leavesAnIdThatIsNoneToTheServer(String id) {
        assertThat(early(greeting(id, "2025-11-25"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"capabilities\":[]",
                "\"capabilities\":{\"roots\":5}",
                "\"_meta\":1",
                "\"clientInfo\":{\"name\":\"x\"}"
            })
    void leavesAFaultyGreetingToTheServer(String fault) {
        assertThat(early(greeting("1", "2025-11-25").replace("}}}", "}," + fault + "}}")))
                .isEmpty();
    }

    @Test
    void leavesALineThatIsTooLongForAGreetingToTheServer() {
        assertThat(early(" ".repeat(10_000) + greeting("1", "2025-11-25"))).isEmpty();
    }

    @Test
    void handsOnAllThatTheClientSays() throws Exception {
        String said = greeting("1", "2025-11-25") + "{\"more\":1}\nlast";
        EarlyAnswer answer = EarlyAnswer.listen(input(said), OutputStream.nullOutputStream(), INTRODUCTION);

        assertThat(new String(answer.input().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(said);
    }

    @Test
    void leavesOutTheServersOwnAnswerAndNothingElse() throws Exception {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        EarlyAnswer answer = EarlyAnswer.listen(input(greeting("1", "x")), output, INTRODUCTION);
        answer.input().readAllBytes();
        output.reset();

        for (String part : new String[] {"its ow", "n answer\nsecond", " line\n", "\n", "third\n"}) {
            answer.output().write(part.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(output).hasToString("second line\n\nthird\n");
    }

    @Test
    void leavesOutNothingWhereItDidNotAnswer() throws Exception {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        EarlyAnswer answer = EarlyAnswer.listen(input("ping\n"), output, INTRODUCTION);
        answer.input().readAllBytes();

        answer.output().write("first\n".getBytes(StandardCharsets.UTF_8));

        assertThat(output).hasToString("first\n");
    }

    private static String greeting(String id, String version) {
        return GREETING.replace("ID", id).replace("VERSION", version);
    }

    private static InputStream input(String said) {
        return new ByteArrayInputStream(said.getBytes(StandardCharsets.UTF_8));
    }

    private static String early(String line) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try {
            EarlyAnswer.listen(input(line), output, INTRODUCTION).input().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return output.toString(StandardCharsets.UTF_8);
    }

    private static String served(String greeting) throws Exception {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        StdioTransport transport = new StdioTransport(
                McpJsonDefaults.getMapper(),
                input(greeting),
                output,
                () -> CompletableFuture.completedFuture(null),
                StdioSettings.DEFAULT);
        McpServer.sync(transport)
                .serverInfo(Implementation.builder(INTRODUCTION.name(), INTRODUCTION.version())
                        .title(INTRODUCTION.title())
                        .icons(List.of(Icon.builder(INTRODUCTION.icon())
                                .mimeType(Introduction.ICON_TYPE)
                                .build()))
                        .build())
                .instructions(INTRODUCTION.instructions())
                .capabilities(ServerCapabilities.builder()
                        .completions()
                        .logging()
                        .prompts(true)
                        .resources(true, true)
                        .tools(true)
                        .build())
                .build();
        transport.closed().toCompletableFuture().get(20, TimeUnit.SECONDS);
        return output.toString(StandardCharsets.UTF_8);
    }
}
