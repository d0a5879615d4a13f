package io.github.personiomcp.personio;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.EmployeeWrites;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.OrganizationUnit;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.StandardAttributes;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.personio.v2.V2EmployeeWrites;
import io.github.personiomcp.text.Message;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writing people over v1, and over v2 what v1 cannot set (API reference 4.3, 5.2). v1 writes first: where it refuses the credential,
 * nothing is stored yet, and v2 may do it all. What v2 can be seen to refuse is refused before that.
 */
final class JointEmployeeWrites implements EmployeeWrites {

    private final EmployeeWrites v1;
    private final V2EmployeeWrites v2;

    JointEmployeeWrites(EmployeeWrites v1, V2EmployeeWrites v2) {
        this.v1 = v1;
        this.v2 = v2;
    }

    /** {@inheritDoc} Where the second step fails, the receipt tells what was stored and what was not; the same goes for {@link #update}. */
    @Override
    public Receipt create(Map<String, @Nullable Object> values, CallContext context) {
        Parts parts = Parts.of(values, context.tenant());
        if (parts.v2().isEmpty()) {
            return v1.create(values, context);
        }
        requirePossible(parts, context);
        return secondStep(v1.create(parts.v1(), context), parts, context);
    }

    @Override
    public Receipt update(String id, Map<String, @Nullable Object> changes, CallContext context) {
        Parts parts = Parts.of(changes, context.tenant());
        if (parts.v2().isEmpty()) {
            return v1.update(id, changes, context);
        }
        if (parts.v1().isEmpty()) {
            return overV2(parts, () -> v2.update(id, changes, context));
        }
        requirePossible(parts, context);
        return secondStep(v1.update(id, parts.v1(), context), parts, context);
    }

    @Override
    public void requirePossible(Map<String, @Nullable Object> values, Effect effect, CallContext context) {
        Parts parts = Parts.of(values, context.tenant());
        if (!parts.v1().isEmpty()) {
            v1.requirePossible(parts.v1(), effect, context);
        }
        if (!parts.v2().isEmpty()) {
            requirePossible(parts, context);
        }
    }

    private void requirePossible(Parts parts, CallContext context) {
        overV2(parts, () -> {
            v2.requirePossible(parts.v2(), parts.v1(), context);
            return true;
        });
    }

    private Receipt secondStep(Receipt first, Parts parts, CallContext context) {
        try {
            Receipt second = v2.update(first.id(), parts.v2(), parts.v1(), context);
            List<Message> warnings = Stream.concat(first.warnings().stream(), second.warnings().stream())
                    .toList();
            return new Receipt(first.id(), warnings, second.failed());
        } catch (PersonioException | InvalidArgumentException e) {
            return first.halfway(parts.v1().keySet(), parts.v2().keySet(), e);
        }
    }

    /** Where v2 cannot serve the credential, there is no other generation that could: what was asked for is refused by name. */
    private static <T> T overV2(Parts parts, Supplier<T> step) {
        try {
            return step.get();
        } catch (PersonioException e) {
            if (PortChoice.unable(e)) {
                throw new InvalidArgumentException(
                        "Nothing was stored: {0} can be set over Personio's v2 API alone. {1}",
                        String.join(", ", parts.v2().keySet()), e.said());
            }
            throw e;
        }
    }

    /**
     * What each generation is to set: units that share their name go to v2, which takes ids; what is unknown to v1, which refuses it by
     * name.
     */
    record Parts(Map<String, @Nullable Object> v1, Map<String, @Nullable Object> v2) {

        static Parts of(Map<String, @Nullable Object> values, TenantSchema tenant) {
            Parts parts = new Parts(new LinkedHashMap<>(), new LinkedHashMap<>());
            values.forEach((key, value) -> {
                boolean newer = value instanceof OrganizationUnit
                        || tenant.find(key)
                                .filter(StandardAttributes::settableOverV2Alone)
                                .isPresent();
                (newer ? parts.v2 : parts.v1).put(key, value);
            });
            return parts;
        }
    }
}
