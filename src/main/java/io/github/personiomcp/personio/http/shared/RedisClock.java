package io.github.personiomcp.personio.http.shared;

import io.github.bucket4j.TimeMeter;
import io.github.personiomcp.personio.http.Sleeper;

/**
 * The time of the Redis server, reckoned on the count of this machine. All instances so live by one clock, whatever their own are set to:
 * what they reckon differs by no more than an answer of the server was under way.
 */
final class RedisClock implements TimeMeter {

    private final Sleeper count;
    private long ahead;
    private boolean set;

    RedisClock(Sleeper count) {
        this.count = count;
    }

    /** The count of this machine, to be noted before and after the server is asked. */
    long count() {
        return count.nanos();
    }

    /**
     * Learns what the server's time was between two moments on the count. Where the reckoning can still be true it is kept, so that time
     * does not jump with every answer.
     */
    synchronized void set(long serverNanos, long asked, long answered) {
        long least = serverNanos - answered;
        long most = serverNanos - asked;
        ahead = set ? Math.max(least, Math.min(most, ahead)) : least + (most - least) / 2;
        set = true;
    }

    @Override
    public synchronized long currentTimeNanos() {
        return count.nanos() + ahead;
    }

    @Override
    public boolean isWallClockBased() {
        return true;
    }
}
