package io.github.personiomcp.personio.http;

import java.time.Clock;
import java.time.Instant;

/** Where the permits of all families come from. */
public interface PermitSources {

    /**
     * The permits of one family.
     *
     * @param rate at which they come until something else is learned
     */
    PermitSource of(EndpointFamily family, Rate rate);

    /** With whom they are shared at the moment. */
    PermitSharing sharing();

    /** Permits that this instance shares with nobody. */
    static PermitSources own(Clock clock, Sleeper sleeper) {
        Instant since = clock.instant();
        return new PermitSources() {
            @Override
            public PermitSource of(EndpointFamily family, Rate rate) {
                return BucketPermits.own(rate, sleeper);
            }

            @Override
            public PermitSharing sharing() {
                return new PermitSharing(PermitSharing.State.OWN, 1, since);
            }
        };
    }
}
