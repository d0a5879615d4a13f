package io.github.personiomcp.server.http;

import io.modelcontextprotocol.server.McpServerFeatures.SyncCompletionSpecification;
import io.modelcontextprotocol.server.McpServerFeatures.SyncPromptSpecification;
import io.modelcontextprotocol.server.McpServerFeatures.SyncResourceSpecification;
import io.modelcontextprotocol.server.McpServerFeatures.SyncResourceTemplateSpecification;
import io.modelcontextprotocol.spec.McpSchema.BlobResourceContents;
import io.modelcontextprotocol.spec.McpSchema.CompleteResult;
import io.modelcontextprotocol.spec.McpSchema.Content;
import io.modelcontextprotocol.spec.McpSchema.EmbeddedResource;
import io.modelcontextprotocol.spec.McpSchema.GetPromptResult;
import io.modelcontextprotocol.spec.McpSchema.ImageContent;
import io.modelcontextprotocol.spec.McpSchema.Prompt;
import io.modelcontextprotocol.spec.McpSchema.PromptArgument;
import io.modelcontextprotocol.spec.McpSchema.PromptMessage;
import io.modelcontextprotocol.spec.McpSchema.PromptReference;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceResult;
import io.modelcontextprotocol.spec.McpSchema.Resource;
import io.modelcontextprotocol.spec.McpSchema.ResourceContents;
import io.modelcontextprotocol.spec.McpSchema.ResourceTemplate;
import io.modelcontextprotocol.spec.McpSchema.Role;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The prompts and resources that the conformance suite asks for. */
final class FixtureTexts {

    private FixtureTexts() {}

    static List<SyncPromptSpecification> prompts() {
        return List.of(
                prompt("test_simple_prompt", given -> List.of(text("This is a simple prompt for testing."))),
                prompt(
                        "test_prompt_with_arguments",
                        given -> List.of(text("Prompt with arguments: arg1='%s', arg2='%s'"
                                .formatted(given.get("arg1"), given.get("arg2")))),
                        "arg1",
                        "arg2"),
                prompt(
                        "test_prompt_with_embedded_resource",
                        given -> List.of(
                                embedded(String.valueOf(given.get("resourceUri"))),
                                text("Please process the embedded resource above.")),
                        "resourceUri"),
                prompt(
                        "test_prompt_with_image",
                        given -> List.of(
                                ImageContent.builder(FixtureTools.PIXEL, "image/png")
                                        .build(),
                                text("Please analyze the image above."))));
    }

    static List<SyncResourceSpecification> resources() {
        return List.of(
                resource("test://static-text", document("test://static-text")),
                resource(
                        "test://static-binary",
                        BlobResourceContents.builder("test://static-binary", FixtureTools.PIXEL)
                                .mimeType("image/png")
                                .build()),
                resource("test://watched-resource", document("test://watched-resource")));
    }

    static List<SyncResourceTemplateSpecification> templates() {
        ResourceTemplate template = ResourceTemplate.builder("test://template/{id}/data", "template")
                .mimeType("application/json")
                .build();
        return List.of(
                new SyncResourceTemplateSpecification(template, (exchange, request) -> ReadResourceResult.builder(
                                List.of(TextResourceContents.builder(request.uri(), data(request.uri()))
                                        .mimeType("application/json")
                                        .build()))
                        .build()));
    }

    private static String data(String uri) {
        String id = uri.replace("test://template/", "").replace("/data", "");
        return "{\"id\":\"%s\",\"templateTest\":true,\"data\":\"Data for ID: %s\"}".formatted(id, id);
    }

    static List<SyncCompletionSpecification> completions() {
        return List.of(new SyncCompletionSpecification(
                new PromptReference("test_prompt_with_arguments"),
                (exchange, request) ->
                        new CompleteResult(new CompleteResult.CompleteCompletion(List.of("paris", "park"), 2, false))));
    }

    static Content embedded(String uri) {
        return EmbeddedResource.builder(document(uri)).build();
    }

    private static ResourceContents document(String uri) {
        return TextResourceContents.builder(uri, "A text for testing.")
                .mimeType("text/plain")
                .build();
    }

    private static SyncResourceSpecification resource(String uri, ResourceContents contents) {
        return new SyncResourceSpecification(
                Resource.builder(uri, uri).mimeType(contents.mimeType()).build(),
                (exchange, request) ->
                        ReadResourceResult.builder(List.of(contents)).build());
    }

    private static SyncPromptSpecification prompt(
            String name, Function<Map<String, Object>, List<Content>> contents, String... arguments) {
        Prompt prompt = Prompt.builder(name)
                .description("For the conformance suite")
                .arguments(Stream.of(arguments)
                        .map(argument ->
                                PromptArgument.builder(argument).required(true).build())
                        .toList())
                .build();
        return new SyncPromptSpecification(
                prompt, (exchange, request) -> GetPromptResult.builder(contents.apply(request.arguments()).stream()
                                .map(content -> PromptMessage.builder(Role.USER, content)
                                        .build())
                                .toList())
                        .build());
    }

    private static Content text(String text) {
        return TextContent.builder(text).build();
    }
}
