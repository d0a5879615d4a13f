package io.github.personiomcp.cli;

import io.github.personiomcp.install.Installation;
import io.github.personiomcp.install.Installation.Change;
import io.github.personiomcp.install.UneditableException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Takes the server out of the configuration of a client. */
@Command(name = "uninstall", description = "Take the server out of a client's configuration.")
final class UninstallCommand implements Callable<Integer> {

    private final RootCommand root;

    @Mixin
    private ChosenClient chosen = new ChosenClient();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    UninstallCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        chosen.client();
        Path file = chosen.file(root.origins(spec).configuration().environment());
        ShownChange shown = new ShownChange(change(file), file, spec.commandLine());
        return shown.change().needed()
                ? shown.confirmed(
                        chosen.agreed(),
                        () -> shown.make("The file with the client secret, where there is one, was left alone."))
                : shown.unneeded("There is nothing to take out of " + file);
    }

    private Change change(Path file) {
        try {
            return new Installation(chosen.client(), file).removing();
        } catch (UneditableException e) {
            throw new FailureException(e.getMessage() + "\n" + file + " was left alone.");
        }
    }
}
