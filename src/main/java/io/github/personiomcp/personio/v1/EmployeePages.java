package io.github.personiomcp.personio.v1;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.personio.http.SideBySide;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/**
 * Reads the pages of a long list, counted by records, side by side: the first page tells how many there are. Progress
 * is reported on the caller's thread.
 */
final class EmployeePages {

    private static final SideBySide SIDE_BY_SIDE = new SideBySide("personio-employees", 4);

    private final V1Client client;

    EmployeePages(V1Client client) {
        this.client = client;
    }

    /** The whole list; read a second time where fewer elements came than were announced. */
    Gathered all(V1List list, CallContext context) {
        Gathered gathered = new Gathered();
        read(list, gathered, context);
        if (gathered.incomplete()) {
            read(list, gathered, context);
        }
        return gathered;
    }

    private void read(V1List list, Gathered gathered, CallContext context) {
        V1Page first = list.page(client, 0, context);
        gathered.add(first);
        report(gathered, context);
        if (first.size() > 0 && first.total() > 0) {
            readBehind(first, list, gathered, context);
        } else if (!list.paging().endsWith(first, 0, 1)) {
            new V1Lists(client).read(list, first.size(), gathered, context);
        }
    }

    private void readBehind(V1Page first, V1List list, Gathered gathered, CallContext context) {
        int pages = (int) Math.min(Integer.MAX_VALUE, (first.total() - 1) / first.size());
        if (pages >= V1Lists.MOST_PAGES) {
            throw V1Lists.tooManyPages();
        }
        List<Callable<V1Page>> reads = IntStream.rangeClosed(1, pages)
                .map(page -> page * first.size())
                .<Callable<V1Page>>mapToObj(offset -> () -> list.page(client, offset, context))
                .toList();
        SIDE_BY_SIDE.run(reads, page -> {
            gathered.add(page);
            report(gathered, context);
        });
    }

    private static void report(Gathered gathered, CallContext context) {
        context.progress().report(gathered.size(), Math.max(gathered.size(), gathered.announced()), "people loaded");
    }
}
