package io.github.personiomcp.testing.fakes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.policy.Confirmation;
import io.github.personiomcp.policy.WritePolicy;
import io.github.personiomcp.schema.SchemaCheck;
import io.github.personiomcp.server.Outcome;
import io.github.personiomcp.server.ToolRunner;
import io.github.personiomcp.server.WireJson;
import io.github.personiomcp.tool.BoundTool;
import io.github.personiomcp.tool.Tool;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Calls one tool as a client would: arguments are checked against its input schema on the way in, and every result is held against its
 * output schema, and against what holds for all results, on the way out.
 */
public final class CheckedCalls {

    /** A Saturday. */
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);

    private final BoundTool bound;
    private final ToolRunner runner;

    /** Calls of {@code tool} by somebody who may see {@code tenant}; writes must be confirmed. */
    public CheckedCalls(Tool tool, TenantSchema tenant) {
        this(tool, tenant, WritePolicy.CONFIRM);
    }

    public CheckedCalls(Tool tool, TenantSchema tenant, WritePolicy writes) {
        this.bound = BoundTool.bind(tool, tenant);
        this.runner = new ToolRunner(new Confirmation(writes, CLOCK), CLOCK, Duration.ofSeconds(20));
    }

    /** The structured result of a call that must succeed; of one that is no list without its time, which is always that of the clock. */
    public Map<String, Object> result(@Nullable Object... namesAndValues) {
        Map<String, Object> result =
                new LinkedHashMap<>(succeeded(arguments(namesAndValues)).structured());
        if (!result.containsKey("total")) {
            assertThat(result.remove("as_of")).isEqualTo(CLOCK.instant().toString());
        }
        return result;
    }

    /** As {@link #result}, as compact JSON. */
    public String json(@Nullable Object... namesAndValues) {
        return WireJson.text(result(namesAndValues));
    }

    /** The words of a call that must fail. */
    public String refusal(@Nullable Object... namesAndValues) {
        Outcome outcome = call(arguments(namesAndValues));
        assertThat(outcome.failed()).as(outcome.text()).isTrue();
        return outcome.text();
    }

    /** The records of a list that must succeed, by the name of their key. */
    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> records(String noun, @Nullable Object... namesAndValues) {
        return (List<Map<String, Object>>) result(namesAndValues).get(noun);
    }

    /** Whatever comes of the call. */
    public Outcome call(Map<String, @Nullable Object> arguments) {
        Outcome outcome = runner.run(bound, arguments, CallContext.Progress.NONE);
        if (outcome.failed()) {
            assertThat(outcome.structured()).isEmpty();
            assertThat(outcome.text()).isNotBlank().doesNotContain("Exception", "\tat ", "personiomcp.");
        } else {
            assertThat(SchemaCheck.firstBreach(bound.spec().output(), outcome.structured()))
                    .isEmpty();
            assertThat(outcome.text()).isEqualTo(WireJson.text(outcome.structured()));
            requireNoNulls(outcome.structured());
        }
        return outcome;
    }

    /** Arguments from names and values in turn; a value may be null. */
    public static Map<String, @Nullable Object> arguments(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> arguments = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            arguments.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return arguments;
    }

    /** The same arguments with the code of a plan. */
    public static Object[] confirmed(Map<String, Object> plan, Object... arguments) {
        Object[] longer = Arrays.copyOf(arguments, arguments.length + 2);
        longer[arguments.length] = "confirmation";
        longer[arguments.length + 1] = plan.get("confirmation");
        return longer;
    }

    private Outcome succeeded(Map<String, @Nullable Object> arguments) {
        Outcome outcome = call(arguments);
        assertThat(outcome.failed()).as(outcome.text()).isFalse();
        return outcome;
    }

    private static void requireNoNulls(Object value) {
        assertThat(value).isNotNull();
        if (value instanceof Map<?, ?> map) {
            map.values().forEach(CheckedCalls::requireNoNulls);
        } else if (value instanceof Collection<?> items) {
            items.forEach(CheckedCalls::requireNoNulls);
        }
    }
}
