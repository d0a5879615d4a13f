package io.github.personiomcp.cli;

import io.github.personiomcp.server.WireJson;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks whether the server can work, and names the Personio screen to open where it cannot. */
@Command(name = "doctor", description = "Check configuration, credential, rights and readable attributes.")
final class DoctorCommand implements Callable<Integer> {

    private final RootCommand root;

    @Option(names = "--json", description = "Print the findings as JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    DoctorCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (App app = root.unconfirmed()) {
            List<Finding> findings = new ArrayList<>();
            root.unsureVariables()
                    .forEach(sentence ->
                            findings.add(Finding.note("configuration", sentence, "Correct its name, or remove it.")));
            findings.addAll(new Doctor(app, Clock.systemUTC()).examine());
            if (json) {
                out.println(
                        WireJson.pretty(findings.stream().map(Finding::content).toList()));
            } else {
                findings.forEach(finding -> print(finding, out));
            }
            out.flush();
            return findings.stream().anyMatch(finding -> finding.status() == Finding.Status.FAIL) ? 1 : 0;
        }
    }

    private static void print(Finding finding, PrintWriter out) {
        out.printf("%-4s  %-13s  %s%n", finding.label(), finding.subject(), finding.detail());
        if (!finding.repair().isEmpty()) {
            out.printf("      %-13s  -> %s%n", "", finding.repair());
        }
    }
}
