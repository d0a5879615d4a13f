package io.github.personiomcp.benchmark;

import io.github.personiomcp.demo.DemoTenant;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A {@link FaultyPersonio} that runs. */
final class FaultyProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader answers;
    private final PrintWriter orders;
    private final String url;

    /** One that answers as fast as it can. */
    FaultyProcess(int people) {
        this(command(people));
    }

    /** One that runs when no other process wants to, because what it takes is not the program's. */
    static FaultyProcess givingWay(int people) {
        List<String> command = new ArrayList<>(List.of("chrt", "--idle", "0"));
        command.addAll(command(people));
        return new FaultyProcess(command);
    }

    private static List<String> command(int people) {
        return Launcher.java(FaultyPersonio.class, String.valueOf(people));
    }

    private FaultyProcess(List<String> command) {
        try {
            process =
                    new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        answers = process.inputReader(StandardCharsets.UTF_8);
        orders = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
        url = answer();
    }

    String url() {
        return url;
    }

    /** What a server is to know for this to be its Personio. */
    Map<String, String> credential() {
        return Map.of(
                "PERSONIO_BASE_URL", url,
                "PERSONIO_CLIENT_ID", DemoTenant.CLIENT_ID,
                "PERSONIO_CLIENT_SECRET", DemoTenant.CLIENT_SECRET);
    }

    /** From now on this share of requests meets with trouble. */
    Counts befall(double share) {
        return order("befall " + share);
    }

    /** From now on every request meets with this. */
    Counts always(Trouble trouble) {
        return order("always " + trouble);
    }

    Counts counts() {
        return order("count");
    }

    private synchronized Counts order(String order) {
        orders.println(order);
        return Counts.parse(answer());
    }

    private String answer() {
        try {
            String line = answers.readLine();
            if (line == null) {
                throw new IllegalStateException("The simulated Personio has ended");
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
