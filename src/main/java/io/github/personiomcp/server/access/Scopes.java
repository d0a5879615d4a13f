package io.github.personiomcp.server.access;

import io.github.personiomcp.policy.Profile;
import io.github.personiomcp.policy.WritePolicy;
import io.github.personiomcp.tool.Toolset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the scopes of a token allow: {@code personio:read} to read, {@code personio:write} to write after a confirmation as well.
 * {@code personio:toolset:NAME} leaves nothing but the toolsets so named, {@code personio:expose:NAME} shows a class or an attribute that
 * the operator exposes by this name. Any other scope means nothing here.
 */
final class Scopes {

    static final String READ = "personio:read";
    static final String WRITE = "personio:write";
    private static final String TOOLSET = "personio:toolset:";
    private static final String EXPOSE = "personio:expose:";

    private Scopes() {}

    /** Those a client may ask for without knowing more. */
    static List<String> common() {
        return List.of(READ, WRITE);
    }

    /** What whoever has {@code scopes} may have; empty where they do not even cover reading. */
    static Optional<Profile> profile(Set<String> scopes) {
        boolean writes = scopes.contains(WRITE);
        return writes || scopes.contains(READ)
                ? Optional.of(new Profile(
                        toolsets(named(TOOLSET, scopes)),
                        writes ? WritePolicy.CONFIRM : WritePolicy.OFF,
                        exposed(scopes),
                        Set.of()))
                : Optional.empty();
    }

    /** A token must not be able to name everything: that word is for the operator. */
    private static Set<String> exposed(Set<String> scopes) {
        return named(EXPOSE, scopes).stream()
                .filter(name -> !name.equals(Profile.ALL))
                .collect(Collectors.toSet());
    }

    private static Set<Toolset> toolsets(Set<String> labels) {
        return labels.isEmpty()
                ? EnumSet.allOf(Toolset.class)
                : Arrays.stream(Toolset.values())
                        .filter(toolset -> labels.contains(toolset.label()))
                        .collect(Collectors.toSet());
    }

    private static Set<String> named(String prefix, Set<String> scopes) {
        return scopes.stream()
                .filter(scope -> scope.startsWith(prefix) && scope.length() > prefix.length())
                .map(scope -> scope.substring(prefix.length()))
                .collect(Collectors.toSet());
    }
}
