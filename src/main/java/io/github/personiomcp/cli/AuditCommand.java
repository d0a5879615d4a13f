package io.github.personiomcp.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Groups what can be done with audit files. */
@Command(name = "audit", description = "Check audit files and find people in them.")
final class AuditCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        throw new UsageException(
                "Say what to do with the audit file: personio-mcp audit verify FILE, or audit hash FILE ID.");
    }
}
