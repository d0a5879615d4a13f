package io.github.personiomcp.cli;

import io.github.personiomcp.domain.Caller;
import io.github.personiomcp.server.Outcome;
import io.github.personiomcp.server.WireJson;
import io.github.personiomcp.text.Nearest;
import io.github.personiomcp.tool.BoundTool;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Calls one tool as a client would, and prints the structured result as JSON. */
@Command(
        name = "call",
        description = "Call one tool and print its result as JSON.",
        footer = {"", "Example: personio-mcp call search_employees query=müller limit=5 --demo"})
final class CallCommand implements Callable<Integer> {

    private final RootCommand root;

    @Parameters(index = "0", paramLabel = "TOOL", description = "Name of the tool; see 'personio-mcp tools'.")
    private String tool = "";

    @Parameters(
            index = "1..*",
            paramLabel = "JSON|KEY=VALUE",
            description = "Arguments: a JSON object, or key=value pairs.")
    private List<String> arguments = List.of();

    @Option(names = "--yes", description = "Carry out a write without asking.")
    private boolean yes;

    @Option(
            names = "--save",
            paramLabel = "FILE",
            description = "Save the file that comes with the result; an existing file is never overwritten.")
    private @Nullable Path save;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    CallCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        try (App app = root.open()) {
            app.tenant().discovered();
            BoundTool bound = find(app);
            Map<String, @Nullable Object> given =
                    CommandArguments.parse(arguments, bound.spec().input(), bound.tenant());
            Outcome outcome = run(app, bound, given);
            if ("declined".equals(outcome.structured().get("status"))) {
                throw new FailureException("Nothing was written. --yes carries out a plan without asking.");
            }
            spec.commandLine().getOut().println(WireJson.pretty(outcome.structured()));
            AttachedFiles.of(outcome, save).forEach(spec.commandLine().getErr()::println);
            return 0;
        }
    }

    private BoundTool find(App app) {
        List<BoundTool> tools = app.tenant().tools();
        return tools.stream()
                .filter(bound -> bound.spec().name().equals(tool))
                .findFirst()
                .orElseThrow(() -> missing(
                        app, tools.stream().map(bound -> bound.spec().name()).toList()));
    }

    private UsageException missing(App app, List<String> names) {
        app.runner().missed(app.tenant().has(tool) ? tool : "", Caller.LOCAL);
        String hidden = app.tenant().withheld().get(tool);
        return new UsageException(
                hidden != null
                        ? tool + " needs --expose " + hidden + ", which --hide overrules: it shows nothing else."
                        : "There is no tool " + tool + ". "
                                + Nearest.to(tool, names)
                                        .map(near -> "Did you mean " + near + "?")
                                        .orElse("Tools: " + String.join(", ", names) + "."));
    }

    private Outcome run(App app, BoundTool bound, Map<String, @Nullable Object> given) {
        try (ProgressLine progress = root.progress()) {
            PrintWriter terminal = spec.commandLine().getErr();
            return succeeded(
                    app.runner().run(bound, given, progress, Caller.LOCAL, new TerminalElicitor(terminal, yes)));
        }
    }

    private static Outcome succeeded(Outcome outcome) {
        if (outcome.failed()) {
            throw new FailureException(outcome.text());
        }
        return outcome;
    }
}
