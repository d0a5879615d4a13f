package io.github.personiomcp.cli;

import io.github.personiomcp.domain.CallContext.Progress;
import java.io.PrintWriter;

/** How far a call has come, as one line of a terminal that is written over and erased at the end. Elsewhere nothing is written. */
final class ProgressLine implements Progress, AutoCloseable {

    private static final int WIDEST = 70;

    private final PrintWriter terminal;
    private final boolean shown;
    private int width;
    private boolean closed;

    /** @param shown whether {@code terminal} is one, so that somebody looks at it */
    ProgressLine(PrintWriter terminal, boolean shown) {
        this.terminal = terminal;
        this.shown = shown;
    }

    @Override
    public synchronized void report(long done, long total, String message) {
        String text = total > 0 ? done + "/" + total + " " + message : done + " " + message;
        write(text.length() > WIDEST ? text.substring(0, WIDEST) : text);
    }

    /** Erases the line; who reports later is not heard. */
    @Override
    public synchronized void close() {
        if (width > 0) {
            write("");
        }
        closed = true;
    }

    /** Blanks cover what was longer before; the cursor goes back to the start of the line. */
    private void write(String text) {
        if (shown && !closed) {
            terminal.print("\r" + text + " ".repeat(Math.max(0, width - text.length())) + (text.isEmpty() ? "\r" : ""));
            terminal.flush();
            width = text.length();
        }
    }
}
