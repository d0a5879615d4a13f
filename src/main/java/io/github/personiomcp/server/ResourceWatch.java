package io.github.personiomcp.server;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.resource.PeopleNews;
import io.github.personiomcp.resource.Resources;
import io.github.personiomcp.tool.BoundTool;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Watches for clients the resources that they subscribed to. As long as there is one, people are looked at once in a while; without any,
 * nothing is read that nobody asked for.
 */
final class ResourceWatch {

    private final Supplier<LiveTenant> tenant;
    private final Consumer<String> tell;
    private final Predicate<String> alive;
    private final Map<String, Set<String>> watched = new ConcurrentHashMap<>();
    private boolean listening;
    private boolean looking;
    private List<Attribute> attributes = List.of();

    /**
     * @param tell tells whoever subscribed to a URI that it reads otherwise now
     * @param alive whether a session is still there
     */
    ResourceWatch(Supplier<LiveTenant> tenant, Consumer<String> tell, Predicate<String> alive) {
        this.tenant = tenant;
        this.tell = tell;
        this.alive = alive;
    }

    /** To be done before the SDK handles a request of a session. */
    synchronized void before(JSONRPCRequest request, String session) {
        boolean begins = request.method().equals(McpSchema.METHOD_RESOURCES_SUBSCRIBE);
        boolean ends = request.method().equals(McpSchema.METHOD_RESOURCES_UNSUBSCRIBE);
        if ((begins || ends)
                && request.params() instanceof Map<?, ?> params
                && params.get("uri") instanceof String uri) {
            Set<String> uris = watched.computeIfAbsent(session, unknown -> ConcurrentHashMap.newKeySet());
            if (ends) {
                uris.remove(uri);
            } else if (uris.add(uri)) {
                begin();
            }
        }
    }

    /** Takes notice of the tools that are on offer now, and with them of the attributes that may be seen. */
    synchronized void offered(List<BoundTool> tools) {
        List<Attribute> now = tools.stream()
                .limit(1)
                .flatMap(tool -> tool.tenant().attributes().stream())
                .toList();
        boolean differ = !attributes.isEmpty() && !attributes.equals(now);
        attributes = now;
        if (differ) {
            changed(Resources.ATTRIBUTES.uri()::equals);
        }
    }

    private void begin() {
        if (!listening) {
            news().watch(this::changed);
        }
        if (!looking) {
            tenant.get().after(Duration.ZERO, this::look);
        }
        listening = true;
        looking = true;
    }

    private void look() {
        if (anybodyWatches()) {
            tenant.get().after(news().interval(), this::look);
            news().look(tenant.get().tenant());
        }
    }

    private synchronized boolean anybodyWatches() {
        watched.keySet().removeIf(alive.negate());
        watched.values().removeIf(Set::isEmpty);
        looking = !watched.isEmpty();
        return looking;
    }

    /** Told by another thread: whoever reads a change must not wait for clients. */
    private void changed(Predicate<String> different) {
        List<String> uris = watched.values().stream()
                .flatMap(Set::stream)
                .distinct()
                .filter(different)
                .toList();
        if (!uris.isEmpty()) {
            tenant.get().after(Duration.ZERO, () -> uris.forEach(tell));
        }
    }

    private PeopleNews news() {
        return tenant.get().news();
    }
}
