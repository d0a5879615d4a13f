package io.github.personiomcp.server.http;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/**
 * What follows on a message that asks nothing. The SDK calls it a failure of the server where it cannot use an answer or a notification,
 * and where the server is about to stop; that is kept back here.
 */
final class OneWayResponse extends HttpServletResponseWrapper {

    private boolean failed;

    OneWayResponse(HttpServletResponse response) {
        super(response);
    }

    boolean failed() {
        return failed;
    }

    @Override
    public void setStatus(int status) {
        failed = status >= SC_INTERNAL_SERVER_ERROR;
        if (!failed) {
            super.setStatus(status);
        }
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        failed = status >= SC_INTERNAL_SERVER_ERROR;
        if (!failed) {
            super.sendError(status, message);
        }
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        return failed ? new PrintWriter(Writer.nullWriter()) : super.getWriter();
    }

    @Override
    public void flushBuffer() throws IOException {
        if (!failed) {
            super.flushBuffer();
        }
    }
}
