package io.github.personiomcp.personio.v1;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Reads the pages of a long list, counted by records, side by side: the first page tells how many there are. Progress
 * is reported on the caller's thread; a page that fails, or an interrupt of the caller, interrupts all others.
 */
final class EmployeePages {

    private static final int AT_ONCE = 4;

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
        if (pages > 0) {
            ExecutorService workers = workers(Math.min(pages, AT_ONCE));
            try {
                collect(pages, first.size(), new ExecutorCompletionService<>(workers), list, gathered, context);
            } finally {
                workers.shutdownNow();
            }
        }
    }

    private void collect(
            int pages,
            int step,
            CompletionService<V1Page> workers,
            V1List list,
            Gathered gathered,
            CallContext context) {
        for (int page = 1; page <= pages; page++) {
            int offset = page * step;
            workers.submit(() -> list.page(client, offset, context));
        }
        for (int page = 1; page <= pages; page++) {
            gathered.add(next(workers));
            report(gathered, context);
        }
    }

    private static V1Page next(CompletionService<V1Page> workers) {
        try {
            return workers.take().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PersonioException(Kind.CANCELLED, "The call was cancelled.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("A page of employees could not be read", e.getCause());
        }
    }

    private static void report(Gathered gathered, CallContext context) {
        context.progress().report(gathered.size(), Math.max(gathered.size(), gathered.announced()), "people loaded");
    }

    private static ExecutorService workers(int count) {
        AtomicInteger number = new AtomicInteger();
        return Executors.newFixedThreadPool(count, task -> {
            Thread thread = new Thread(task, "personio-employees-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }
}
