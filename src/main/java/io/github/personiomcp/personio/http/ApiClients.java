package io.github.personiomcp.personio.http;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.PersonioException;
import java.security.Security;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * The clients of one credential. All of them share connections and permits; each generation of the API has its own access token.
 *
 * <p>A client throws {@link io.github.personiomcp.domain.PersonioException} of kind EFFECT_REFUSED, RATE_LIMITED, TIMEOUT, UNREACHABLE,
 * SERVER_ERROR (502, 503, 504), BAD_ANSWER (redirect, too large), OUTCOME_UNKNOWN or CANCELLED, and what {@link TokenEndpoint} and
 * {@link CredentialSource} throw. Every other status, also 401 and 403, is returned for the adapters to interpret.
 */
public final class ApiClients implements PermitReport {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(8);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);

    private static final int MOST_AT_ONCE = 16;

    private final CredentialSource credentials;
    private final Waiting waiting;
    private final BackOff backOff;
    private final ApiClient throttled;
    private final Effect most;
    private final Function<CallContext, Effect> ceilings;
    private final PermitSources sources;
    private final Permits permits;
    private final TrafficListener listener;

    /**
     * With permits that are shared with nobody, and to which nobody listens.
     *
     * @param ceilings tells how far each call may go
     * @param random draws the waits between repetitions
     */
    public ApiClients(
            HttpSettings settings,
            CredentialSource credentials,
            Function<CallContext, Effect> ceilings,
            Clock clock,
            Sleeper sleeper,
            RandomGenerator random) {
        this(
                settings,
                credentials,
                ceilings,
                clock,
                sleeper,
                random,
                PermitSources.own(clock, sleeper),
                TrafficListener.NONE);
    }

    /**
     * @param ceilings tells how far each call may go
     * @param random draws the waits between repetitions
     */
    public ApiClients(
            HttpSettings settings,
            CredentialSource credentials,
            Function<CallContext, Effect> ceilings,
            Clock clock,
            Sleeper sleeper,
            RandomGenerator random,
            PermitSources sources,
            TrafficListener listener) {
        this(
                settings,
                credentials,
                ceilings,
                new Waiting(clock, sleeper),
                random,
                sources,
                listener,
                ApiClients::network);
    }

    /** @param wire makes what sends each request once */
    ApiClients(
            HttpSettings settings,
            CredentialSource credentials,
            Function<CallContext, Effect> ceilings,
            Waiting waiting,
            RandomGenerator random,
            PermitSources sources,
            TrafficListener listener,
            BiFunction<HttpSettings, Waiting, ApiClient> wire) {
        this.credentials = credentials;
        this.most = settings.most();
        this.ceilings = ceilings;
        this.waiting = waiting;
        this.backOff = new BackOff(FIRST_WAIT, LONGEST_WAIT, random);
        this.sources = sources;
        this.listener = listener;
        BackOff pauses = new BackOff(FIRST_WAIT, LONGEST_PAUSE, random);
        this.permits = new Permits(settings.perMinute(), sources, waiting, pauses);
        ApiClient heard = new Listening(wire.apply(settings, waiting), listener, waiting);
        Connections connections = new Connections(MOST_AT_ONCE, waiting);
        this.throttled = new Tracing(new Throttling(heard, permits, connections, listener, waiting));
    }

    private static ApiClient network(HttpSettings settings, Waiting waiting) {
        closeIdleConnectionsEarly();
        leaveRepetitionToUs();
        forgetFailedLookUps();
        if (settings.proxy().tunnelsWithPassword()) {
            allowPasswordsForTunnels();
        }
        return new JdkApiClient(settings, waiting, JdkApiClient.LONGEST_SILENCE);
    }

    @Override
    public PermitState permits(EndpointFamily family) {
        return permits.of(family).state();
    }

    @Override
    public PermitSharing permitSharing() {
        return sources.sharing();
    }

    /** A client that authorizes its requests with access tokens from {@code endpoint}. */
    public ApiClient authorizedBy(TokenEndpoint endpoint) {
        TokenIssuer issuer = new TokenIssuer(listenedTo(endpoint), retrying(throttled), credentials, waiting);
        AccessToken accessToken = new AccessToken(issuer, waiting, daemonThreads());
        ApiClient authorizing = new Authorizing(throttled, accessToken, new MissingRights(waiting));
        ApiClient guarded = new EffectGuard(retrying(authorizing), most, ceilings);
        return (request, context) -> guarded.send(request, waiting.counted(context));
    }

    private TokenEndpoint listenedTo(TokenEndpoint endpoint) {
        return (credential, client, context) -> {
            try {
                return endpoint.issue(credential, client, context);
            } catch (PersonioException e) {
                if (e.kind() == PersonioException.Kind.WRONG_CREDENTIALS) {
                    listener.credentialRefused();
                }
                throw e;
            }
        };
    }

    private ApiClient retrying(ApiClient next) {
        return new Retrying(next, waiting, backOff, listener);
    }

    private static Executor daemonThreads() {
        return task -> {
            Thread thread = new Thread(task, "personio-access-token");
            thread.setDaemon(true);
            thread.start();
        };
    }

    /** Load balancers close idle connections long before the 20 minutes after which the HTTP client of Java 17 would. */
    private static void closeIdleConnectionsEarly() {
        setUnlessSet("jdk.httpclient.keepalive.timeout", "30");
    }

    /** By default the JDK sends a read once more where no byte came, and connects once more, past permits, counters and {@link Retrying}. */
    private static void leaveRepetitionToUs() {
        setUnlessSet("jdk.httpclient.redirects.retrylimit", "1");
        setUnlessSet("jdk.httpclient.disableRetryConnect", "true");
    }

    /** The JDK keeps Basic authorization from proxies that tunnel, unless it hears otherwise before its first request. */
    private static void allowPasswordsForTunnels() {
        setUnlessSet("jdk.http.auth.tunneling.disabledSchemes", "");
    }

    /** By default the JDK repeats the failure of a look-up for ten seconds; a repetition would meet nothing but that. */
    private static void forgetFailedLookUps() {
        String property = "networkaddress.cache.negative.ttl";
        if ("10".equals(Security.getProperty(property))) {
            Security.setProperty(property, "0");
        }
    }

    private static void setUnlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
