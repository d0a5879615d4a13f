package io.github.personiomcp.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the word that stands for somebody in an audit file, so that the lines about them can be found. */
@Command(
        name = "hash",
        description = "Print the word that stands for a person in an audit file.",
        footer = {"", "Example: grep \"$(personio-mcp audit hash audit.jsonl 4711)\" audit.jsonl"})
final class AuditHashCommand implements Callable<Integer> {

    private final RootCommand root;

    @Parameters(index = "0", paramLabel = "FILE", description = "An audit file, beside which its key lies.")
    private Path file = Path.of("");

    @Parameters(index = "1", paramLabel = "ID", description = "The person's id in Personio.")
    private String id = "";

    @Option(names = "--record", description = "ID is that of an absence, a document or something else.")
    private boolean record;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    AuditHashCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        String kind = record ? "record" : "person";
        spec.commandLine().getOut().println(AuditKeyFile.read(file, root).target(kind, id));
        return 0;
    }
}
