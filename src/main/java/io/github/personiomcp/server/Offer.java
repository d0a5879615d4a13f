package io.github.personiomcp.server;

import io.github.personiomcp.server.stdio.Introduction;
import io.github.personiomcp.text.Language;
import io.github.personiomcp.tool.BoundTool;
import io.modelcontextprotocol.server.McpServer.SyncSpecification;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.ArrayList;
import java.util.List;

/** What one SDK server offers: tools, and the prompts and resources that go with them. */
final class Offer {

    private final HeldNotifications notifications;
    private final OfferedTools offered;
    private final McpSyncServer server;
    private final ToolRegistrar tools;
    private final PromptRegistrar prompts;
    private final ResourceRegistrar resources;

    private Offer(
            HeldNotifications notifications,
            OfferedTools offered,
            McpSyncServer server,
            ToolAdapter adapter,
            Language language) {
        this.notifications = notifications;
        this.offered = offered;
        this.server = server;
        this.tools = new ToolRegistrar(adapter, server);
        this.prompts = new PromptRegistrar(server, language);
        this.resources = new ResourceRegistrar(adapter, offered, server, language);
    }

    /**
     * Builds an SDK server that offers nothing yet.
     *
     * @param server about to be built on the transport of {@code notifications}
     */
    static Offer on(
            HeldNotifications notifications,
            SyncSpecification<?> server,
            ToolAdapter adapter,
            Introduction introduction,
            Language language) {
        OfferedTools offered = new OfferedTools();
        Completions completions = new Completions(new Suggestions(adapter, offered));
        McpSyncServer built =
                SdkServers.configure(server, introduction, completions).build();
        return new Offer(notifications, offered, built, adapter, language);
    }

    /** Offers these tools instead, and tells the clients once of each list that looks different. */
    void replace(List<BoundTool> now) {
        notifications.during(() -> {
            offered.replace(now);
            List<String> changed = new ArrayList<>();
            if (tools.apply(now)) {
                changed.add(McpSchema.METHOD_NOTIFICATION_TOOLS_LIST_CHANGED);
            }
            if (prompts.apply(now)) {
                changed.add(McpSchema.METHOD_NOTIFICATION_PROMPTS_LIST_CHANGED);
            }
            if (resources.apply(now)) {
                changed.add(McpSchema.METHOD_NOTIFICATION_RESOURCES_LIST_CHANGED);
            }
            return changed;
        });
    }

    boolean has(String tool) {
        return tools.has(tool);
    }

    /** Tells whoever subscribed to {@code uri} that it reads otherwise now. */
    void updated(String uri) {
        server.notifyResourcesUpdated(new McpSchema.ResourcesUpdatedNotification(uri));
    }
}
