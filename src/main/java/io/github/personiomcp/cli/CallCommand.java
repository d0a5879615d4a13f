package io.github.personiomcp.cli;

import io.github.personiomcp.server.LiveTenant;
import io.github.personiomcp.server.Outcome;
import io.github.personiomcp.server.WireJson;
import io.github.personiomcp.text.Nearest;
import io.github.personiomcp.tool.BoundTool;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
            BoundTool bound = find(app.tenant());
            Map<String, @Nullable Object> given =
                    CommandArguments.parse(arguments, bound.spec().input(), bound.tenant());
            Outcome outcome = run(app, bound, given);
            if ("planned".equals(outcome.structured().get("status"))) {
                outcome = confirmed(app, bound, given, outcome);
            }
            spec.commandLine().getOut().println(WireJson.pretty(outcome.structured()));
            AttachedFiles.of(outcome, save).forEach(spec.commandLine().getErr()::println);
            return 0;
        }
    }

    private BoundTool find(LiveTenant tenant) {
        Optional.ofNullable(tenant.withheld().get(tool)).ifPresent(hidden -> {
            throw new UsageException(tool + " needs --expose " + hidden + ": it shows nothing else.");
        });
        List<BoundTool> tools = tenant.tools();
        List<String> names = tools.stream().map(bound -> bound.spec().name()).toList();
        return tools.stream()
                .filter(bound -> bound.spec().name().equals(tool))
                .findFirst()
                .orElseThrow(() -> new UsageException("There is no tool " + tool + ". "
                        + Nearest.to(tool, names)
                                .map(near -> "Did you mean " + near + "?")
                                .orElse("Tools: " + String.join(", ", names) + ".")));
    }

    private Outcome confirmed(App app, BoundTool bound, Map<String, @Nullable Object> given, Outcome plan) {
        if (!yes && !agreed(plan)) {
            throw new FailureException("Nothing was written. --yes carries out a plan without asking.");
        }
        Map<String, @Nullable Object> again = new LinkedHashMap<>(given);
        again.put("confirmation", plan.structured().get("confirmation"));
        return run(app, bound, again);
    }

    private Outcome run(App app, BoundTool bound, Map<String, @Nullable Object> given) {
        try (ProgressLine progress = root.progress()) {
            return succeeded(app.runner().run(bound, given, progress));
        }
    }

    /** Asks on the terminal; where nobody answers, nobody agreed. */
    private boolean agreed(Outcome plan) {
        PrintWriter terminal = spec.commandLine().getErr();
        terminal.println(WireJson.pretty(plan.structured()));
        terminal.print("Carry out this plan? [y/N] ");
        terminal.flush();
        try {
            String answer = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            return answer != null && answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
        } catch (IOException e) {
            return false;
        }
    }

    private static Outcome succeeded(Outcome outcome) {
        if (outcome.failed()) {
            throw new FailureException(outcome.text());
        }
        return outcome;
    }
}
