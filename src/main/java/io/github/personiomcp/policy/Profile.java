package io.github.personiomcp.policy;

import io.github.personiomcp.tool.Toolset;
import java.util.EnumSet;
import java.util.Set;

/**
 * What one caller may have of what the operator allows. It can only take away: a toolset, a write or a class that the operator does not
 * allow stays so whatever stands here.
 *
 * @param toolsets the only ones whose tools exist
 * @param writes how far writes may go at most
 * @param exposed names that may be seen where the operator exposes them by the same name, whatever its case; {@link #ALL} means all of them
 * @param hidden names of what may not be seen besides what the operator hides
 */
public record Profile(Set<Toolset> toolsets, WritePolicy writes, Set<String> exposed, Set<String> hidden) {

    /** Instead of names: whatever the operator exposes. */
    public static final String ALL = "all";

    /** Takes nothing away. */
    public static final Profile EVERYTHING =
            new Profile(EnumSet.allOf(Toolset.class), WritePolicy.ON, Set.of(ALL), Set.of());

    public Profile {
        toolsets = Set.copyOf(toolsets);
        exposed = Set.copyOf(exposed);
        hidden = Set.copyOf(hidden);
    }

    /** Every toolset, nothing sensitive, and writes up to {@code writes}. */
    public static Profile upTo(WritePolicy writes) {
        return new Profile(EnumSet.allOf(Toolset.class), writes, Set.of(), Set.of());
    }

    boolean exposes(String name) {
        return exposed.stream().anyMatch(own -> own.equals(ALL) || own.equalsIgnoreCase(name));
    }
}
