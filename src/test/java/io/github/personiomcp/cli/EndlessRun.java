package io.github.personiomcp.cli;

import java.io.FilterWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** An invocation in this process that would go on until somebody stops it. */
public final class EndlessRun {

    private static final int LONG_SECONDS = 60;

    private final CompletableFuture<Boolean> heard = new CompletableFuture<>();
    private final StringWriter said = new StringWriter();
    private final Thread runner;

    private EndlessRun(String words, Map<String, String> environment, String... arguments) {
        PrintWriter out = new PrintWriter(new Listening(words), true);
        runner = new Thread(
                () -> {
                    Main.run(environment, out, out, false, arguments);
                    heard.complete(false);
                },
                "endless-run");
        runner.start();
    }

    /**
     * Runs until {@code words} are said, and is asked to stop then, as by Ctrl-C.
     *
     * @throws AssertionError where it ends by itself, or does not say them
     */
    public static EndlessRun until(String words, Map<String, String> environment, String... arguments) {
        EndlessRun run = new EndlessRun(words, environment, arguments);
        try {
            if (run.heard.get(LONG_SECONDS, TimeUnit.SECONDS)) {
                return run;
            }
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("It does not say '" + words + "', but: " + run.said, e);
        } finally {
            run.runner.interrupt();
        }
        throw new AssertionError("It ended by itself, and said: " + run.said);
    }

    /** Waits until it has stopped, which takes those that serve some seconds. */
    public void awaitEnd() {
        try {
            runner.join(TimeUnit.SECONDS.toMillis(LONG_SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (runner.isAlive()) {
            throw new AssertionError("It does not stop; it said: " + said);
        }
    }

    /** Keeps what is printed, and tells when it holds certain words. */
    private final class Listening extends FilterWriter {

        private final String words;

        Listening(String words) {
            super(said);
            this.words = words;
        }

        @Override
        public void flush() {
            if (said.toString().contains(words)) {
                heard.complete(true);
            }
        }
    }
}
