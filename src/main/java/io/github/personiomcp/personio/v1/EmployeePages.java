package io.github.personiomcp.personio.v1;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.personio.http.SideBySide;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * Reads the pages of a long list, counted by records, side by side: the first page tells how many there are. Progress
 * is reported on the caller's thread, and only ever grows.
 */
final class EmployeePages {

    private static final SideBySide SIDE_BY_SIDE = new SideBySide("personio-employees", 4);

    private final V1Client client;
    private final V1Lists lists;

    EmployeePages(V1Client client) {
        this.client = client;
        this.lists = new V1Lists(client);
    }

    /**
     * The list; what is not certainly all of it is read a second time, page after page.
     *
     * @param reading makes of an element what is kept, on any thread
     */
    <T> Gathered<T> all(V1List list, Function<JsonNode, T> reading, CallContext context) {
        Consumer<Gathered<T>> progress = progress(context);
        Gathered<T> first = sideBySide(list, new Gathered<>(reading, progress), context);
        return first.whole()
                ? first
                : lists.read(list, new Gathered<>(reading, progress), context).comparedWith(first);
    }

    private <T> Gathered<T> sideBySide(V1List list, Gathered<T> gathered, CallContext context) {
        V1Page<T> first = list.page(client, 0, gathered.reading(), context);
        gathered.add(first);
        if (first.size() > 0 && first.total() > 0) {
            readBehind(first, list, gathered, context);
        }
        if (first.size() > 0 && gathered.size() >= gathered.announced() && !gathered.ended()) {
            lists.readFrom(gathered.size(), list, gathered, context);
        }
        return gathered;
    }

    private <T> void readBehind(V1Page<T> first, V1List list, Gathered<T> gathered, CallContext context) {
        int pages = (int) Math.min(Integer.MAX_VALUE, (first.total() - 1) / first.size());
        if (pages >= V1Lists.MOST_PAGES) {
            throw V1Lists.tooManyPages();
        }
        List<Callable<V1Page<T>>> reads = IntStream.rangeClosed(1, pages)
                .map(page -> page * first.size())
                .<Callable<V1Page<T>>>mapToObj(offset -> () -> list.page(client, offset, gathered.reading(), context))
                .toList();
        SIDE_BY_SIDE.run(reads, gathered::add);
    }

    private static <T> Consumer<Gathered<T>> progress(CallContext context) {
        AtomicInteger told = new AtomicInteger();
        return gathered -> {
            int loaded = gathered.size();
            if (loaded > told.getAndAccumulate(loaded, Math::max)) {
                context.progress().report(loaded, Math.max(loaded, gathered.announced()), "people loaded");
            }
        };
    }
}
