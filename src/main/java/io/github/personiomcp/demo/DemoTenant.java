package io.github.personiomcp.demo;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpServer;
import io.github.personiomcp.demo.DemoSettings.Generations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A simulated Personio on loopback: v1 (API reference 4), and of v2 authentication, people, absences, attendance periods, projects,
 * organisation data, compensations, documents, reports and recruiting (5.1 to 5.12). It keeps what is written to it until it is closed.
 */
public final class DemoTenant implements AutoCloseable {

    /** The only credential it accepts; no secret. */
    public static final String CLIENT_ID = "demo-client-id";

    public static final String CLIENT_SECRET = "demo-client-secret-not-a-secret";

    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final int THREADS = 64;
    private static final int BACKLOG = 512;

    static {
        // Without it the JDK's server sends headers and body as two packets and the second waits 40 ms for an
        // acknowledgement.
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
    }

    private final HttpServer server;
    private final ExecutorService threads;
    private final URI baseUrl;
    private final Company company;
    private final Faults faults;
    private final Traffic traffic;

    private DemoTenant(DemoSettings settings, List<Filter> before) throws IOException {
        Clock clock = settings.clock();
        AccessTokens v1Tokens = new AccessTokens(clock);
        AccessTokens v2Tokens = new AccessTokens(clock);
        company = Company.generate(settings);
        traffic = new Traffic(clock);
        faults = new Faults(() -> {
            v1Tokens.expire();
            v2Tokens.expire();
        });
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), settings.port()), BACKLOG);
        baseUrl = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        threads = Executors.newFixedThreadPool(THREADS, DemoTenant::daemon);
        server.setExecutor(threads);
        server.createContext("/", handler(settings, v1Tokens, v2Tokens))
                .getFilters()
                .addAll(before);
    }

    /**
     * Generates the company and serves it on 127.0.0.1 until closed.
     *
     * @throws UncheckedIOException if the port is taken
     */
    public static DemoTenant start(DemoSettings settings) {
        return start(settings, List.of());
    }

    /**
     * The same behind filters that see every request first, and may answer in its place.
     *
     * @throws UncheckedIOException if the port is taken
     */
    public static DemoTenant start(DemoSettings settings, List<Filter> before) {
        try {
            DemoTenant tenant = new DemoTenant(settings, before);
            tenant.server.start();
            return tenant;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot serve the demo company on port " + settings.port(), e);
        }
    }

    /** Where it listens, without a trailing slash: {@code http://127.0.0.1:PORT}. */
    public URI baseUrl() {
        return baseUrl;
    }

    /** What is stored. */
    public Company company() {
        return company;
    }

    /** Trouble to inject. */
    public Faults faults() {
        return faults;
    }

    /** What was requested. */
    public Traffic traffic() {
        return traffic;
    }

    /** Stops at once; requests under way are cut off: their connections end before their threads, which would end a body properly. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private ExchangeHandler handler(DemoSettings settings, AccessTokens v1Tokens, AccessTokens v2Tokens) {
        Clock clock = settings.clock();
        Generations generations = settings.generations();
        V2Answers v2Answers = new V2Answers(clock);
        V1AuthRoutes v1Auth = new V1AuthRoutes(v1Tokens, generations != Generations.V2_ONLY);
        V2Scopes scopes = new V2Scopes(settings.missingScopes());
        V2AuthRoutes v2Auth = new V2AuthRoutes(v2Tokens, scopes, generations != Generations.V1_ONLY, v2Answers);
        RateLimits limits = new RateLimits(clock);
        Router router = new Router().on("POST", "/v1/auth", v1Auth::issue).on("POST", "/v2/auth/token", v2Auth::issue);
        new V1Routes(company, faults, baseUrl, clock).addTo(router);
        V2Pages pages = new V2Pages(baseUrl, faults);
        new V2AttendanceRoutes(company, pages, v2Answers).addTo(router);
        new V2ProjectRoutes(company, pages, v2Answers).addTo(router);
        new V2RecruitingRoutes(company, pages, v2Answers).addTo(router);
        new V2AbsenceRoutes(company, pages, v2Answers).addTo(router);
        new V2DocumentRoutes(company, pages, v2Answers).addTo(router);
        new V2CompensationRoutes(company, pages, v2Answers).addTo(router);
        new V2ReportRoutes(company, scopes, v2Answers, baseUrl).addTo(router);
        new V2PeopleRoutes(company, faults, pages, v2Answers, baseUrl).addTo(router);
        return new ExchangeHandler(
                new Gateway(router, faults, limits, v1Auth, v2Auth, v2Answers), limits, faults, traffic);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "demo-tenant");
        thread.setDaemon(true);
        return thread;
    }
}
