package io.github.personiomcp.cli;

import io.github.personiomcp.tool.Elicitor;
import java.io.PrintWriter;

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
        terminal.println();
        return Terminal.agreed("Carry out this plan?", terminal) ? Answer.YES : Answer.NO;
    }
}
