package io.github.personiomcp.cli;

import io.github.personiomcp.server.ToolDefinition;
import io.github.personiomcp.server.WireJson;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the tools that this configuration offers, and what each costs an agent. */
@Command(name = "tools", description = "List the tools that this configuration offers.")
final class ToolsCommand implements Callable<Integer> {

    private static final String ROW = "%-22s  %-7s  %-17s  %6s%n";

    private final RootCommand root;

    @Option(names = "--json", description = "Print the complete definitions as clients get them.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ToolsCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (App app = root.open()) {
            if (app.settings().tenantConfigured()) {
                app.tenant().discovered();
            }
            List<ToolDefinition> tools =
                    app.tenant().tools().stream().map(ToolDefinition::of).toList();
            if (json) {
                out.println(WireJson.pretty(
                        tools.stream().map(ToolDefinition::content).toList()));
            } else {
                table(tools, out);
            }
            app.tenant().withheld().forEach((tool, hidden) -> spec.commandLine()
                    .getErr()
                    .println(Layout.sentences(
                            tool + " is not offered: it needs --expose " + hidden + ", which --hide overrules.")));
            return 0;
        }
    }

    private static void table(List<ToolDefinition> tools, PrintWriter out) {
        out.printf(ROW, "TOOL", "EFFECT", "TOOLSET", "TOKENS");
        tools.forEach(tool -> out.printf(
                ROW,
                tool.spec().name(),
                tool.spec().effect().name().toLowerCase(Locale.ROOT),
                tool.spec().toolset().label(),
                tool.tokens()));
        out.printf(
                ROW, "", "", "", tools.stream().mapToInt(ToolDefinition::tokens).sum());
        out.flush();
    }
}
