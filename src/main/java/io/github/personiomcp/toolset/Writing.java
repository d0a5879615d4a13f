package io.github.personiomcp.toolset;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.schema.Schema;
import io.github.personiomcp.text.Message;
import io.github.personiomcp.tool.Plan;
import io.github.personiomcp.tool.ToolResult;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The form that every write has: the argument by which it is agreed to, the output schema, and how it ended. */
public final class Writing {

    private static final Duration LOOK = Duration.ofSeconds(10);

    private Writing() {}

    /** The output schema of a write. */
    public static Schema output() {
        return Schema.object()
                .property("status", Schema.choice(List.of("planned", "applied", "declined", "unknown")))
                .property("id", Schema.string())
                .property("changes", Schema.list(Schema.object()))
                .property("verified", Schema.bool())
                .property("ignored", Schema.list(Schema.string()))
                .property("warnings", Schema.list(Schema.string()))
                .property("confirmation", Schema.string())
                .required("status");
    }

    /** Adds {@code confirmation} to an input schema and closes it. */
    public static Schema confirmed(Schema input) {
        return input.property("confirmation", Schema.string().describedAs("code from the plan, once the user agreed"))
                .closed();
    }

    /**
     * The context for looking at what was written: it only reads, and where the write took all the time that the call had, a few seconds
     * are left for it.
     */
    public static CallContext lookingBack(CallContext context) {
        return context.allowing(Effect.READ).until(context.deadline().plus(LOOK));
    }

    /**
     * How a write ended whose answer was lost. It is never repeated.
     *
     * @param found what Personio shows now
     * @param ignored keys of what the record does not hold although it was wanted
     */
    public static ToolResult unknown(
            @Nullable String id, Plan plan, ReadBack found, List<String> ignored, List<Message> warnings) {
        Map<String, Object> content =
                new LinkedHashMap<>(outcome("unknown", id, plan, found == ReadBack.APPLIED, ignored, warnings)
                        .facts());
        content.put("read_back", found.label());
        return new ToolResult.Single(content);
    }

    /**
     * How a write ended.
     *
     * @param status {@code applied}, or {@code unknown} where the answer was lost
     * @param verified whether the record was read back and holds everything that was wanted
     * @param ignored keys of what the record does not hold although it was wanted
     */
    public static ToolResult outcome(
            String status,
            @Nullable String id,
            Plan plan,
            boolean verified,
            List<String> ignored,
            List<Message> warnings) {
        Map<String, Object> content = Listings.record(
                "status", status, "id", id, "name", plan.name(), "changes", plan.content(), "verified", verified);
        content.putAll(Listings.detail("ignored", ignored));
        content.putAll(Listings.detail("warnings", warnings));
        return new ToolResult.Single(content);
    }
}
