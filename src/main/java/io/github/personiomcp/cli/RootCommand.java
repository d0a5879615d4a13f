package io.github.personiomcp.cli;

import io.github.personiomcp.logging.LogFormat;
import io.github.personiomcp.logging.LogLevel;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code personio-mcp} itself: holds the options that all commands share, and serves where no command is named. */
@Command(
        name = "personio-mcp",
        description = "Lets AI agents work with Personio, as a Model Context Protocol server.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        sortOptions = false,
        parameterListHeading = "%nArguments:%n",
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "Every option is also an environment variable (PERSONIO_CLIENT_ID, PERSONIO_MCP_WRITES) and a line of the properties"
                    + " file. The client secret is never an option: PERSONIO_CLIENT_SECRET or PERSONIO_CLIENT_SECRET_FILE.",
            "",
            "First look: personio-mcp tour"
        })
final class RootCommand implements Callable<Integer> {

    private final Configuration configuration;
    private final boolean terminal;

    @Mixin
    private Options options = new Options();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** @param terminal whether somebody looks at stderr */
    RootCommand(Configuration configuration, boolean terminal) {
        this.configuration = configuration;
        this.terminal = terminal;
    }

    /** Shows how far a call has come, where somebody looks. */
    ProgressLine progress() {
        return new ProgressLine(spec.commandLine().getErr(), terminal);
    }

    /** The settings of this invocation; also sets level and form of the log, before anything is logged. */
    Settings settings() {
        Settings settings = new Settings(options, configuration);
        LogLevel.set(options.logLevel);
        LogFormat.set(options.log);
        return settings;
    }

    /** What {@link Variables#unsure} says. */
    List<String> unsureVariables() {
        return configuration.unsureVariables(Refusal.optionsOf(spec.commandLine()));
    }

    /** The home folder as the user's other programs see it: Java by itself disregards {@code HOME}. */
    Path home() {
        String said = configuration.environment().getOrDefault("HOME", "");
        return Path.of(said.isBlank() ? System.getProperty("user.home") : said);
    }

    /** Where the values of the options that all commands share come from. */
    Origins origins(CommandSpec command) {
        return new Origins(command, configuration);
    }

    /** What was given of the options that all commands share, unchecked. */
    Options options() {
        return options;
    }

    /** The key file of the audit, where one is named. */
    @Nullable
    Path auditKeyFile() {
        return options.auditKeyFile;
    }

    /** Everything wired for this invocation. */
    App open() {
        return App.open(settings());
    }

    /** Everything wired, for whoever examines what is wrong with the names to be shown and hidden. */
    App unconfirmed() {
        return App.unconfirmed(settings());
    }

    /** As if {@code serve} had been said, so that its variables and lines of the file count too. */
    @Override
    public Integer call() {
        Stream<String> said = spec.commandLine().getParseResult().originalArgs().stream();
        return spec.commandLine()
                .execute(Stream.concat(said, Stream.of("serve")).toArray(String[]::new));
    }
}
