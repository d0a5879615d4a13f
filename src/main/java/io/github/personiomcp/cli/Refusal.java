package io.github.personiomcp.cli;

import io.github.personiomcp.text.Nearest;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, with the nearest word that exists. */
final class Refusal implements IParameterExceptionHandler {

    static final int EXIT_CODE = 2;

    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        PrintWriter err = e.getCommandLine().getErr();
        err.println(
                Layout.sentences(e instanceof UnmatchedArgumentException unmatched ? unknown(unmatched) : unusable(e)));
        err.println("Try 'personio-mcp --help'.");
        return EXIT_CODE;
    }

    /** The long names of all options of a command and its subcommands, without dashes. */
    static Set<String> optionsOf(CommandLine commandLine) {
        Set<String> names = new TreeSet<>();
        commandLine.getCommandSpec().options().forEach(option -> names.add(Configuration.key(option)));
        commandLine.getSubcommands().values().forEach(command -> names.addAll(optionsOf(command)));
        return names;
    }

    /** Never repeats the value of an option: it may be a secret. */
    private static String unknown(UnmatchedArgumentException e) {
        String word = e.getUnmatched().get(0).replaceFirst("=.*", "");
        if (word.equals("--client-secret")) {
            return "The client secret is never an option: set PERSONIO_CLIENT_SECRET or PERSONIO_CLIENT_SECRET_FILE.";
        }
        Optional<String> command = commandWith(word, e.getCommandLine());
        if (command.isPresent()) {
            return word + " belongs to a command: personio-mcp " + command.get() + " " + word;
        }
        return e.isUnknownOption()
                ? "Unknown option " + word + "." + meant("--", word.substring(1), optionsOf(e.getCommandLine()))
                : "Unknown command or argument " + word + "."
                        + meant("", word, e.getCommandLine().getSubcommands().keySet());
    }

    private static String unusable(ParameterException e) {
        return e.getArgSpec() instanceof OptionSpec option
                        && option.paramLabel().contains("|")
                        && option.type().isEnum()
                ? option.longestName() + " takes one of " + option.paramLabel() + ", not '" + e.getValue() + "'."
                : String.valueOf(e.getMessage());
    }

    private static Optional<String> commandWith(String option, CommandLine commandLine) {
        return commandLine.getSubcommands().entrySet().stream()
                .filter(command -> command.getValue().getCommandSpec().findOption(option) != null)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static String meant(String prefix, String word, Collection<String> existing) {
        return Nearest.to(word.replaceFirst("^-+", ""), existing)
                .map(near -> " Did you mean " + prefix + near + "?")
                .orElse("");
    }
}
