package io.github.personiomcp.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/** Where the program begins. */
public final class Main {

    private static final int FAILURE = 1;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(System.getenv(), utf8(System.out), utf8(System.err), Terminal.onStderr(), arguments));
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
            CommandLine commandLine = Commands.of(configuration, terminal, arguments)
                    .setOut(out)
                    .setErr(err)
                    .setExecutionExceptionHandler((e, failed, parsed) -> fail(e, failed));
            configuration
                    .unsureVariables(Refusal.optionsOf(commandLine))
                    .forEach(sentence -> err.println(Layout.sentences(sentence)));
            return commandLine.execute(plainDemoSpelledOut(arguments));
        } catch (UsageException e) {
            err.println(said(e));
            return Refusal.EXIT_CODE;
        }
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

    private static String said(Exception e) {
        return Layout.sentences(String.valueOf(e.getMessage()));
    }

    private static int fail(Exception e, CommandLine failed) throws Exception {
        if (e instanceof UsageException) {
            failed.getErr().println(said(e));
            return Refusal.EXIT_CODE;
        }
        if (e instanceof FailureException) {
            failed.getErr().println(said(e));
            return FAILURE;
        }
        throw e;
    }
}
