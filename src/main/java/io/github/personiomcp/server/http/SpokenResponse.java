package io.github.personiomcp.server.http;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;

/** Notices whether anything was said: the SDK ends an answer without a word where it stumbles over a request. */
final class SpokenResponse extends HttpServletResponseWrapper {

    private volatile boolean said;

    SpokenResponse(HttpServletResponse response) {
        super(response);
    }

    boolean said() {
        return said;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        return new PrintWriter(super.getWriter()) {
            @Override
            public void write(String text, int from, int length) {
                said = true;
                super.write(text, from, length);
            }
        };
    }
}
