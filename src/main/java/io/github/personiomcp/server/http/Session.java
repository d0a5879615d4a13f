package io.github.personiomcp.server.http;

import io.github.personiomcp.server.access.Admitted;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/** One client's conversation over many requests. */
public final class Session {

    private final String id;
    private final Admitted owner;
    private final AtomicInteger requests = new AtomicInteger();
    private final Subscriptions subscriptions = new Subscriptions();
    private volatile String client;
    private volatile boolean confirmed;
    private volatile Instant lastUsed;

    Session(String id, Admitted owner, String client, Instant opened) {
        this.id = id;
        this.owner = owner;
        this.client = client;
        this.lastUsed = opened;
    }

    public String id() {
        return id;
    }

    /** Who opened it; nobody else may use it, nor they themselves with another profile. */
    public Admitted owner() {
        return owner;
    }

    /** The program that opened it, as it calls itself. */
    public String client() {
        return client;
    }

    Subscriptions subscriptions() {
        return subscriptions;
    }

    /** Tells what the program calls itself. */
    void introduce(String name) {
        client = name;
    }

    /** Both sides know each other; always true from now on. */
    boolean confirm() {
        confirmed = true;
        return true;
    }

    boolean confirmed() {
        return confirmed;
    }

    void begin() {
        requests.incrementAndGet();
    }

    void end(Instant now) {
        lastUsed = now;
        requests.decrementAndGet();
    }

    /** Whether nothing was asked for this long, and nothing is listened to. */
    boolean idle(Duration limit, Instant now) {
        return requests.get() == 0 && lastUsed.plus(limit).isBefore(now);
    }
}
