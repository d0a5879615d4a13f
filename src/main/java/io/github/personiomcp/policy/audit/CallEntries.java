package io.github.personiomcp.policy.audit;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Caller;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.RefusedException;
import io.github.personiomcp.logging.Trace;
import io.github.personiomcp.policy.FailureWord;
import io.github.personiomcp.tool.BoundTool;
import io.github.personiomcp.tool.Plan;
import io.github.personiomcp.tool.ToolCall;
import io.github.personiomcp.tool.ToolSpec;
import io.github.personiomcp.tool.Toolset;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the audit says of a call: never an argument, a value or a message, only names that the program or the tenant's schema knows. */
final class CallEntries {

    private static final Set<String> OUTCOMES = Set.of("planned", "applied", "declined", "unknown");

    private static final String PEOPLE = "people";
    private static final String RECORDS = "records";
    private static final String PERSON = "person";
    private static final String RECORD = "record";

    private final Clock clock;
    private final AuditKey key;
    private final Bulk bulk = new Bulk();

    CallEntries(Clock clock, AuditKey key) {
        this.clock = clock;
        this.key = key;
    }

    /** A write that is about to be sent. */
    Map<String, Object> begun(Plan plan, ToolCall call) {
        Map<String, Object> entry = about(call.spec(), call.context().caller());
        entry.put("decision", "begun");
        if (plan.target() != null) {
            boolean person = call.spec().toolset() == Toolset.EMPLOYEES;
            putUnlessEmpty(entry, person ? PEOPLE : RECORDS, hashed(person ? PERSON : RECORD, List.of(plan.target())));
        }
        SchemaNames names = new SchemaNames(call.spec(), call.tenant());
        Stream<String> changed = plan.changes().stream().map(Plan.Change::field);
        putUnlessEmpty(
                entry,
                "fields",
                changed.map(name -> names.known(name).orElse("other"))
                        .distinct()
                        .toList());
        return entry;
    }

    /** A call of a tool that does not exist for the caller. */
    Map<String, Object> missed(String tool, Caller caller) {
        Map<String, Object> entry = about(caller);
        if (!tool.isEmpty()) {
            entry.put("tool", tool);
        }
        entry.put("decision", tool.isEmpty() ? "unknown_tool" : "denied");
        putTrace(entry);
        return entry;
    }

    /**
     * A call that is over.
     *
     * @param failure why it has no answer; null where it has one
     * @param begun number of the line that announced its write; null where nothing was sent
     */
    Map<String, Object> over(
            BoundTool tool,
            CallContext context,
            Map<String, Object> answer,
            @Nullable Throwable failure,
            @Nullable Long begun,
            long millis) {
        Map<String, Object> entry = about(tool.spec(), context.caller());
        if (failure == null) {
            entry.put("decision", decision(tool.spec(), answer, begun));
            released(entry, answer, tool);
        } else {
            entry.put("decision", decision(failure));
            entry.put("error", FailureWord.of(failure));
        }
        if (begun != null) {
            entry.put("begun", begun);
        }
        entry.put("ms", millis);
        entry.put("upstream", context.counters().requests());
        putTrace(entry);
        putUnlessEmpty(entry, "traces", context.counters().traces());
        return entry;
    }

    private static void putTrace(Map<String, Object> entry) {
        Trace.current().ifPresent(trace -> entry.put("trace", trace));
    }

    private void released(Map<String, Object> entry, Map<String, Object> answer, BoundTool tool) {
        AnswerFacts facts = AnswerFacts.of(answer, tool);
        count(entry, "rows", answer.get("returned"));
        count(entry, "total", answer.get("total"));
        int people = facts.people().size();
        int total = answer.get("total") instanceof Integer all ? all : people;
        if (bulk.is(people, total)) {
            entry.put("bulk", true);
        }
        putUnlessEmpty(entry, "fields", facts.fields());
        putUnlessEmpty(entry, "classes", facts.classes());
        putUnlessEmpty(entry, PEOPLE, hashed(PERSON, facts.people()));
        putUnlessEmpty(entry, RECORDS, hashed(RECORD, facts.records()));
    }

    private List<String> hashed(String kind, Collection<String> ids) {
        return ids.stream().map(id -> key.target(kind, id)).toList();
    }

    private Map<String, Object> about(ToolSpec spec, Caller caller) {
        Map<String, Object> entry = about(caller);
        entry.put("tool", spec.name());
        entry.put("effect", lower(spec.effect()));
        return entry;
    }

    private Map<String, Object> about(Caller caller) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("time", AuditLog.time(clock));
        entry.put("caller", caller.name());
        entry.put("client", caller.client());
        return entry;
    }

    private static String decision(ToolSpec spec, Map<String, Object> answer, @Nullable Long begun) {
        if (spec.effect() == Effect.READ) {
            return "allowed";
        }
        String status = String.valueOf(answer.get("status"));
        return OUTCOMES.contains(status) ? status : begun == null ? "allowed" : "applied";
    }

    private static String decision(Throwable failure) {
        if (failure instanceof RefusedException refused) {
            return lower(refused.reason());
        }
        if (failure instanceof PersonioException fault) {
            return switch (fault.kind()) {
                case EFFECT_REFUSED -> "denied";
                case OUTCOME_UNKNOWN -> "unknown";
                default -> "failed";
            };
        }
        return "failed";
    }

    private static void count(Map<String, Object> entry, String name, @Nullable Object value) {
        if (value instanceof Integer) {
            entry.put(name, value);
        }
    }

    private static void putUnlessEmpty(Map<String, Object> entry, String name, Collection<String> values) {
        if (!values.isEmpty()) {
            entry.put(name, values);
        }
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
