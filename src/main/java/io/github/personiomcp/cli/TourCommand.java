package io.github.personiomcp.cli;

import io.github.personiomcp.domain.CallContext.Progress;
import io.github.personiomcp.server.Outcome;
import io.github.personiomcp.server.StdioClient;
import io.github.personiomcp.server.WireJson;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows what an agent sees: starts the server on the demo company, as a client would, and asks each tool a question. */
@Command(name = "tour", description = "A guided minute on the demo company: what an agent asks and gets.")
final class TourCommand implements Callable<Integer> {

    private static final String RULE = "─".repeat(78);
    private static final String INDENT = " ".repeat(10);

    private final RootCommand root;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private volatile Progress listener = Progress.NONE;

    TourCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        out.println(Layout.sentences("A guided tour of personio-mcp " + Version.number()
                + " on the demo company. Nothing here is real. This program now starts its own server and asks it questions"
                + " over MCP, as an agent would."));
        out.flush();
        Progress whoeverListens = (done, total, message) -> listener.report(done, total, message);
        try (StdioClient client = StdioClient.start(serverCommand(), whoeverListens)) {
            Set<String> silent = new TreeSet<>(client.tools());
            Map<String, Object> known = Map.of(TourQuestion.CHIEF, chief(client));
            for (TourQuestion question : TourQuestion.ALL) {
                ask(client, question.filled(known), out);
                silent.remove(question.tool());
            }
            out.println(RULE);
            out.println("Next: personio-mcp --help, and README.md for connecting your Personio.");
            out.flush();
            return silent.isEmpty() ? 0 : 1;
        }
    }

    private void ask(StdioClient client, TourQuestion question, PrintWriter out) {
        out.println(RULE);
        out.println("Question: " + question.words());
        Outcome outcome = show(client, question.tool(), question.arguments(), out);
        Object code = outcome.structured().get("confirmation");
        if (code != null) {
            out.println("The user agrees; the agent repeats the call with the code:");
            Map<String, Object> again = new LinkedHashMap<>(question.arguments());
            again.put("confirmation", code);
            show(client, question.tool(), again, out);
        }
    }

    private Outcome show(StdioClient client, String tool, Map<String, Object> arguments, PrintWriter out) {
        Layout.json("Call:     " + tool + " ", INDENT, WireJson.text(arguments)).forEach(out::println);
        out.flush();
        Outcome outcome = answer(client, tool, arguments);
        lines(outcome).forEach(out::println);
        out.flush();
        return outcome;
    }

    private static List<String> lines(Outcome outcome) {
        return outcome.failed()
                ? Layout.words("Error:    ", outcome.text())
                : ReadableResult.lines("Answer:   ", outcome.structured());
    }

    private Outcome answer(StdioClient client, String tool, Map<String, Object> arguments) {
        try (ProgressLine progress = root.progress()) {
            listener = progress;
            return client.call(tool, arguments);
        }
    }

    /** The id of the person to whom most people report. */
    private Object chief(StdioClient client) {
        Outcome top = answer(client, "get_org_chart", Map.of("depth", 0, "limit", 500));
        return ReadableResult.records(top.structured(), "people").stream()
                .max(Comparator.comparingInt(
                        person -> person.get("all_reports") instanceof Number n ? n.intValue() : 0))
                .map(person -> String.valueOf(person.get("id")))
                .orElseThrow(() -> new FailureException("The demo company has no head."));
    }

    private List<String> serverCommand() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Integer employees = root.settings().options().demo;
        return List.of(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "serve",
                "--demo=" + (employees == null ? Options.DEMO_EMPLOYEES : employees));
    }
}
