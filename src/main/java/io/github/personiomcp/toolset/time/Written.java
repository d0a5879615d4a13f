package io.github.personiomcp.toolset.time;

import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.schema.Schema;
import io.github.personiomcp.text.Message;
import io.github.personiomcp.tool.Plan;
import io.github.personiomcp.tool.ToolResult;
import io.github.personiomcp.toolset.Listings;
import io.github.personiomcp.toolset.ReadBack;
import io.github.personiomcp.toolset.Writing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How a write ended, held against what is stored afterwards. A write whose answer was lost is told as unknown, with what is stored, and
 * never repeated.
 *
 * @param plan what was agreed to
 * @param warnings what has to be said besides
 */
record Written(Plan plan, List<Message> warnings) {

    /**
     * What is stored now.
     *
     * @param approval its status
     * @param differing the fields that are not as wanted
     */
    record Seen(@Nullable String id, @Nullable String approval, List<String> differing) {}

    /** The output schema of a write that may need approval. */
    static Schema output() {
        return Writing.output().property("approval", Schema.string());
    }

    /**
     * Runs {@code write}, which tells the id, and reads it back.
     *
     * @param readBack looks at what is stored under that id
     * @param search looks for it where the answer was lost; null where there is nothing
     */
    static ToolResult of(
            Plan plan,
            List<Message> warnings,
            Supplier<String> write,
            Function<String, Seen> readBack,
            Supplier<@Nullable Seen> search) {
        Written written = new Written(plan, new ArrayList<>(warnings));
        String id;
        try {
            id = write.get();
        } catch (PersonioException e) {
            if (e.kind() == Kind.OUTCOME_UNKNOWN) {
                return written.unknown(e, search);
            }
            throw e;
        }
        return written.applied(id, readBack);
    }

    private ToolResult applied(String id, Function<String, Seen> readBack) {
        try {
            return result("applied", readBack.apply(id));
        } catch (PersonioException e) {
            warnings.add(Message.of("Personio accepted the write, but it could not be read back: {0}", e.said()));
            return result("applied", id, null, false, List.of());
        }
    }

    private ToolResult unknown(PersonioException lost, Supplier<@Nullable Seen> search) {
        warnings.add(lost.said());
        try {
            Seen seen = search.get();
            if (seen != null) {
                return unknown(seen);
            }
            warnings.add(Message.of("It was not found afterwards (yet): check in Personio before trying again."));
            return unknown(ReadBack.NOT_APPLIED, new Seen(plan.target(), null, List.of()));
        } catch (PersonioException e) {
            warnings.add(Message.of("It could not be read back either: {0}", e.said()));
            return unknown(ReadBack.CANNOT_TELL, new Seen(plan.target(), null, List.of()));
        }
    }

    private ToolResult unknown(Seen seen) {
        boolean deletion = plan.changes().stream().allMatch(change -> change.after() == null);
        if (deletion && !seen.differing().isEmpty()) {
            warnings.add(Message.of(
                    "Read back afterwards: it is still there. It was not deleted, or not yet: a deletion may wait for"
                            + " approval."));
            return unknown(ReadBack.CANNOT_TELL, seen);
        }
        warnings.add(Message.of(
                seen.differing().isEmpty()
                        ? "Read back afterwards: everything is as wanted."
                        : "Read back afterwards: not everything is as wanted."));
        return unknown(ReadBack.of(plan, seen.differing()), seen);
    }

    private ToolResult unknown(ReadBack found, Seen seen) {
        return told(Writing.unknown(seen.id(), plan, found, seen.differing(), warnings), seen.approval());
    }

    private ToolResult result(String status, Seen seen) {
        return result(status, seen.id(), seen.approval(), seen.differing().isEmpty(), seen.differing());
    }

    private ToolResult result(
            String status, @Nullable String id, @Nullable String approval, boolean verified, List<String> differing) {
        return told(Writing.outcome(status, id, plan, verified, differing, warnings), approval);
    }

    private static ToolResult told(ToolResult result, @Nullable String approval) {
        Map<String, Object> content = new LinkedHashMap<>(result.facts());
        content.putAll(Listings.record("approval", approval));
        return new ToolResult.Single(content);
    }
}
