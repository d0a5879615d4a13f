package io.github.personiomcp.personio;

import io.github.personiomcp.domain.Connection;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.text.Message;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One port, served by the usual generation of the API, and for a while by the other one where the usual one refuses the credential,
 * grants no right or has switched the endpoint off. Such a refusal changed nothing, so that writes may move on as well.
 *
 * @param <P> the port, an interface of the domain
 */
final class PortChoice<P> {

    private static final Duration REMEMBERED = Duration.ofMinutes(15);
    private static final Set<Kind> UNABLE = EnumSet.of(Kind.WRONG_CREDENTIALS, Kind.MISSING_RIGHT, Kind.GONE);

    private final String subject;
    private final Adapter<P> usual;
    private final @Nullable Adapter<P> other;
    private final @Nullable Message reason;
    private final Clock clock;
    private volatile @Nullable Absent absent;

    /**
     * A choice that has not been put to the test.
     *
     * @param subject what the port is about, in the plural
     * @param other null where one generation alone may serve the port
     * @param reason why there is no other; null where there is
     */
    PortChoice(String subject, Adapter<P> usual, @Nullable Adapter<P> other, @Nullable Message reason, Clock clock) {
        this.subject = subject;
        this.usual = usual;
        this.other = other;
        this.reason = reason;
        this.clock = clock;
    }

    /** A port of one generation. */
    record Adapter<P>(String api, P port) {}

    /** Why the usual generation does not serve, and until when that is believed. */
    private record Absent(Message why, Instant until) {}

    /** The port that callers use. */
    P port(Class<P> type) {
        Object port = Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> serve(method, arguments));
        return type.cast(port);
    }

    /** Who serves at this moment. */
    Connection.Service service() {
        Absent known = absent();
        Adapter<P> substitute = other;
        return known == null || substitute == null
                ? new Connection.Service(subject, usual.api(), null)
                : new Connection.Service(subject, substitute.api(), known.why());
    }

    private @Nullable Object serve(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        Adapter<P> substitute = other;
        if (substitute == null) {
            return usualOnly(method, arguments);
        }
        return absent() == null
                ? usualFirst(substitute, method, arguments)
                : substituteFirst(substitute, method, arguments);
    }

    private @Nullable Object usualOnly(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        try {
            return call(usual, method, arguments);
        } catch (PersonioException e) {
            throw e.kind() == Kind.WRONG_CREDENTIALS || e.kind() == Kind.GONE ? alone(e) : e;
        }
    }

    private @Nullable Object usualFirst(Adapter<P> substitute, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return call(usual, method, arguments);
        } catch (PersonioException refusal) {
            requireUnable(refusal);
            try {
                Object result = call(substitute, method, arguments);
                absent = new Absent(refusal.said(), clock.instant().plus(REMEMBERED));
                return result;
            } catch (PersonioException second) {
                throw unable(second) ? neither(usual, refusal, substitute, second) : second;
            }
        }
    }

    private @Nullable Object substituteFirst(
            Adapter<P> substitute, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        try {
            return call(substitute, method, arguments);
        } catch (PersonioException refusal) {
            requireUnable(refusal);
            absent = null;
            return usualFirst(substitute, method, arguments);
        }
    }

    private @Nullable Absent absent() {
        Absent known = absent;
        return known != null && known.until().isAfter(clock.instant()) ? known : null;
    }

    /** Whether a generation that failed like this cannot serve the credential at all, and has changed nothing. */
    static boolean unable(PersonioException failure) {
        return UNABLE.contains(failure.kind());
    }

    private static void requireUnable(PersonioException failure) {
        if (!unable(failure)) {
            throw failure;
        }
    }

    private PersonioException alone(PersonioException failure) {
        Message message = Message.of(
                "The {0} come over API {1} alone ({2}). {3}",
                subject, usual.api(), String.valueOf(reason), failure.said());
        Kind kind = failure.kind() == Kind.WRONG_CREDENTIALS ? Kind.MISSING_RIGHT : failure.kind();
        return new PersonioException(kind, message, failure);
    }

    /** A generation that does not know the credential has nothing to say about its rights on the other. */
    private static PersonioException neither(
            Adapter<?> first, PersonioException refusal, Adapter<?> second, PersonioException secondRefusal) {
        if (secondRefusal.kind() == Kind.WRONG_CREDENTIALS) {
            return refusal;
        }
        if (refusal.kind() == Kind.WRONG_CREDENTIALS) {
            return secondRefusal;
        }
        Message message = Message.of(
                "Over API {0}: {1} Over API {2}: {3}", first.api(), refusal.said(), second.api(), secondRefusal.said());
        return new PersonioException(refusal.kind(), message, refusal);
    }

    private static <P> @Nullable Object call(Adapter<P> adapter, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(adapter.port(), arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
