package io.github.personiomcp.policy;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.EmployeeWrites;
import io.github.personiomcp.text.Message;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Changes of people without values that could not be shown afterwards: what nobody may see nobody can check. */
final class EmployeeWriteRedaction implements EmployeeWrites {

    private final EmployeeWrites writes;
    private final SensitiveValues sensitive;

    private EmployeeWriteRedaction(Visibility visibility, EmployeeWrites writes) {
        this.writes = writes;
        this.sensitive = new SensitiveValues(visibility);
    }

    /** {@code writes} as {@code policy} allows them. */
    static EmployeeWrites under(Policy policy, EmployeeWrites writes) {
        return new EmployeeWriteRedaction(policy.visibility(), writes);
    }

    @Override
    public Receipt create(Map<String, @Nullable Object> values, CallContext context) {
        requireVisible(values, context);
        return shown(writes.create(values, context));
    }

    @Override
    public Receipt update(String id, Map<String, @Nullable Object> changes, CallContext context) {
        requireVisible(changes, context);
        return shown(writes.update(id, changes, context));
    }

    private Receipt shown(Receipt receipt) {
        List<Message> warnings =
                receipt.warnings().stream().map(sensitive::shown).toList();
        return new Receipt(receipt.id(), warnings, receipt.failed());
    }

    @Override
    public void requirePossible(Map<String, @Nullable Object> values, Effect effect, CallContext context) {
        requireVisible(values, context);
        writes.requirePossible(values, effect, context);
    }

    private void requireVisible(Map<String, @Nullable Object> values, CallContext context) {
        values.forEach((key, value) -> {
            if (value != null && sensitive.hide(key, value, context.tenant())) {
                throw SensitiveValues.refused(Message.of("The value of '{0}'", key));
            }
        });
    }
}
