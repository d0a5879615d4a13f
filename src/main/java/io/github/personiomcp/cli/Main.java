package io.github.personiomcp.cli;

import io.github.personiomcp.policy.Preset;
import io.github.personiomcp.server.StdioServer;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/** Where the program begins. */
public final class Main {

    private static final int FAILURE = 1;

    /** Types that no option has; looking for their converters takes time at every start. */
    private static final String UNUSED_CONVERTERS = "java.time.*,java.sql.*";

    private Main() {}

    public static void main(String[] arguments) {
        if (serves(arguments)) {
            rehearse();
        }
        System.exit(run(System.getenv(), utf8(System.out), utf8(System.err), Terminal.onStderr(), arguments));
    }

    /** Whether a client is about to wait for the answer to {@code initialize}: serving is also what happens where no command is named. */
    private static boolean serves(String... arguments) {
        return Arrays.stream(arguments).allMatch(word -> word.equals("serve") || word.startsWith("-"));
    }

    private static void rehearse() {
        Thread rehearsal = new Thread(StdioServer::rehearse, "rehearsal");
        rehearsal.setDaemon(true);
        rehearsal.start();
    }

    /**
     * One invocation; answers with the exit code.
     *
     * @param terminal whether {@code err} is one
     */
    static int run(
            Map<String, String> environment, PrintWriter out, PrintWriter err, boolean terminal, String... arguments) {
        try {
            Configuration configuration = Configuration.of(environment, List.of(arguments));
            CommandLine commandLine =
                    commandLine(configuration, terminal).setOut(out).setErr(err);
            configuration.unknownVariables(Refusal.optionsOf(commandLine)).forEach(err::println);
            return commandLine.execute(plainDemoSpelledOut(arguments));
        } catch (UsageException e) {
            err.println(e.getMessage());
            return Refusal.EXIT_CODE;
        }
    }

    static CommandLine commandLine(Configuration configuration, boolean terminal) {
        System.setProperty("picocli.converters.excludes", UNUSED_CONVERTERS);
        RootCommand root = new RootCommand(configuration, terminal);
        CommandLine commandLine = new CommandLine(root)
                .addSubcommand(new ServeCommand(root))
                .addSubcommand(new CallCommand(root))
                .addSubcommand(new ToolsCommand(root))
                .addSubcommand(new SchemasCommand(root))
                .addSubcommand(new DoctorCommand(root))
                .addSubcommand(new TourCommand(root))
                .addSubcommand(new DemoTenantCommand())
                .addSubcommand(new CommandLine(new AuditCommand())
                        .addSubcommand(new AuditVerifyCommand(root))
                        .addSubcommand(new AuditHashCommand(root)))
                .setDefaultValueProvider(configuration)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Duration.class, OptionTypes::duration)
                .registerConverter(URI.class, OptionTypes::address)
                .registerConverter(ZoneId.class, OptionTypes::timeZone)
                .registerConverter(Preset.class, OptionTypes::preset)
                .registerConverter(ByteSize.class, ByteSize::of);
        configuration.requireKnown(Refusal.optionsOf(commandLine));
        commandLine.setParameterExceptionHandler(new Refusal());
        commandLine.setExecutionExceptionHandler((e, failed, parsed) -> fail(e, failed));
        return commandLine;
    }

    /** A value of {@code --demo} is always attached, so that a bare one does not swallow the word behind it. */
    private static String[] plainDemoSpelledOut(String... arguments) {
        return Arrays.stream(arguments)
                .map(argument -> argument.equals("--demo") ? "--demo=" + Options.DEMO_EMPLOYEES : argument)
                .toArray(String[]::new);
    }

    /** JSON is UTF-8 whatever the locale. */
    private static PrintWriter utf8(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    private static int fail(Exception e, CommandLine failed) throws Exception {
        if (e instanceof UsageException) {
            failed.getErr().println(e.getMessage());
            return Refusal.EXIT_CODE;
        }
        if (e instanceof FailureException) {
            failed.getErr().println(e.getMessage());
            return FAILURE;
        }
        throw e;
    }
}
