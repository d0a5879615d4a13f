package io.github.personiomcp.personio.http.shared;

import java.time.Duration;

/**
 * How instances meet.
 *
 * @param patience the longest that anything waits for Redis
 * @param beat how often an instance says that it is there, and finds out whether Redis is
 * @param expiry how long an instance counts that says so no more
 */
record MeetingTimes(Duration patience, Duration beat, Duration expiry) {

    static final MeetingTimes USUAL =
            new MeetingTimes(Duration.ofMillis(250), Duration.ofSeconds(1), Duration.ofSeconds(10));
}
