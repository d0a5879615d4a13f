package io.github.personiomcp.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether somebody looks at what goes to stderr, and what they answer. */
final class Terminal {

    private static final Path STDERR = Path.of("/proc/self/fd/2");

    private Terminal() {}

    /** Where the system tells, whether stderr is a terminal; else whether stdin and stdout are. */
    static boolean onStderr() {
        try {
            return Files.isSymbolicLink(STDERR) ? names(Files.readSymbolicLink(STDERR)) : interactive(System.console());
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether a question is answered with yes; where nobody answers, nobody agreed. */
    static boolean agreed(String question, PrintWriter terminal) {
        terminal.print(question + " [y/N] ");
        terminal.flush();
        try {
            String answer = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            return answer != null && answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether {@code file} is a terminal of Linux. */
    static boolean names(Path file) {
        return file.startsWith("/dev/pts") || file.toString().matches("/dev/(tty\\w*|console)");
    }

    /** From Java 22 on there is a console even where nothing is a terminal. */
    private static boolean interactive(@Nullable Console console) {
        try {
            return console != null
                    && (Runtime.version().feature() < 22
                            || Boolean.TRUE.equals(
                                    Console.class.getMethod("isTerminal").invoke(console)));
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
