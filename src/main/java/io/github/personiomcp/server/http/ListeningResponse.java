package io.github.personiomcp.server.http;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/**
 * The stream on which a client listens for events, which may be seldom. That a client is gone shows only on writing: so between events,
 * and never within one, nothing can be said to find out.
 */
final class ListeningResponse extends HttpServletResponseWrapper {

    /** A comment of server-sent events, which says nothing. */
    private static final String NOTHING = ":\n";

    private volatile @Nullable Events events;

    ListeningResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        Events opened = new Events(super.getWriter());
        events = opened;
        return new PrintWriter(opened);
    }

    /** Says nothing; false where nobody hears it any more. */
    boolean probe() {
        Events opened = events;
        return opened == null || opened.probe();
    }

    /** Holds back what is written until it is whole, which whoever writes tells by flushing. */
    private static final class Events extends Writer {

        private final PrintWriter out;
        private final StringBuilder begun = new StringBuilder();

        Events(PrintWriter out) {
            this.out = out;
        }

        @Override
        public void write(char[] text, int from, int length) {
            synchronized (lock) {
                begun.append(text, from, length);
            }
        }

        @Override
        public void flush() throws IOException {
            synchronized (lock) {
                String whole = begun.toString();
                begun.setLength(0);
                if (!said(whole)) {
                    throw new IOException("The client is gone");
                }
            }
        }

        boolean probe() {
            synchronized (lock) {
                return said(NOTHING);
            }
        }

        private boolean said(String text) {
            out.write(text);
            out.flush();
            return !out.checkError();
        }

        @Override
        public void close() {
            out.close();
        }
    }
}
