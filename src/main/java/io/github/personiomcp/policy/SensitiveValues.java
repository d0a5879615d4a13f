package io.github.personiomcp.policy;

import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.text.Iban;
import java.util.Collection;
import java.util.Map;

/** Values that are sensitive by their shape, whatever the attribute is called: bank account numbers. */
record SensitiveValues(Visibility visibility) {

    /** Whether {@code value} of the attribute {@code key} may be shown to nobody: an attribute that is exposed itself may hold anything. */
    boolean hide(String key, Object value, TenantSchema tenant) {
        return hide(value) && tenant.find(key).filter(visibility::exposes).isEmpty();
    }

    /** Whether {@code value} may be shown to nobody. */
    boolean hide(Object value) {
        return sensitive(value) && !visibility.shows(SensitiveClass.BANK);
    }

    private static boolean sensitive(Object value) {
        if (value instanceof String text) {
            return Iban.in(text);
        }
        if (value instanceof Map<?, ?> record) {
            return record.values().stream().anyMatch(SensitiveValues::sensitive);
        }
        return value instanceof Collection<?> items && items.stream().anyMatch(SensitiveValues::sensitive);
    }
}
