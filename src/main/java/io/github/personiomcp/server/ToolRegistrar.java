package io.github.personiomcp.server;

import io.github.personiomcp.tool.BoundTool;
import io.github.personiomcp.tool.ToolSpec;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpSyncServer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps an SDK server's tools equal to a list: everything is converted first, so that a bad tool never leaves half of a change behind. */
final class ToolRegistrar {

    private final ToolAdapter adapter;
    private final McpSyncServer server;
    private @Nullable List<BoundTool> registered;

    ToolRegistrar(ToolAdapter adapter, McpSyncServer server) {
        this.adapter = adapter;
        this.server = server;
    }

    /**
     * Registers {@code tools} in their order; an equal list changes nothing.
     *
     * @return whether clients would see other definitions than before
     */
    synchronized boolean apply(List<BoundTool> tools) {
        List<BoundTool> before = registered;
        if (tools.equals(before)) {
            return false;
        }
        List<SyncToolSpecification> converted =
                tools.stream().map(adapter::adapt).toList();
        Set<String> kept =
                tools.stream().map(tool -> tool.spec().name()).collect(Collectors.toCollection(HashSet::new));
        server.listTools().stream()
                .map(tool -> tool.name())
                .filter(name -> !kept.contains(name))
                .forEach(server::removeTool);
        converted.forEach(server::addTool);
        registered = tools;
        return before != null && !specs(before).equals(specs(tools));
    }

    /** Whether there is a tool of this name now. */
    synchronized boolean has(String name) {
        List<BoundTool> now = registered;
        return now != null && now.stream().anyMatch(tool -> tool.spec().name().equals(name));
    }

    private static List<ToolSpec> specs(List<BoundTool> tools) {
        return tools.stream().map(BoundTool::spec).toList();
    }
}
