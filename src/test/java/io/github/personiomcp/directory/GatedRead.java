package io.github.personiomcp.directory;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.testing.People;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A read that waits for the test. */
final class GatedRead implements Function<CallContext, Snapshot> {
    static final Snapshot EVERYBODY = People.snapshot();

    final CountDownLatch started = new CountDownLatch(1);
    final CountDownLatch reported = new CountDownLatch(1);
    final CountDownLatch mayEnd = new CountDownLatch(1);
    final CountDownLatch stopped = new CountDownLatch(1);
    final AtomicInteger count = new AtomicInteger();
    volatile CountDownLatch waitBeforeReport = new CountDownLatch(0);
    volatile int[] progress = {};
    volatile RuntimeException failure;

    @Override
    public Snapshot apply(CallContext context) {
        count.incrementAndGet();
        started.countDown();
        try {
            waitBeforeReport.await();
            if (progress.length > 0) {
                context.progress().report(progress[0], progress[1], "Reading people");
            }
            reported.countDown();
            mayEnd.await();
        } catch (InterruptedException e) {
            stopped.countDown();
            throw new PersonioException(Kind.CANCELLED, "The load was stopped.", e);
        }
        if (failure != null) {
            throw failure;
        }
        return EVERYBODY;
    }
}
