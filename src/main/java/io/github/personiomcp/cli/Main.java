package io.github.personiomcp.cli;

import io.github.personiomcp.text.Nearest;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Where the program begins. */
public final class Main {

    private static final int FAILURE = 1;
    private static final int USAGE = 2;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(System.getenv(), arguments));
    }

    /** One invocation; answers with the exit code. */
    static int run(Map<String, String> environment, String... arguments) {
        try {
            return commandLine(Configuration.of(environment, List.of(arguments)))
                    .execute(arguments);
        } catch (UsageException e) {
            System.err.println(e.getMessage());
            return USAGE;
        }
    }

    static CommandLine commandLine(Configuration configuration) {
        RootCommand root = new RootCommand(configuration);
        CommandLine commandLine = new CommandLine(root)
                .addSubcommand(new ServeCommand(root))
                .addSubcommand(new CallCommand(root))
                .addSubcommand(new ToolsCommand(root))
                .addSubcommand(new SchemasCommand(root))
                .addSubcommand(new DoctorCommand(root))
                .addSubcommand(new TourCommand(root))
                .addSubcommand(new DemoTenantCommand())
                .setDefaultValueProvider(configuration)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Duration.class, OptionTypes::duration)
                .registerConverter(URI.class, OptionTypes::address)
                .registerConverter(ZoneId.class, OptionTypes::timeZone);
        configuration.requireKnown(optionsOf(commandLine));
        commandLine.setParameterExceptionHandler((e, args) -> refuse(e));
        commandLine.setExecutionExceptionHandler((e, failed, parsed) -> fail(e, failed));
        return commandLine;
    }

    private static int refuse(ParameterException e) {
        CommandLine commandLine = e.getCommandLine();
        commandLine.getErr().println(e instanceof UnmatchedArgumentException u ? unknown(u) : e.getMessage());
        commandLine.getErr().println("Try 'personio-mcp --help'.");
        return USAGE;
    }

    /** Names the unknown option without its value, which may be a secret. */
    private static String unknown(UnmatchedArgumentException e) {
        String word = e.getUnmatched().get(0).replaceFirst("=.*", "");
        if (word.equals("--client-secret")) {
            return "The client secret is never an option: set PERSONIO_CLIENT_SECRET or PERSONIO_CLIENT_SECRET_FILE.";
        }
        if (e.isUnknownOption()) {
            return "Unknown option " + word + "."
                    + Nearest.to(word.replaceFirst("^-+", ""), optionsOf(e.getCommandLine()))
                            .map(near -> " Did you mean --" + near + "?")
                            .orElse("");
        }
        return "Unknown command or argument " + word + "."
                + Nearest.to(word, e.getCommandLine().getSubcommands().keySet())
                        .map(near -> " Did you mean " + near + "?")
                        .orElse("");
    }

    /** The long names of all options, without dashes. */
    private static Set<String> optionsOf(CommandLine commandLine) {
        Set<String> names = new TreeSet<>();
        commandLine.getCommandSpec().options().forEach(option -> names.add(Configuration.key(option)));
        commandLine.getSubcommands().values().forEach(command -> names.addAll(optionsOf(command)));
        return names;
    }

    private static int fail(Exception e, CommandLine failed) throws Exception {
        if (e instanceof UsageException) {
            failed.getErr().println(e.getMessage());
            return USAGE;
        }
        if (e instanceof FailureException) {
            failed.getErr().println(e.getMessage());
            return FAILURE;
        }
        throw e;
    }
}
