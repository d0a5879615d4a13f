package io.github.personiomcp.cli;

import io.github.personiomcp.server.WireJson;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks whether the server can work, and names the Personio screen to open where it cannot. */
@Command(
        name = "doctor",
        description = "Check configuration, credential, rights, readable attributes and clients, within ten seconds.",
        footer = {
            "",
            "Exit code 0: the server can work, whatever is noted. 1: something failed. 2: the configuration cannot be read."
        })
final class DoctorCommand implements Callable<Integer> {

    private final RootCommand root;

    @Option(names = "--json", description = "Print the findings as JSON.")
    private boolean json;

    @Option(
            names = "--rights",
            paramLabel = "TOOLSET",
            description = "Only print which rights and attributes to tick in Personio for a toolset, or all.")
    @Nullable
    private String rights;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    DoctorCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        String toolsets = rights;
        if (toolsets != null) {
            NeedsList.of(ToolsetNames.meant(List.of(toolsets.split(",", -1))), root.options().writes)
                    .print(json, out);
            return 0;
        }
        List<Finding> findings = findings();
        if (json) {
            out.println(WireJson.pretty(findings.stream().map(Finding::content).toList()));
        } else {
            findings.forEach(finding -> finding.lines().forEach(out::println));
        }
        out.flush();
        return findings.stream().anyMatch(finding -> finding.status() == Finding.Status.FAIL) ? 1 : 0;
    }

    private List<Finding> findings() {
        try (App app = root.unconfirmed()) {
            List<Finding> findings = new ArrayList<>();
            root.unsureVariables()
                    .forEach(sentence ->
                            findings.add(Finding.note("configuration", sentence, "Correct its name, or remove it.")));
            findings.addAll(new Doctor(app, root.origins(spec), Clock.systemUTC(), Patience.USUAL).examine());
            return findings;
        }
    }
}
