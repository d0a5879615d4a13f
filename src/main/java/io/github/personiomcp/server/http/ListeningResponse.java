package io.github.personiomcp.server.http;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.concurrent.locks.ReentrantLock;
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
    static final class Events extends Writer {

        private final PrintWriter out;
        private final ReentrantLock saying = new ReentrantLock();
        private final StringBuilder begun = new StringBuilder();

        Events(PrintWriter out) {
            this.out = out;
        }

        @Override
        public void write(char[] text, int from, int length) {
            saying.lock();
            try {
                begun.append(text, from, length);
            } finally {
                saying.unlock();
            }
        }

        @Override
        public void flush() throws IOException {
            saying.lock();
            String whole = begun.toString();
            begun.setLength(0);
            if (!said(whole)) {
                throw new IOException("The client is gone");
            }
        }

        /** Not while something is being said: whoever does not read what they are told must not keep others waiting. */
        boolean probe() {
            return !saying.tryLock() || said(NOTHING);
        }

        /** Under the lock, which it gives back. */
        private boolean said(String text) {
            try {
                out.write(text);
                out.flush();
                return !out.checkError();
            } finally {
                saying.unlock();
            }
        }

        @Override
        public void close() {
            out.close();
        }
    }
}
