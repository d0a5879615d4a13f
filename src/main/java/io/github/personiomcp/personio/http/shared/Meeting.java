package io.github.personiomcp.personio.http.shared;

import io.github.personiomcp.personio.http.PermitSharing;
import io.github.personiomcp.personio.http.PermitSharing.State;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether this instance meets the others in Redis, and how many they are. Each says at intervals that it is there; the same beat finds a
 * Redis that is back. In between, whatever fails parts this instance from the others, so that only one call has to wait for a Redis that
 * hangs.
 */
final class Meeting implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Meeting.class);

    /** Who never met anybody is not alone all the same: sharing was asked for. */
    private static final int FEWEST = 2;

    private final String name = UUID.randomUUID().toString();
    private final RedisAddress address;
    private final String key;
    private final MeetingTimes times;
    private final Clock clock;
    private final RedisClock redisClock;
    private final Redis redis;
    private final RedisThread thread;
    private volatile PermitSharing sharing;
    private boolean tried;

    /** @param key under which the instances meet */
    Meeting(RedisAddress address, String key, MeetingTimes times, Clock clock, RedisClock redisClock) {
        this.address = address;
        this.key = key;
        this.times = times;
        this.clock = clock;
        this.redisClock = redisClock;
        this.redis = new Redis(address, redisClock, times.patience());
        this.sharing = new PermitSharing(State.FALLEN_BACK, FEWEST, clock.instant());
        this.thread = new RedisThread(times.patience());
        thread.repeat(this::beat, times.beat());
    }

    /** As it is now, or was when somebody last looked. */
    PermitSharing sharing() {
        return sharing;
    }

    boolean together() {
        return sharing.state() == State.SHARED;
    }

    /** What Redis answers; nothing where this instance is on its own. Never waits longer than {@link MeetingTimes#patience}. */
    <T> Optional<T> ask(Function<RedisSession, T> question) {
        if (!together()) {
            return Optional.empty();
        }
        try {
            return Optional.of(thread.ask(() -> question.apply(redis.current())));
        } catch (RedisGoneException e) {
            part(e);
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        ask(session -> session.run(Scripts.LEAVE, List.of(key), name));
        thread.close();
        redis.close();
    }

    private void beat() {
        try {
            RedisSession session = redis.connected();
            long asked = redisClock.count();
            List<Long> answer =
                    session.run(Scripts.BEAT, List.of(key), name, times.expiry().toMillis());
            long micros = answer.get(0) * 1_000_000 + answer.get(1);
            redisClock.set(micros * 1000, asked, redisClock.count());
            meet(Math.toIntExact(answer.get(2)));
        } catch (RuntimeException e) {
            redis.disconnect();
            part(e);
        }
    }

    private synchronized void meet(int instances) {
        boolean news = !together();
        Instant since = news ? clock.instant() : sharing.since();
        sharing = new PermitSharing(State.SHARED, instances, since);
        if (news) {
            LOG.info("Permits are shared through Redis at {}; instances now: {}.", address, instances);
        }
        tried = true;
    }

    private synchronized void part(RuntimeException trouble) {
        if (together() || !tried) {
            sharing = new PermitSharing(State.FALLEN_BACK, sharing.instances(), clock.instant());
            LOG.warn(
                    "Redis at {} {}. Until it is back, this instance keeps to its share of the permits, one of {}.",
                    address,
                    RedisTrouble.inWords(trouble),
                    sharing.instances());
            thread.soon(redis::disconnect);
        }
        tried = true;
    }
}
