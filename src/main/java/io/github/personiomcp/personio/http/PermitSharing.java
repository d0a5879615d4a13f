package io.github.personiomcp.personio.http;

import java.time.Instant;
import java.util.Locale;

/**
 * Whether the permits of a credential are shared with other instances, for whoever looks after this one.
 *
 * @param instances how many share them, this one included, as far as is known
 * @param since when the state began
 */
public record PermitSharing(State state, int instances, Instant since) {

    /** How permits are shared. */
    public enum State {
        /** Not at all: nobody asked for it. */
        OWN,
        /** All instances take from the same permits. */
        SHARED,
        /** The instances do not reach each other; each keeps to its fair share. */
        FALLEN_BACK;

        /** In lower case: {@code fallen_back}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
