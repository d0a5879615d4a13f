package io.github.personiomcp.server.access;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of an issuer, read again every hour and whenever a token names one that is not there, but at most once a minute: tokens are
 * made up easily. While the issuer cannot be reached, the keys last read count for a day.
 */
final class IssuerKeys implements JWKSource<SecurityContext> {

    /** Where the keys come from. */
    @FunctionalInterface
    interface Origin {
        JWKSet read() throws IOException;
    }

    static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Logger LOG = LoggerFactory.getLogger(IssuerKeys.class);
    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration TRUSTED = Duration.ofDays(1);

    private final Origin origin;
    private final Clock clock;
    private final ReentrantLock reading = new ReentrantLock();
    private Instant lastTry = Instant.MIN;
    private volatile @Nullable Held held;

    IssuerKeys(Origin origin, Clock clock) {
        this.origin = origin;
        this.clock = clock;
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
        Held known = held;
        if (known == null || known.older(FRESH, clock.instant())) {
            readAgain();
        }
        List<JWK> found = selector.select(trusted());
        return found.isEmpty() && readAgain() ? selector.select(trusted()) : found;
    }

    private JWKSet trusted() throws KeySourceException {
        Held known = held;
        if (known == null || known.older(TRUSTED, clock.instant())) {
            throw new KeySourceException("The keys of the authorization server are not known");
        }
        return known.keys();
    }

    /** Whoever finds somebody else reading waits only where there is nothing to go by. */
    private boolean readAgain() {
        if (held == null) {
            reading.lock();
        } else if (!reading.tryLock()) {
            return false;
        }
        try {
            return read();
        } finally {
            reading.unlock();
        }
    }

    private boolean read() {
        Instant now = clock.instant();
        if (now.minus(PAUSE).isBefore(lastTry)) {
            return false;
        }
        lastTry = now;
        try {
            held = new Held(origin.read(), now);
            return true;
        } catch (IOException e) {
            LOG.warn("The keys of the authorization server cannot be read: {}", e.getMessage());
            return false;
        }
    }

    private record Held(JWKSet keys, Instant since) {

        boolean older(Duration age, Instant now) {
            return since.plus(age).isBefore(now);
        }
    }
}
