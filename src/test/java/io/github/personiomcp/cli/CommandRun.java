package io.github.personiomcp.cli;

import io.github.personiomcp.server.WireJson;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;

/**
 * One invocation in this process, as {@link Main} runs it.
 *
 * @param out what went to standard output
 * @param screen what went to standard error
 */
public record CommandRun(int exit, String out, String screen) {

    public static CommandRun of(String... arguments) {
        return in(Map.of(), arguments);
    }

    /** With these environment variables and no others. */
    public static CommandRun in(Map<String, String> environment, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Main.run(environment, new PrintWriter(out, true), new PrintWriter(err, true), false, arguments);
        return new CommandRun(exit, out.toString(), err.toString());
    }

    /** With {@code answers} on standard input. */
    public static CommandRun answering(String answers, Map<String, String> environment, String... arguments) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(answers.getBytes(StandardCharsets.UTF_8)));
        try {
            return in(environment, arguments);
        } finally {
            System.setIn(before);
        }
    }

    /** The command line after parsing {@code arguments} without running or configuring anything. */
    public static CommandLine parsed(String... arguments) {
        CommandLine commandLine = Commands.all(Configuration.of(Map.of(), List.of()), false);
        commandLine.parseArgs(arguments);
        return commandLine;
    }

    /** What went to standard error, with each sentence in one line. */
    public String err() {
        return screen.replaceAll("(?<=[^\n])\n(?=[^\n])", " ");
    }

    /** The names of all options of all commands, without dashes. */
    public static Set<String> options() {
        return Refusal.optionsOf(parsed());
    }

    /** The JSON object on standard output. */
    public Map<String, Object> json() {
        return WireJson.object(out).orElseThrow(() -> new AssertionError("not JSON: " + out + screen));
    }
}
