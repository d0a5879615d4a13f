package io.github.personiomcp.server;

import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.text.Message;
import io.github.personiomcp.tool.BoundTool;
import io.github.personiomcp.tool.Page;
import io.github.personiomcp.tool.ToolResult;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the result of a tool fit for a client: it says as of when it is true and what it rests on, and its text stays within what clients
 * accept.
 *
 * @param asOf when the call began
 */
record Fitting(BoundTool bound, Instant asOf) {

    /** Most tokens of a result's text; some clients refuse above 25,000. */
    static final int MOST_TOKENS = 20_000;

    /**
     * The outcome for a client: a page is cut on a record boundary where it is too long, what was written is told however long it is.
     *
     * @throws InvalidArgumentException where a single thing that was read is too long
     */
    Outcome fit(ToolResult result) {
        Outcome outcome = Outcome.success(dated(result).said(bound.spec().wording()), result.attachments());
        if (!Tokens.exceed(outcome.text(), MOST_TOKENS)) {
            return outcome;
        }
        if (result instanceof Page page && page.records().size() > 1) {
            return fit(shortened(page, outcome.text()));
        }
        if (bound.spec().effect() != Effect.READ) {
            return fit(withoutChanges(result));
        }
        throw new InvalidArgumentException(
                "The result is too long for a client. Ask for less: fewer attributes with fields, or fewer people.");
    }

    private ToolResult dated(ToolResult result) {
        Map<String, Object> dated = new LinkedHashMap<>(result.facts());
        dated.putIfAbsent("as_of", asOf.truncatedTo(ChronoUnit.SECONDS).toString());
        String known = bound.tenant().attributes().isEmpty()
                ? "{0}"
                : "Only Personio's standard attributes are known at the moment. {0}";
        Optional.ofNullable(bound.tenant().problem()).ifPresent(problem -> note(dated, Message.of(known, problem)));
        return new ToolResult.Single(dated);
    }

    private static void note(Map<String, Object> content, Message note) {
        List<Object> notes = new ArrayList<>();
        if (content.get("notes") instanceof Collection<?> existing) {
            notes.addAll(existing);
        }
        notes.add(note);
        content.put("notes", notes);
    }

    private static Page shortened(Page page, String text) {
        int fitting = (int) ((long) page.records().size() * MOST_TOKENS / Tokens.count(text));
        int count = Math.max(1, Math.min(fitting, page.records().size() - 1));
        return page.shortenedTo(count);
    }

    private static ToolResult withoutChanges(ToolResult result) {
        Map<String, Object> shorter = new LinkedHashMap<>(result.facts());
        if (shorter.remove("changes") == null) {
            throw new InvalidArgumentException(
                    "The result is too long for a client, but what it tells of has been done.");
        }
        note(shorter, Message.of("The changes are too long to be listed here."));
        return new ToolResult.Single(shorter);
    }
}
