package io.github.personiomcp.personio.v1;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.personio.http.SideBySide;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * Reads the pages of a long list, counted by records, side by side: as many as are expected at once, then what the first page tells of
 * besides. Progress is reported on the caller's thread, and only ever grows.
 */
final class EmployeePages {

    private static final SideBySide SIDE_BY_SIDE = new SideBySide("personio-employees", 5);

    private final V1Client client;
    private final V1Lists lists;

    EmployeePages(V1Client client) {
        this.client = client;
        this.lists = new V1Lists(client);
    }

    /**
     * The list; what is not certainly all of it is read a second time, page after page.
     *
     * @param expected how many elements there may be; an error costs a page too many or the wait for the first one, nothing else
     * @param reading makes of an element what is kept
     */
    <T> Gathered<T> all(V1List list, long expected, Function<JsonNode, T> reading, CallContext context) {
        Consumer<Gathered<T>> progress = progress(context);
        Gathered<T> first = sideBySide(list, expected, new Gathered<>(reading, progress), context);
        if (expected > 0 && first.announced() == V1Page.UNKNOWN) { // the pages that were expected may leave gaps
            first = sideBySide(list, 0, new Gathered<>(reading, progress), context);
        }
        return first.whole()
                ? first
                : lists.read(list, new Gathered<>(reading, progress), context).comparedWith(first);
    }

    private <T> Gathered<T> sideBySide(V1List list, long expected, Gathered<T> gathered, CallContext context) {
        boolean credible = expected <= (long) list.limit() * V1Lists.MOST_PAGES;
        Set<Integer> asked = starts(list.limit(), credible ? expected : 0);
        int size = read(asked, list, gathered, context);
        if (size > 0 && gathered.announced() > 0) {
            Set<Integer> left = starts(size, gathered.announced());
            left.removeAll(asked);
            read(left, list, gathered, context);
        }
        if (size > 0 && gathered.size() >= gathered.announced() && !gathered.ended()) {
            lists.readFrom(gathered.size(), list, gathered, context);
        }
        return gathered;
    }

    /** Where the pages of so many elements begin; there is always a first. */
    private static Set<Integer> starts(int size, long elements) {
        long behind = (elements - 1) / size;
        if (behind >= V1Lists.MOST_PAGES) {
            throw V1Lists.tooManyPages();
        }
        return IntStream.rangeClosed(0, (int) Math.max(0, behind))
                .map(page -> page * size)
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** How many elements there are on the first page of the list, if it is among these. */
    private int read(Set<Integer> starts, V1List list, Gathered<?> gathered, CallContext context) {
        AtomicInteger onFirst = new AtomicInteger();
        List<Callable<V1Page>> reads = starts.stream()
                .<Callable<V1Page>>map(start -> () -> {
                    V1Page page = list.page(client, start, context);
                    onFirst.addAndGet(start == 0 ? page.size() : 0);
                    return page;
                })
                .toList();
        SIDE_BY_SIDE.run(reads, gathered::add);
        return onFirst.get();
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
