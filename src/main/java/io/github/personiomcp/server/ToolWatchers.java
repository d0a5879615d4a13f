package io.github.personiomcp.server;

import io.github.personiomcp.tool.BoundTool;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those who want to know which tools are on offer. They are told one after the other, so that what each hears last is newest. */
final class ToolWatchers {

    private static final Logger LOG = LoggerFactory.getLogger(ToolWatchers.class);

    private final Supplier<List<BoundTool>> tools;
    private final Executor background;
    private final Map<Consumer<List<BoundTool>>, CompletableFuture<Void>> greeted = new ConcurrentHashMap<>();

    /** @param tools those on offer now */
    ToolWatchers(Supplier<List<BoundTool>> tools, Executor background) {
        this.tools = tools;
        this.background = background;
    }

    /**
     * Tells {@code watcher} soon, unless it is known already, and whenever all are told.
     *
     * @return completes when it was told for the first time, whatever came of that
     */
    CompletableFuture<Void> add(Consumer<List<BoundTool>> watcher) {
        CompletableFuture<Void> told = new CompletableFuture<>();
        CompletableFuture<Void> known = greeted.putIfAbsent(watcher, told);
        if (known != null) {
            return known;
        }
        background.execute(() -> {
            tell(watcher);
            told.complete(null);
        });
        return told;
    }

    /** Tells all of them; false where one of them failed at that. */
    boolean tellAll() {
        boolean all = true;
        for (Consumer<List<BoundTool>> watcher : greeted.keySet()) {
            all &= tell(watcher);
        }
        return all;
    }

    private synchronized boolean tell(Consumer<List<BoundTool>> watcher) {
        try {
            watcher.accept(tools.get());
            return true;
        } catch (RuntimeException | Error e) {
            LOG.error("Offering the tools failed", e);
            return false;
        }
    }
}
