package io.github.personiomcp.cli;

import io.github.personiomcp.tool.Elicitor;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Asks on the terminal; where nobody answers, nobody agreed.
 *
 * @param agreed whether whoever started the command agreed beforehand
 */
record TerminalElicitor(PrintWriter terminal, boolean agreed) implements Elicitor {

    @Override
    public boolean available() {
        return true;
    }

    @Override
    public Answer ask(String question) {
        if (agreed) {
            return Answer.YES;
        }
        terminal.println(question);
        terminal.print("\nCarry out this plan? [y/N] ");
        terminal.flush();
        try {
            String answer = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            boolean yes =
                    answer != null && answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
            return yes ? Answer.YES : Answer.NO;
        } catch (IOException e) {
            return Answer.NO;
        }
    }
}
