package io.github.personiomcp.cli;

import io.github.personiomcp.install.Installation.Change;
import io.github.personiomcp.install.UneditableException;
import java.nio.file.Path;
import picocli.CommandLine;

/** A change of a client's configuration, shown before it is made. */
record ShownChange(Change change, Path file, CommandLine commandLine) {

    int unneeded(String sentence) {
        commandLine.getOut().println(Layout.sentences(sentence));
        return 0;
    }

    /**
     * Shows the change, and carries {@code making} out after a yes.
     *
     * @param agreed whether that was said beforehand
     * @return the exit code
     * @throws FailureException where it cannot be made
     */
    int confirmed(boolean agreed, Runnable making) {
        change.diff(file.toString()).forEach(commandLine.getOut()::println);
        commandLine.getOut().flush();
        if (!agreed && !Terminal.agreed("\nChange the file like this?", commandLine.getErr())) {
            commandLine.getErr().println("Nothing was changed.");
            return 1;
        }
        try {
            making.run();
            return 0;
        } catch (UneditableException e) {
            throw new FailureException(String.valueOf(e.getMessage()));
        }
    }

    /** @param afterwards what is left to do */
    void make(String afterwards) {
        String copy = change.make().map(backup -> " As it was: " + backup + ".").orElse("");
        commandLine.getOut().println(Layout.sentences("Changed " + file + "." + copy + "\n" + afterwards));
    }
}
