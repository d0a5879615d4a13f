package io.github.personiomcp.server.http;

import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpSyncServerExchange;
import io.modelcontextprotocol.spec.McpSchema.AudioContent;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Content;
import io.modelcontextprotocol.spec.McpSchema.CreateMessageRequest;
import io.modelcontextprotocol.spec.McpSchema.ElicitFormRequest;
import io.modelcontextprotocol.spec.McpSchema.ElicitResult;
import io.modelcontextprotocol.spec.McpSchema.ImageContent;
import io.modelcontextprotocol.spec.McpSchema.LoggingLevel;
import io.modelcontextprotocol.spec.McpSchema.LoggingMessageNotification;
import io.modelcontextprotocol.spec.McpSchema.ProgressNotification;
import io.modelcontextprotocol.spec.McpSchema.Role;
import io.modelcontextprotocol.spec.McpSchema.SamplingMessage;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** The tools that the conformance suite calls. */
final class FixtureTools {

    static final String PIXEL =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==";

    private static final String SILENCE = "UklGRiQAAABXQVZFZm10IBAAAAABAAEAQB8AAAB9AAACABAAZGF0YQAAAAA=";
    private static final Content IMAGE =
            ImageContent.builder(PIXEL, "image/png").build();
    private static final Map<String, Object> STRING = Map.of("type", "string");
    private static final List<Map<String, Object>> TITLED = List.of(
            Map.of("const", "value1", "title", "First"),
            Map.of("const", "value2", "title", "Second"),
            Map.of("const", "value3", "title", "Third"));

    private FixtureTools() {}

    static List<SyncToolSpecification> all() {
        return List.of(
                saying("test_simple_text", text("This is a simple text response for testing.")),
                saying("test_image_content", IMAGE),
                saying(
                        "test_audio_content",
                        AudioContent.builder(SILENCE, "audio/wav").build()),
                saying("test_embedded_resource", FixtureTexts.embedded("test://embedded-resource")),
                saying(
                        "test_multiple_content_types",
                        text("Multiple content types test:"),
                        IMAGE,
                        FixtureTexts.embedded("test://mixed-content-resource")),
                tool("test_error_handling", (exchange, call) -> result(
                                text("This tool intentionally returns an error for testing"))
                        .isError(true)
                        .build()),
                tool("test_tool_with_logging", (exchange, call) -> log(exchange)),
                tool("test_tool_with_progress", FixtureTools::progress),
                tool("test_sampling", FixtureTools::sample, "prompt"),
                tool(
                        "test_elicitation",
                        (exchange, call) -> ask(
                                exchange,
                                call.arguments().get("message").toString(),
                                Map.of("username", STRING, "email", STRING)),
                        "message"),
                tool(
                        "test_elicitation_sep1034_defaults",
                        (exchange, call) -> ask(exchange, "Which values?", defaults())),
                tool("test_elicitation_sep1330_enums", (exchange, call) -> ask(exchange, "Which choice?", choices())));
    }

    private static CallToolResult log(McpSyncServerExchange exchange) {
        for (String step : List.of("Tool execution started", "Tool processing data", "Tool execution completed")) {
            exchange.loggingNotification(
                    LoggingMessageNotification.builder(LoggingLevel.INFO, step).build());
        }
        return result(text("logged")).build();
    }

    private static CallToolResult progress(McpSyncServerExchange exchange, CallToolRequest call) {
        for (double done : new double[] {0, 50, 100}) {
            exchange.progressNotification(ProgressNotification.builder(call.progressToken(), done)
                    .total(100.0)
                    .build());
        }
        return result(text("done")).build();
    }

    private static CallToolResult sample(McpSyncServerExchange exchange, CallToolRequest call) {
        Content prompt = text(call.arguments().get("prompt").toString());
        List<SamplingMessage> messages =
                List.of(SamplingMessage.builder(Role.USER, prompt).build());
        Content said = exchange.createMessage(
                        CreateMessageRequest.builder(messages, 100).build())
                .content();
        return result(text("LLM response: " + ((TextContent) said).text())).build();
    }

    private static CallToolResult ask(
            McpSyncServerExchange exchange, String question, Map<String, Map<String, Object>> fields) {
        Map<String, Object> form =
                Map.of("type", "object", "properties", fields, "required", List.copyOf(fields.keySet()));
        ElicitResult answer = exchange.createElicitation(
                ElicitFormRequest.builder(question, form).build());
        return result(text("action=" + answer.action() + ", content=" + answer.content()))
                .build();
    }

    private static Map<String, Map<String, Object>> defaults() {
        return Map.of(
                "name", Map.of("type", "string", "default", "John Doe"),
                "age", Map.of("type", "integer", "default", 30),
                "score", Map.of("type", "number", "default", 95.5),
                "status",
                        Map.of(
                                "type", "string",
                                "enum", List.of("active", "inactive", "pending"),
                                "default", "active"),
                "verified", Map.of("type", "boolean", "default", true));
    }

    private static Map<String, Map<String, Object>> choices() {
        List<String> options = List.of("option1", "option2", "option3");
        return Map.of(
                "untitledSingle", Map.of("type", "string", "enum", options),
                "titledSingle", Map.of("type", "string", "oneOf", TITLED),
                "legacyEnum",
                        Map.of(
                                "type", "string",
                                "enum", List.of("opt1", "opt2", "opt3"),
                                "enumNames", List.of("One", "Two", "Three")),
                "untitledMulti", Map.of("type", "array", "items", Map.of("type", "string", "enum", options)),
                "titledMulti", Map.of("type", "array", "items", Map.of("anyOf", TITLED)));
    }

    private static SyncToolSpecification saying(String name, Content... contents) {
        return tool(name, (exchange, call) -> result(contents).build());
    }

    private static SyncToolSpecification tool(
            String name, BiFunction<McpSyncServerExchange, CallToolRequest, CallToolResult> work, String... arguments) {
        Map<String, Object> fields =
                Set.of(arguments).stream().collect(Collectors.toMap(argument -> argument, argument -> STRING));
        Map<String, Object> input = Map.of("type", "object", "properties", fields, "required", List.of(arguments));
        return new SyncToolSpecification(
                Tool.builder(name, input)
                        .description("For the conformance suite")
                        .build(),
                work);
    }

    private static CallToolResult.Builder result(Content... contents) {
        return CallToolResult.builder(List.of(contents));
    }

    private static Content text(String text) {
        return TextContent.builder(text).build();
    }
}
