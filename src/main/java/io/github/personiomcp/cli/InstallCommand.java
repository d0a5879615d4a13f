package io.github.personiomcp.cli;

import io.github.personiomcp.install.Entry;
import io.github.personiomcp.install.Installation;
import io.github.personiomcp.install.Installation.Change;
import io.github.personiomcp.install.UneditableException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Enters the server, configured as this invocation is, in the configuration of a client. */
@Command(
        name = "install",
        description = "Enter the server in a client's configuration, after showing the change.",
        footer = {
            "",
            "The client starts the server with the options and PERSONIO_ variables that are given here, on the Java that"
                    + " runs now. A secret from PERSONIO_CLIENT_SECRET goes to a file that only you can read; the client is told where."
        })
final class InstallCommand implements Callable<Integer> {

    private final RootCommand root;

    @Mixin
    private ChosenClient chosen = new ChosenClient();

    @Option(names = "--print", description = "Only print what would be entered.")
    private boolean print;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    InstallCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        chosen.client();
        EntryForClients wanted = new EntryForClients(root.settings(), root.origins(spec));
        Entry entry = wanted.entry();
        wanted.withheld().map(Layout::sentences).ifPresent(spec.commandLine().getErr()::println);
        if (print) {
            out.print(alone(entry));
            out.flush();
            return 0;
        }
        Path file = chosen.file(root.origins(spec).configuration().environment());
        return enter(change(file, entry), wanted, file);
    }

    private Change change(Path file, Entry entry) {
        try {
            return new Installation(chosen.client(), file).entering(entry);
        } catch (UneditableException e) {
            throw new FailureException(
                    e.getMessage() + "\n" + file + " was left alone. What it should hold:\n\n" + alone(entry));
        }
    }

    private int enter(Change change, EntryForClients wanted, Path file) {
        ShownChange shown = new ShownChange(change, file, spec.commandLine());
        if (!change.needed()) {
            wanted.secret().ifPresent(secret -> secret.getKey().write(secret.getValue()));
            return shown.unneeded(chosen.client().title() + " has this entry already: " + file);
        }
        return shown.confirmed(chosen.agreed(), () -> {
            wanted.secret().ifPresent(secret -> secret.getKey().write(secret.getValue()));
            shown.make(chosen.client().afterwards());
        });
    }

    private String alone(Entry entry) {
        return chosen.client().format().with("", entry);
    }
}
