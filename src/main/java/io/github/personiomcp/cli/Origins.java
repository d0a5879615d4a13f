package io.github.personiomcp.cli;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Where the options that all commands share have their values from.
 *
 * @param command the command that was given
 */
record Origins(CommandSpec command, Configuration configuration) {

    /** May hold a password, and is told without its value. */
    static final Set<String> SECRET = Set.of("client-secret", "permits");

    /** Each option that is given, by its name without dashes, with where, in words. */
    Map<String, String> known() {
        Map<String, String> known = new LinkedHashMap<>();
        Stream.concat(shared().map(Configuration::key), Stream.of("client-secret"))
                .forEach(name -> of(name).ifPresent(origin -> known.put(name, origin)));
        return known;
    }

    private Optional<String> of(String name) {
        return words("--" + name).isEmpty() ? configuration.origin(name) : Optional.of("flag");
    }

    /** The options that were given as flags, by their names without dashes, with their values as they were written. */
    Map<String, List<String>> flags() {
        Map<String, List<String>> flags = new LinkedHashMap<>();
        shared().forEach(option ->
                words(option.longestName()).ifPresent(values -> flags.put(Configuration.key(option), values)));
        return flags;
    }

    /** The environment variables that give one of the options and no flag overrules, by their names. */
    Map<String, String> variables() {
        Map<String, String> variables = new LinkedHashMap<>();
        shared().map(Configuration::key)
                .filter(name -> words("--" + name).isEmpty())
                .forEach(name -> Optional.ofNullable(configuration.environment().get(Variables.of(name)))
                        .filter(value -> !value.isBlank())
                        .ifPresent(value -> variables.put(name, value.strip())));
        return variables;
    }

    private Stream<OptionSpec> shared() {
        return command.root().options().stream()
                .filter(option -> !option.usageHelp() && !option.versionHelp())
                .sorted(Comparator.comparingInt(OptionSpec::order));
    }

    /** What was given for a flag; empty where it was not, an empty list where it takes no value. */
    private Optional<List<String>> words(String flag) {
        for (CommandSpec at = command; at != null; at = at.parent()) {
            var parsed = at.commandLine().getParseResult();
            if (parsed != null && parsed.hasMatchedOption(flag)) {
                OptionSpec option = parsed.matchedOption(flag);
                return Optional.of(option.arity().max() == 0 ? List.of() : option.originalStringValues());
            }
        }
        return Optional.empty();
    }
}
