package io.github.personiomcp.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** Where the program begins. */
public final class Main {

    private static final int FAILURE = 1;
    private static final int USAGE = 2;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(System.getenv(), arguments));
    }

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
                .registerConverter(Duration.class, new DurationConverter())
                .setOut(utf8(System.out))
                .setErr(utf8(System.err));
        commandLine.setParameterExceptionHandler((e, args) -> refuse(e));
        commandLine.setExecutionExceptionHandler((e, failed, parsed) -> fail(e, failed));
        return commandLine;
    }

    /** JSON is UTF-8 whatever the locale. */
    private static PrintWriter utf8(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    private static int refuse(ParameterException e) {
        CommandLine commandLine = e.getCommandLine();
        commandLine.getErr().println(e.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(e, commandLine.getErr());
        commandLine.getErr().println("Try 'personio-mcp --help'.");
        return USAGE;
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

    /** Durations as people write them: {@code 20s}, {@code 5m}, {@code 1h}. */
    private static final class DurationConverter implements ITypeConverter<Duration> {

        private static final Pattern FORM = Pattern.compile("(\\d{1,6})(s|m|h)");

        @Override
        public Duration convert(String text) {
            Matcher matcher = FORM.matcher(text.toLowerCase(Locale.ROOT));
            if (!matcher.matches()) {
                throw new TypeConversionException("'" + text + "' is not a duration such as 20s, 5m or 1h");
            }
            return Duration.parse("PT" + matcher.group(1) + matcher.group(2).toUpperCase(Locale.ROOT));
        }
    }
}
