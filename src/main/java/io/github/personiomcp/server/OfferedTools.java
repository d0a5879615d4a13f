package io.github.personiomcp.server;

import io.github.personiomcp.tool.BoundTool;
import java.util.List;
import java.util.Optional;

/** The tools that one SDK server offers at the moment. */
final class OfferedTools {

    private volatile List<BoundTool> tools = List.of();

    void replace(List<BoundTool> now) {
        tools = List.copyOf(now);
    }

    Optional<BoundTool> find(String name) {
        return tools.stream().filter(tool -> tool.spec().name().equals(name)).findFirst();
    }

    /** The keys of the attributes that may be seen. */
    List<String> attributes() {
        return tools.stream()
                .limit(1)
                .flatMap(tool -> tool.tenant().keys().stream())
                .toList();
    }
}
