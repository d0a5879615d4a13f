package io.github.personiomcp.install;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a client has to know to start the server.
 *
 * @param command an absolute path
 * @param environment variables that the client sets, in order; never the secret itself
 */
public record Entry(String command, List<String> arguments, Map<String, String> environment) {

    /** The name under which the server stands in every configuration. */
    public static final String NAME = "personio";

    public Entry {
        arguments = List.copyOf(arguments);
        environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
    }
}
