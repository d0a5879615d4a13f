package io.github.personiomcp.server;

import io.github.personiomcp.resource.Resource;
import io.github.personiomcp.resource.Resources;
import io.github.personiomcp.text.Language;
import io.github.personiomcp.text.Words;
import io.github.personiomcp.tool.BoundTool;
import io.modelcontextprotocol.server.McpServerFeatures.SyncResourceSpecification;
import io.modelcontextprotocol.server.McpServerFeatures.SyncResourceTemplateSpecification;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.McpSyncServerExchange;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceRequest;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceResult;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps an SDK server's resources equal to those whose tools exist. A resource is read by a call of its tool, like any other. */
final class ResourceRegistrar {

    private static final String JSON = "application/json";

    /** Of the codes that servers may give a meaning: it is there and was not read. The words of an internal error reach nobody. */
    private static final int NOT_NOW = -32003;

    private final ToolAdapter adapter;
    private final OfferedTools offered;
    private final McpSyncServer server;
    private final Language language;
    private @Nullable List<Resource> registered;

    ResourceRegistrar(ToolAdapter adapter, OfferedTools offered, McpSyncServer server, Language language) {
        this.adapter = adapter;
        this.offered = offered;
        this.server = server;
        this.language = language;
    }

    /**
     * Registers the resources that the tools on offer can answer for.
     *
     * @return whether clients would see others than before
     */
    synchronized boolean apply(List<BoundTool> tools) {
        List<Resource> before = registered;
        List<Resource> now = Resources.all().stream()
                .filter(resource ->
                        tools.stream().anyMatch(tool -> tool.spec().name().equals(resource.tool())))
                .toList();
        List<Resource> known = before == null ? List.of() : before;
        Words words = Words.of(Resource.class, language);
        known.stream().filter(resource -> !now.contains(resource)).forEach(this::remove);
        now.stream().filter(resource -> !known.contains(resource)).forEach(resource -> add(resource, words));
        registered = now;
        return before != null && !before.equals(now);
    }

    private void remove(Resource resource) {
        if (resource.template()) {
            server.removeResourceTemplate(resource.uri());
        } else {
            server.removeResource(resource.uri());
        }
    }

    private void add(Resource resource, Words words) {
        String title = words.say(resource.name() + ".title");
        String description = words.say(resource.name() + ".description");
        if (resource.template()) {
            McpSchema.ResourceTemplate template = McpSchema.ResourceTemplate.builder(resource.uri(), resource.name())
                    .title(title)
                    .description(description)
                    .mimeType(JSON)
                    .build();
            server.addResourceTemplate(new SyncResourceTemplateSpecification(
                    template, (exchange, request) -> read(resource, exchange, request)));
        } else {
            McpSchema.Resource single = McpSchema.Resource.builder(resource.uri(), resource.name())
                    .title(title)
                    .description(description)
                    .mimeType(JSON)
                    .build();
            server.addResource(
                    new SyncResourceSpecification(single, (exchange, request) -> read(resource, exchange, request)));
        }
    }

    private ReadResourceResult read(Resource resource, McpSyncServerExchange exchange, ReadResourceRequest request) {
        String uri = request.uri();
        Map<String, Object> asked = resource.asked(uri).orElseThrow(() -> McpError.RESOURCE_NOT_FOUND.apply(uri));
        BoundTool tool = offered.find(resource.tool()).orElseThrow(() -> McpError.RESOURCE_NOT_FOUND.apply(uri));
        Outcome outcome = adapter.run(tool, asked, exchange, request);
        if (outcome.failed()) {
            throw unread(uri, outcome);
        }
        String text = WireJson.inert(resource.shown().apply(outcome.structured()));
        return ReadResourceResult.builder(List.of(McpSchema.TextResourceContents.builder(uri, text)
                        .mimeType(JSON)
                        .build()))
                .build();
    }

    private static McpError unread(String uri, Outcome outcome) {
        int code = outcome.absent() ? McpSchema.ErrorCodes.RESOURCE_NOT_FOUND : NOT_NOW;
        return McpError.builder(code)
                .message(outcome.text())
                .data(Map.of("uri", uri))
                .build();
    }
}
