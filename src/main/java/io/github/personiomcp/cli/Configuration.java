package io.github.personiomcp.cli;

import io.github.personiomcp.text.Nearest;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Values of options that were not given as flags: from the environment, then from the properties file, then the default. The client
 * secret is read here only, because it is never a flag; neither is the password of a Redis server.
 */
final class Configuration implements IDefaultValueProvider {

    private final Map<String, String> environment;
    private final Properties file;
    private final @Nullable Path path;

    private Configuration(Map<String, String> environment, Properties file, @Nullable Path path) {
        this.environment = environment;
        this.file = file;
        this.path = path;
    }

    /**
     * The configuration for a command line.
     *
     * @throws UsageException where the file that {@code --config} names cannot be read, or a flag holds a password
     */
    static Configuration of(Map<String, String> environment, List<String> arguments) {
        refusePassword(arguments);
        Configuration withoutFile = new Configuration(environment, new Properties(), null);
        return flag("--config", arguments)
                .or(() -> withoutFile.value("config"))
                .map(Path::of)
                .map(path -> new Configuration(environment, read(path), path))
                .orElse(withoutFile);
    }

    /** The name of an option without dashes: its key in the properties file. */
    static String key(OptionSpec option) {
        return option.longestName().replaceFirst("^--", "");
    }

    /**
     * Refuses a properties file with a line, and a variable of this program, that no option reads: a mistyped {@code writes=off} must
     * not go unnoticed.
     *
     * @throws UsageException naming the line or variable and the option that was probably meant
     */
    void requireKnown(Set<String> options) {
        new Variables(environment).requireKnown(options);
        unknownLines(options).findFirst().ifPresent(line -> {
            throw new UsageException("The configuration file has an unknown line " + line + "."
                    + Nearest.to(line, options)
                            .map(near -> " Did you mean " + near + "?")
                            .orElse(""));
        });
    }

    private Stream<String> unknownLines(Set<String> options) {
        return file.stringPropertyNames().stream()
                .filter(line -> !options.contains(line) && !line.equals("client-secret"))
                .sorted();
    }

    /** Whether these options read every line of the properties file and every environment variable of this program. */
    boolean knownTo(Set<String> options) {
        return unknownLines(options).findAny().isEmpty() && new Variables(environment).known(options);
    }

    /** What {@link Variables#unsure} says. */
    List<String> unsureVariables(Set<String> options) {
        return new Variables(environment).unsure(options);
    }

    /**
     * Refuses an option that withholds something and is given without a value: it would withhold nothing, and nobody would notice.
     *
     * @throws UsageException naming the variable or the line
     */
    void requireValues() {
        for (String option : Variables.WITHHOLDING) {
            requireValue("The environment variable " + Variables.of(option), environment.get(Variables.of(option)));
            requireValue("The line " + option + " of the configuration file", file.getProperty(option));
        }
    }

    private static void requireValue(String what, @Nullable String value) {
        if (value != null && value.isBlank()) {
            throw new UsageException(what + " is blank. Give it a value, or remove it.");
        }
    }

    /** The value configured for an option, by its name without dashes. */
    Optional<String> value(String option) {
        return Optional.ofNullable(environment.get(Variables.of(option)))
                .filter(value -> !value.isBlank())
                .or(() -> Optional.ofNullable(file.getProperty(option)).filter(value -> !value.isBlank()))
                .map(String::strip);
    }

    /** Where the value of an option comes from, in words; empty where neither the environment nor the file has one. */
    Optional<String> origin(String option) {
        String variable = Variables.of(option);
        if (!environment.getOrDefault(variable, "").isBlank()) {
            return Optional.of("environment variable " + variable);
        }
        Path source = path;
        return source == null || value(option).isEmpty()
                ? Optional.empty()
                : Optional.of("line " + PropertyLines.last(source, option) + " of " + source);
    }

    Map<String, String> environment() {
        return environment;
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        return argument instanceof OptionSpec option ? value(key(option)).orElse(null) : null;
    }

    private static void refusePassword(List<String> arguments) {
        if (flag("--permits", arguments)
                .filter(address -> address.contains("@"))
                .isPresent()) {
            throw new UsageException(
                    "A password is never an option, because other users of a computer can read options: set "
                            + Variables.of("permits")
                            + ", or permits in the configuration file, to the address that holds it.");
        }
    }

    private static Optional<String> flag(String name, List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.startsWith(name + "=")) {
                return Optional.of(argument.substring(name.length() + 1));
            }
            if (argument.equals(name) && i + 1 < arguments.size()) {
                return Optional.of(arguments.get(i + 1));
            }
        }
        return Optional.empty();
    }

    private static Properties read(Path path) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            properties.load(reader);
            return properties;
        } catch (IOException | IllegalArgumentException e) {
            throw new UsageException("The configuration file " + path + " cannot be read.");
        }
    }
}
