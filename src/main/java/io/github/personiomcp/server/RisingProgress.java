package io.github.personiomcp.server;

import io.github.personiomcp.domain.CallContext.Progress;

/**
 * Progress as the protocol wants it, which must rise with every notification: a step that counts from the beginning goes on where the
 * one before ended, and news that brings the call no further is left out.
 */
final class RisingProgress implements Progress {

    private final Progress next;
    private long before;
    private long told;
    private long inStep = -1;

    RisingProgress(Progress next) {
        this.next = next;
    }

    @Override
    public synchronized void report(long done, long total, String message) {
        if (done < inStep) {
            before = told;
        }
        inStep = done;
        if (before + done > told) {
            told = before + done;
            next.report(told, total == 0 ? 0 : before + total, message);
        }
    }
}
