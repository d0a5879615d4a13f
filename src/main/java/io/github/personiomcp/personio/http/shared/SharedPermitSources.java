package io.github.personiomcp.personio.http.shared;

import io.github.personiomcp.personio.http.EndpointFamily;
import io.github.personiomcp.personio.http.PermitSharing;
import io.github.personiomcp.personio.http.PermitSource;
import io.github.personiomcp.personio.http.PermitSources;
import io.github.personiomcp.personio.http.Rate;
import io.github.personiomcp.personio.http.Sleeper;
import java.net.URI;
import java.time.Clock;

/** The permits of one credential, shared with all instances that have the same one and the same Redis server. */
public final class SharedPermitSources implements PermitSources, AutoCloseable {

    private final Meeting meeting;
    private final RedisKeys keys;
    private final Sleeper sleeper;

    SharedPermitSources(
            RedisAddress address, String clientId, URI baseUrl, MeetingTimes times, Clock clock, Sleeper sleeper) {
        this.keys = new RedisKeys(clientId, baseUrl);
        this.sleeper = sleeper;
        this.meeting = new Meeting(address, keys.instances(), times, clock, new RedisClock(sleeper));
    }

    /**
     * Joins the others, or begins alone where Redis cannot be reached; it is then tried again until it can.
     *
     * @param baseUrl where Personio is
     */
    public static SharedPermitSources join(
            RedisAddress address, String clientId, URI baseUrl, Clock clock, Sleeper sleeper) {
        return new SharedPermitSources(address, clientId, baseUrl, MeetingTimes.USUAL, clock, sleeper);
    }

    @Override
    public PermitSource of(EndpointFamily family, Rate rate) {
        return new SharedPermits(meeting, keys, family, rate, sleeper);
    }

    @Override
    public PermitSharing sharing() {
        return meeting.sharing();
    }

    /** Takes leave of the others, so that their share grows at once. */
    @Override
    public void close() {
        meeting.close();
    }
}
