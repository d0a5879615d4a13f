package io.github.personiomcp.server.jsonrpc;

import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one line from the client turned out to be. */
public sealed interface Incoming {

    /** A valid request, notification or response. */
    record Message(JSONRPCMessage message) implements Incoming {}

    /** Several of them in one array. */
    record Batch(List<Incoming> elements) implements Incoming {}

    /**
     * Something to be answered with an error.
     *
     * @param id the id of the faulty request, null where it has none that is usable
     * @param code a JSON-RPC error code
     */
    record Rejected(@Nullable Object id, int code, String reason) implements Incoming {}

    /** The client's complaint about something it could not read: to answer it could go on for ever. */
    record Complaint() implements Incoming {}
}
