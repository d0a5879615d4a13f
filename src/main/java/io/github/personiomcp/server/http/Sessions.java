package io.github.personiomcp.server.http;

import io.github.personiomcp.server.access.Admitted;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** The sessions that are open. Those that nobody used for long count as ended; the SDK forgets them by itself. */
public final class Sessions {

    private final HttpSettings settings;
    private final Clock clock;
    private final Map<String, Session> open = new ConcurrentHashMap<>();
    private final LongAdder refused = new LongAdder();

    public Sessions(HttpSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** How many are open. */
    public int size() {
        open.values().removeIf(this::idle);
        return open.size();
    }

    /** Whose they are. */
    Set<Admitted> owners() {
        open.values().removeIf(this::idle);
        return open.values().stream().map(Session::owner).collect(Collectors.toSet());
    }

    /** Whether {@code owner} can open another: none gets all of them where callers are told apart. Counts where not. */
    boolean hasRoom(Admitted owner) {
        boolean room = size() < settings.sessions() && !hasItsShare(owner);
        if (!room) {
            refused.increment();
        }
        return room;
    }

    private boolean hasItsShare(Admitted owner) {
        long own = open.values().stream()
                .filter(session -> session.owner().name().equals(owner.name()))
                .count();
        return !owner.equals(Admitted.ANYBODY) && own >= Shares.ofOne(settings.sessions());
    }

    /** How many found no room. */
    long refused() {
        return refused.sum();
    }

    Session open(String id, Admitted owner, String client) {
        Session session = new Session(id, owner, client, clock.instant());
        open.put(id, session);
        return session;
    }

    /** The session of this id, if it is open and {@code owner}'s. */
    Optional<Session> of(Admitted owner, String id) {
        return Optional.ofNullable(open.get(id))
                .filter(session -> session.owner().equals(owner))
                .filter(session -> !idle(session));
    }

    /** Whether there is a session of this id. */
    boolean isOpen(String id) {
        Session session = open.get(id);
        return session != null && !idle(session);
    }

    void begin(Session session) {
        session.begin();
    }

    void end(Session session) {
        session.end(clock.instant());
    }

    void close(Session session) {
        open.remove(session.id());
    }

    private boolean idle(Session session) {
        return session.idle(settings.idle(), clock.instant());
    }
}
