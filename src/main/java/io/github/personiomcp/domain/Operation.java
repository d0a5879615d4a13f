package io.github.personiomcp.domain;

import io.github.personiomcp.text.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How this server is run.
 *
 * @param writes whether it may change anything: {@code off}, {@code confirm} or {@code on}
 * @param longestCall the time that one call may take
 * @param maxAge how old people may be before they are read again
 * @param requestsPerMinute the rate that is kept, by family of endpoints
 * @param attributesAsOf when the tenant's attributes were last read; empty where they were not yet
 * @param remarks what has to be known besides, one sentence each
 */
public record Operation(
        String writes,
        Duration longestCall,
        Duration maxAge,
        Map<String, Integer> requestsPerMinute,
        Supplier<Optional<Instant>> attributesAsOf,
        List<Message> remarks) {

    public Operation {
        remarks = List.copyOf(remarks);
    }

    /** One of which nothing else has to be known. */
    public Operation(
            String writes,
            Duration longestCall,
            Duration maxAge,
            Map<String, Integer> requestsPerMinute,
            Supplier<Optional<Instant>> attributesAsOf) {
        this(writes, longestCall, maxAge, requestsPerMinute, attributesAsOf, List.of());
    }
}
