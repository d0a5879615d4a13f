package io.github.personiomcp.cli;

import io.github.personiomcp.demo.DemoSettings;
import io.github.personiomcp.demo.DemoTenant;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves the simulated Personio alone, for trying other software against it. */
@Command(name = "demo-tenant", description = "Serve the simulated Personio alone, on this computer only.")
final class DemoTenantCommand implements Callable<Integer> {

    @Option(names = "--port", paramLabel = "N", defaultValue = "0", description = "Port; 0 for any free one.")
    private int port;

    @Option(
            names = "--employees",
            paramLabel = "N",
            defaultValue = Options.DEMO_EMPLOYEES,
            description = "How many people work there.")
    private int employees;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Same seed, same people.")
    private long seed;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        try (DemoTenant tenant = start()) {
            PrintWriter out = spec.commandLine().getOut();
            out.println("A simulated Personio with " + employees + " people; stop it with Ctrl-C.");
            out.println("export PERSONIO_BASE_URL=" + tenant.baseUrl());
            out.println("export PERSONIO_CLIENT_ID=" + DemoTenant.CLIENT_ID);
            out.println("export PERSONIO_CLIENT_SECRET=" + DemoTenant.CLIENT_SECRET);
            out.flush();
            new CountDownLatch(1).await();
        }
        return 0;
    }

    private DemoTenant start() {
        try {
            return DemoTenant.start(DemoSettings.defaults()
                    .withPort(port)
                    .withEmployees(employees)
                    .withSeed(seed));
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        } catch (UncheckedIOException e) {
            throw new FailureException(String.valueOf(e.getMessage()));
        }
    }
}
