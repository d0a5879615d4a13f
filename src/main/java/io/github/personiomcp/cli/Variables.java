package io.github.personiomcp.cli;

import io.github.personiomcp.text.Nearest;
import io.github.personiomcp.text.PlainText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of environment variables: which option each is for, and what is to be done about those that are no option's. */
record Variables(Map<String, String> environment) {

    private static final Set<String> PERSONIO =
            Set.of("client-id", "client-secret", "client-secret-file", "base-url", "app-id", "partner-id", "api");

    /** Options that withhold something, which nobody means to give without a value; a template that was not filled in does. */
    static final List<String> WITHHOLDING = List.of(
            "scope",
            "hide",
            "fields-policy",
            "attributes",
            "absence-detail",
            "preset",
            "writes",
            "confirm-fallback",
            "audit",
            "auth");

    private static final String CONNECTION = "PERSONIO_";
    private static final String PREFIX = CONNECTION + "MCP_";
    private static final int LONGEST_NAME = 60;

    /**
     * The environment variable for an option: those of the connection begin with {@code PERSONIO_}, all others with {@code PERSONIO_MCP_}.
     */
    static String of(String option) {
        String name = option.toUpperCase(Locale.ROOT).replace('-', '_');
        return (PERSONIO.contains(option) ? CONNECTION : PREFIX) + name;
    }

    /**
     * Refuses a variable of this program that no option reads.
     *
     * @throws UsageException naming it and the one that was probably meant
     */
    void requireKnown(Set<String> options) {
        unknown(options).filter(Variables::ours).findFirst().ifPresent(name -> {
            throw new UsageException(sentence(name, "is unknown.", options));
        });
    }

    /** Whether these options read every variable that looks like one of this program. */
    boolean known(Set<String> options) {
        return unknown(options).findAny().isEmpty();
    }

    /**
     * What to say of environment variables that no option reads and that may be meant for this program or for another one, never with a
     * value; one sentence for each.
     */
    List<String> unsure(Set<String> options) {
        return unknown(options)
                .filter(name -> !ours(name))
                .map(name -> sentence(name, "is unknown and ignored.", options))
                .toList();
    }

    private static String sentence(String variable, String problem, Set<String> options) {
        return "The environment variable " + PlainText.line(variable, LONGEST_NAME) + " " + problem
                + Nearest.to(option(variable), options)
                        .map(near -> " Did you mean " + of(near) + "?")
                        .orElse("");
    }

    /** Variables that look like ours and are no option's. */
    private Stream<String> unknown(Set<String> options) {
        Set<String> known = options.stream().map(Variables::of).collect(Collectors.toSet());
        return environment.keySet().stream()
                .filter(name -> !known.contains(name))
                .filter(name -> begins(PREFIX, name) || (begins(CONNECTION, name) && options.contains(option(name))))
                .sorted();
    }

    /** Other programs have variables that begin with the short prefix, too, but hardly one with the name of an option that withholds. */
    private static boolean ours(String unknown) {
        return begins(PREFIX, unknown) || WITHHOLDING.contains(option(unknown));
    }

    private static boolean begins(String prefix, String variable) {
        return variable.toUpperCase(Locale.ROOT).startsWith(prefix);
    }

    /** The option that a variable seems to be meant for. */
    private static String option(String variable) {
        return variable.toLowerCase(Locale.ROOT)
                .replaceFirst("^personio_(mcp_)?", "")
                .replace('_', '-');
    }
}
