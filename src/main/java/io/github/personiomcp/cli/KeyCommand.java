package io.github.personiomcp.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Groups what can be done with keys. */
@Command(name = "key", description = "Make, list and remove the keys of callers over HTTP.")
final class KeyCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        throw new UsageException("Say what to do: personio-mcp key add NAME, key list, or key remove NAME.");
    }
}
