package io.github.personiomcp.server.http;

import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** What operators and their programs are told of a server that runs; nothing of it about any person. */
public interface Monitoring {

    /** The port of its own on which it is told, to anybody who reaches it, 0 for any that is free; empty where that happens beside MCP. */
    OptionalInt port();

    /** Tells what only the transport knows. To be done once, before anything is asked. */
    void watch(Supplier<HttpLoad> load);

    /** Whether calls make sense. Answers at once, however often it is asked. */
    Readiness readiness();

    /** Everything that is counted, in the text format of Prometheus. */
    String metrics();

    /**
     * Whether calls make sense.
     *
     * @param facts what that depends on, and what to do where they do not
     */
    record Readiness(boolean ready, Map<String, Object> facts) {}

    /**
     * What the transport has to do.
     *
     * @param sessions how many are open
     * @param busy how many requests were refused because too many others were under way
     * @param full how many sessions were refused because too many others were open
     */
    record HttpLoad(int sessions, long busy, long full) {}
}
