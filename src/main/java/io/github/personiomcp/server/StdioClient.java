package io.github.personiomcp.server;

import io.github.personiomcp.domain.CallContext.Progress;
import io.github.personiomcp.tool.Attachment;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A server process seen from outside: starts it and speaks MCP to it over its standard input and output, as any client would. */
public final class StdioClient implements AutoCloseable {

    private final McpSyncClient client;

    private StdioClient(McpSyncClient client) {
        this.client = client;
    }

    /** Starts {@code command} and shakes hands with it. */
    public static StdioClient start(List<String> command) {
        return start(command, Progress.NONE);
    }

    /**
     * Starts {@code command} and shakes hands with it.
     *
     * @param progress hears how far calls have come
     */
    public static StdioClient start(List<String> command, Progress progress) {
        ServerParameters server = ServerParameters.builder(command.get(0))
                .args(command.subList(1, command.size()))
                .build();
        McpSyncClient client = McpClient.sync(
                        new StdioClientTransport(server, new JacksonMcpJsonMapper(WireJson.MAPPER)))
                .requestTimeout(Duration.ofMinutes(1))
                .jsonSchemaValidator(new UncheckedSchemas())
                .progressConsumer(heard -> report(heard, progress))
                .build();
        client.initialize();
        return new StdioClient(client);
    }

    /** The names of the tools on offer. */
    public List<String> tools() {
        return client.listTools().tools().stream().map(McpSchema.Tool::name).toList();
    }

    /** What the server answers to one call. */
    public Outcome call(String tool, Map<String, Object> arguments) {
        McpSchema.CallToolResult result = client.callTool(McpSchema.CallToolRequest.builder(tool)
                .arguments(arguments)
                .progressToken(UUID.randomUUID().toString())
                .build());
        Map<String, Object> structured = new LinkedHashMap<>();
        if (result.structuredContent() instanceof Map<?, ?> map) {
            map.forEach((key, value) -> structured.put(String.valueOf(key), value));
        }
        String text = result.content().stream()
                .filter(McpSchema.TextContent.class::isInstance)
                .map(content -> ((McpSchema.TextContent) content).text())
                .findFirst()
                .orElse("");
        List<Attachment> attachments = result.content().stream()
                .map(AttachmentContent::from)
                .flatMap(Optional::stream)
                .toList();
        return new Outcome(structured, text, attachments, Boolean.TRUE.equals(result.isError()), false);
    }

    private static void report(McpSchema.ProgressNotification heard, Progress progress) {
        Double total = heard.total();
        String message = heard.message();
        progress.report(
                heard.progress().longValue(), total == null ? 0 : total.longValue(), message == null ? "" : message);
    }

    @Override
    public void close() {
        client.closeGracefully();
    }
}
