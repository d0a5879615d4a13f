package io.github.personiomcp.benchmark;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;

/** Answers come at 100 Mbit a second: no network delivers a page of people in one burst, as two processes on one computer do. */
final class OrdinaryLine extends Filter {

    private static final int PIECE = 16 * 1024;
    private static final int BYTES_A_MILLISECOND = 100_000_000 / 8 / 1000;

    @Override
    public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
        exchange.setStreams(null, new Paced(exchange.getResponseBody()));
        chain.doFilter(exchange);
    }

    @Override
    public String description() {
        return "A line of 100 Mbit a second";
    }

    private static final class Paced extends FilterOutputStream {

        Paced(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            for (int sent = 0; sent < length; sent += PIECE) {
                if (sent > 0) {
                    pause();
                }
                out.write(bytes, offset + sent, Math.min(PIECE, length - sent));
            }
        }

        private static void pause() throws IOException {
            try {
                TimeUnit.MICROSECONDS.sleep(1000L * PIECE / BYTES_A_MILLISECOND);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("Stopped in the middle of an answer");
            }
        }
    }
}
