package io.github.personiomcp.server.http;

import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * Hands requests on when they are there as a whole, so that none that comes in drips holds a thread, and closes connections on which one
 * takes too long to come.
 */
final class Arrivals extends Handler.Wrapper implements Connection.Listener {

    private static final int MOST_PIECES = 16 * 1024;

    private static final String TOO_LONG = "Invalid request: a message has at most " + HttpSettings.MOST_BYTES
            + " bytes, in at most " + MOST_PIECES + " chunks";

    private final Duration patience;
    private final Duration rest;
    private final Map<Connection, Scheduler.Task> awaited = new ConcurrentHashMap<>();

    /**
     * @param patience how long headers may take, and as long again the body
     * @param rest how long a connection may stay without a request after one
     * @param requests handles what has arrived
     */
    Arrivals(Duration patience, Duration rest, Handler requests) {
        this.patience = patience;
        this.rest = rest;
        setHandler(new EagerContentHandler(
                new Arrived(requests), new EagerContentHandler.RetainedContentLoaderFactory(Long.MAX_VALUE, 0, false)));
    }

    @Override
    public void onOpened(Connection connection) {
        await(connection, patience);
    }

    @Override
    public void onClosed(Connection connection) {
        arrived(connection);
    }

    /** Headers are there. */
    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Connection connection = request.getConnectionMetaData().getConnection();
        await(connection, patience);
        Request.addCompletionListener(request, failure -> await(connection, rest));
        return super.handle(bounded(request), response, callback);
    }

    /** One that is too long is answered while there is still a little time for the answer to arrive. */
    private Request bounded(Request request) {
        long end = System.nanoTime() + patience.toNanos() / 10 * 9;
        return new BoundedRequest(request, HttpSettings.MOST_BYTES, MOST_PIECES, () -> System.nanoTime() - end > 0);
    }

    private void await(Connection connection, Duration time) {
        Scheduler.Task close = getServer()
                .getScheduler()
                .schedule(() -> connection.getEndPoint().close(), time.toMillis(), TimeUnit.MILLISECONDS);
        cancel(awaited.put(connection, close));
        if (!connection.getEndPoint().isOpen()) {
            arrived(connection);
        }
    }

    private void arrived(Connection connection) {
        cancel(awaited.remove(connection));
    }

    private static void cancel(Scheduler.@Nullable Task task) {
        if (task != null) {
            task.cancel();
        }
    }

    /** Where requests come to that are there as a whole, and those that are too long end. */
    private final class Arrived extends Handler.Wrapper {

        Arrived(Handler requests) {
            super(requests);
        }

        @Override
        public boolean handle(Request request, Response response, Callback given) throws Exception {
            Callback callback = completing(given);
            arrived(request.getConnectionMetaData().getConnection());
            BoundedRequest heard = Request.as(request, BoundedRequest.class);
            if (!heard.tooLong()) {
                return super.handle(request, response, callback);
            }
            if (heard.unheard()) {
                response.getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE);
            }
            response.setStatus(HttpStatus.PAYLOAD_TOO_LARGE_413);
            PlainErrors.write(ErrorCodes.INVALID_REQUEST, TOO_LONG, response, callback);
            return true;
        }

        /**
         * Ends the exchange also where it fails: Jetty 12.1.14 hands on the request that has arrived as the callback, and that does nothing
         * when told to have failed, except by the method of requests.
         */
        private static Callback completing(Callback given) {
            return given instanceof Request arrived
                    ? Callback.from(given.getInvocationType(), given::succeeded, arrived::fail)
                    : given;
        }
    }
}
