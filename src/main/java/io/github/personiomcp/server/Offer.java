package io.github.personiomcp.server;

import io.github.personiomcp.tool.BoundTool;
import java.util.List;

/** The tools that one SDK server offers. */
record Offer(HeldNotifications notifications, ToolRegistrar registrar) {

    /** Offers these tools instead, and tells the clients once where they would see a difference. */
    void replace(List<BoundTool> tools) {
        notifications.during(() -> registrar.apply(tools));
    }

    boolean has(String tool) {
        return registrar.has(tool);
    }
}
