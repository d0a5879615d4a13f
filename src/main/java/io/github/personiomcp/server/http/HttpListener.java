package io.github.personiomcp.server.http;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The HTTP server itself. */
final class HttpListener implements AutoCloseable {

    private static final int FEW_THREADS = 8;

    /** Besides those that work: for streams that begin, for cancellations, for the network. */
    private static final int FURTHER_THREADS = 64;

    /** How long answers that are there already may take to reach their clients when the server stops. */
    private static final Duration LAST_WORDS = Duration.ofMillis(500);

    /** For a request to arrive, and for another to follow it; proxies and clients reckon with the latter. */
    private static final Duration ARRIVAL = Duration.ofSeconds(10);

    private static final Duration REST = Duration.ofSeconds(75);

    /** How long a client may leave unread what is written to it; a thread waits for it meanwhile. Silence on both sides is no matter. */
    private static final Duration UNREAD = Duration.ofSeconds(20);

    /** New connections that the system keeps until they are accepted; a client whose attempt is dropped tries again after a second only. */
    private static final int KNOCKING = 1024;

    private static final int MOST_HEADER_BYTES = 16 * 1024;

    /**
     * What answers under one path.
     *
     * @param filters those that stand before this servlet alone
     */
    record Endpoint(HttpServlet servlet, List<Filter> filters) {}

    private final Server server;
    private final ServerConnector connector;
    private final GracefulHandler requests;

    /**
     * Listens as soon as it is there.
     *
     * @param filters those that stand before every path, also one that nobody answers under
     */
    HttpListener(HttpSettings settings, List<Filter> filters, Map<String, Endpoint> endpoints) throws IOException {
        QueuedThreadPool threads = new Workers(settings.callsAtOnce() + FURTHER_THREADS);
        threads.setName("mcp-http");
        threads.setDaemon(true);
        server = new Server(threads);
        requests = new GracefulHandler(handler(filters, endpoints));
        connector = new ServerConnector(server, new HttpConnectionFactory(plain()));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setAcceptQueueSize(KNOCKING);
        connector.setIdleTimeout(UNREAD.toMillis());
        server.addConnector(connector);
        Arrivals arrivals = new Arrivals(ARRIVAL, REST, requests);
        connector.addBean(arrivals);
        server.setHandler(arrivals);
        server.setErrorHandler(new PlainErrors());
        start();
    }

    /** Threads that outlive the call in which they were started, and so take nothing of it along. */
    private static final class Workers extends QueuedThreadPool {

        Workers(int most) {
            super(most, FEW_THREADS);
        }

        @Override
        public Thread newThread(Runnable work) {
            Thread thread = new Thread(null, work, getName(), 0, false);
            thread.setName(getName() + "-" + thread.getId());
            thread.setDaemon(isDaemon());
            return thread;
        }
    }

    private static HttpConfiguration plain() {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setSendDateHeader(false);
        configuration.setRequestHeaderSize(MOST_HEADER_BYTES);
        return configuration;
    }

    private static ServletContextHandler handler(List<Filter> filters, Map<String, Endpoint> endpoints) {
        ServletContextHandler context = new ServletContextHandler("/", false, false);
        filters.forEach(filter -> add(filter, "/*", context));
        endpoints.forEach((path, endpoint) -> {
            endpoint.filters().forEach(filter -> add(filter, path, context));
            ServletHolder servlet = new ServletHolder(endpoint.servlet());
            servlet.setAsyncSupported(true);
            context.addServlet(servlet, path);
        });
        context.addServlet(new ServletHolder(new NothingServlet()), "/");
        context.setErrorHandler(new PlainErrors());
        return context;
    }

    private static void add(Filter filter, String path, ServletContextHandler context) {
        FilterHolder holder = new FilterHolder(filter);
        holder.setAsyncSupported(true);
        context.addFilter(holder, path, EnumSet.of(DispatcherType.REQUEST));
    }

    private void start() throws IOException {
        try {
            server.start();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("The HTTP server does not start", e);
        }
    }

    /** Where it listens, without a path. */
    URI url() {
        String host = connector.getHost().contains(":") ? "[" + connector.getHost() + "]" : connector.getHost();
        return URI.create("http://" + host + ":" + connector.getLocalPort());
    }

    /** Accepts no more connections. */
    void refuseMore() {
        connector.close();
    }

    @Override
    public void close() {
        requests.shutdown()
                .completeOnTimeout(null, LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The HTTP server does not stop", e);
        }
    }
}
