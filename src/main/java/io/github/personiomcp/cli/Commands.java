package io.github.personiomcp.cli;

import io.github.personiomcp.policy.Preset;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import picocli.CommandLine;

/**
 * The commands of an invocation. Each repeats the options that all share, which takes a while to set up; so where a client waits for its
 * server, only {@code serve} is there.
 */
final class Commands {

    /** Types that no option has; looking for their converters takes time at every start. */
    private static final String UNUSED_CONVERTERS = "java.time.*,java.sql.*";

    private Commands() {}

    /**
     * The commands that the arguments, and whatever else is configured, can mean.
     *
     * @param terminal whether somebody looks at stderr
     * @throws UsageException where the properties file has a line, or the environment a variable of this program, that no option of any
     *     command reads, or one without the value that it needs
     */
    static CommandLine of(Configuration configuration, boolean terminal, String... arguments) {
        configuration.requireValues();
        if (serves(arguments)) {
            CommandLine serving = serving(configuration, terminal);
            if (configuration.knownTo(Refusal.optionsOf(serving))) {
                return serving;
            }
        }
        return all(configuration, terminal);
    }

    /**
     * All there are.
     *
     * @throws UsageException where the properties file has a line, or the environment a variable of this program, that no option reads
     */
    static CommandLine all(Configuration configuration, boolean terminal) {
        RootCommand root = new RootCommand(configuration, terminal);
        CommandLine commandLine = with(
                root,
                new ServeCommand(root),
                new CallCommand(root),
                new ToolsCommand(root),
                new SchemasCommand(root),
                new DoctorCommand(root),
                new TourCommand(root),
                new DemoTenantCommand(),
                new InstallCommand(root),
                new UninstallCommand(root),
                new CommandLine(new AuditCommand())
                        .addSubcommand(new AuditVerifyCommand(root))
                        .addSubcommand(new AuditHashCommand(root)),
                new CommandLine(new KeyCommand())
                        .addSubcommand(new KeyAddCommand(root))
                        .addSubcommand(new KeyListCommand(root))
                        .addSubcommand(new KeyRemoveCommand(root)));
        configuration.requireKnown(Refusal.optionsOf(commandLine));
        return HelpScreens.arranged(configured(commandLine, configuration));
    }

    /**
     * Whether a client waits for the answer to {@code initialize}, as far as that can be told without the options: serving is also what
     * happens where no command is named.
     */
    private static boolean serves(String... arguments) {
        return Arrays.stream(arguments)
                .allMatch(word -> word.equals("serve") || (word.startsWith("--") && !word.startsWith("--help")));
    }

    private static CommandLine serving(Configuration configuration, boolean terminal) {
        RootCommand root = new RootCommand(configuration, terminal);
        return configured(with(root, new ServeCommand(root)), configuration);
    }

    private static CommandLine with(RootCommand root, Object... commands) {
        System.setProperty("picocli.converters.excludes", UNUSED_CONVERTERS);
        CommandLine commandLine = new CommandLine(root);
        Arrays.stream(commands).forEach(commandLine::addSubcommand);
        return commandLine;
    }

    /** Words in a file ({@code @words}) are not expanded: a {@code --config} among them would be overlooked. */
    private static CommandLine configured(CommandLine commandLine, Configuration configuration) {
        return commandLine
                .setExpandAtFiles(false)
                .setDefaultValueProvider(configuration)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Duration.class, OptionTypes::duration)
                .registerConverter(URI.class, OptionTypes::address)
                .registerConverter(ZoneId.class, OptionTypes::timeZone)
                .registerConverter(Preset.class, OptionTypes::preset)
                .registerConverter(ByteSize.class, ByteSize::of)
                .setParameterExceptionHandler(new Refusal());
    }
}
