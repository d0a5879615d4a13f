package io.github.personiomcp.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** An invocation in this process that would go on until somebody stops it. */
public final class EndlessRun {

    private static final int LONG_SECONDS = 60;

    private EndlessRun() {}

    /**
     * Runs until {@code words} are said, and stops it then.
     *
     * @return all that it said
     * @throws AssertionError where it ends by itself, or does not say them
     */
    public static String until(String words, Map<String, String> environment, String... arguments) {
        Said said = new Said(words);
        PrintWriter out = new PrintWriter(said, true);
        Thread runner = new Thread(
                () -> {
                    Main.run(environment, out, out, false, arguments);
                    said.heard.complete(false);
                },
                "endless-run");
        runner.start();
        try {
            boolean heard = said.heard.get(LONG_SECONDS, TimeUnit.SECONDS);
            runner.interrupt();
            runner.join(TimeUnit.SECONDS.toMillis(LONG_SECONDS));
            if (!heard || runner.isAlive()) {
                throw new AssertionError("It ended by itself, or could not be stopped: " + said);
            }
            return said.toString();
        } catch (Exception e) {
            throw new AssertionError("It never said '" + words + "': " + said, e);
        }
    }

    /** What was printed so far. */
    private static final class Said extends StringWriter {

        private final CompletableFuture<Boolean> heard = new CompletableFuture<>();
        private final String words;

        Said(String words) {
            this.words = words;
        }

        @Override
        public void flush() {
            if (toString().contains(words)) {
                heard.complete(true);
            }
        }
    }
}
