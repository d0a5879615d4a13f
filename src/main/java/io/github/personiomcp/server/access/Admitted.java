package io.github.personiomcp.server.access;

import io.github.personiomcp.domain.Caller;
import io.github.personiomcp.policy.Profile;

/**
 * Somebody who was let in.
 *
 * @param name by which audit and limits know them
 * @param profile what they may have of what the operator allows
 */
public record Admitted(String name, Profile profile) {

    /** Whoever reaches a server that asks nobody who they are. */
    public static final Admitted ANYBODY = new Admitted(Caller.LOCAL.name(), Profile.EVERYTHING);
}
