package io.github.personiomcp.cli;

import io.github.personiomcp.policy.audit.AuditCheck;
import io.github.personiomcp.policy.audit.AuditReport;
import io.github.personiomcp.text.PlainText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells whether audit files are as the server wrote them; exit code 0 where they are, 1 where not. */
@Command(
        name = "verify",
        description = "Find edits, gaps and reordering in audit files.",
        footer = {
            "",
            "Files that were put aside come first: personio-mcp audit verify audit.jsonl.000001 audit.jsonl",
            "What no check can tell from the files alone: that all of them, with the .head file, were put back to an earlier state."
                    + " Compare the last line with one that you noted elsewhere."
        })
final class AuditVerifyCommand implements Callable<Integer> {

    private static final int MOST_SHOWN = 15;
    private static final int LONGEST = 300;

    private final RootCommand root;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Audit files of one chain, in their order.")
    private List<Path> files = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    AuditVerifyCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        AuditReport report = report();
        PrintWriter out = spec.commandLine().getOut();
        out.println(report.lines() + " genuine lines"
                + (report.lines() == 0 ? ": is this the key that signed them?" : ", first " + report.first()));
        out.println("Last " + (report.last().isEmpty() ? "line: none" : report.last()));
        show("note", report.notes(), out);
        show("FAULT", report.faults(), out);
        out.println(
                report.sound()
                        ? "Sound: no line was changed, removed, added or moved."
                        : "Not sound: " + report.faults().size() + " faults.");
        out.flush();
        return report.sound() ? 0 : 1;
    }

    private AuditReport report() {
        try {
            for (Path file : files) {
                requireFile(file);
            }
            return AuditCheck.of(files, AuditKeyFile.read(files.get(files.size() - 1), root));
        } catch (IOException e) {
            throw new UsageException("The audit files, or what lies beside them, cannot be read.");
        }
    }

    private static void requireFile(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new UsageException(
                    "The audit file " + file + " " + (Files.exists(file) ? "cannot be read." : "does not exist."));
        }
    }

    private static void show(String label, List<String> sentences, PrintWriter out) {
        sentences.stream()
                .limit(MOST_SHOWN)
                .forEach(sentence -> out.println(label + "  " + PlainText.line(sentence, LONGEST)));
        if (sentences.size() > MOST_SHOWN) {
            out.println(label + "  and " + (sentences.size() - MOST_SHOWN) + " more");
        }
    }
}
