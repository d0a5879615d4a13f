package io.github.personiomcp.policy;

import io.github.personiomcp.domain.RefusedException;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.text.Iban;
import io.github.personiomcp.text.Message;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values that are sensitive by their shape, whatever the attribute is called: bank account numbers. */
record SensitiveValues(Visibility visibility) {

    /** Instead of a text that may be shown to nobody, in every language; where a change keeps it, it stays as it is stored. */
    static final String HIDDEN = "(hidden by this server's policy)";

    /** Whether {@code value} of the attribute {@code key} may be shown to nobody: an attribute that is exposed itself may hold anything. */
    boolean hide(String key, Object value, TenantSchema tenant) {
        return hide(value) && tenant.find(key).filter(visibility::exposes).isEmpty();
    }

    /** Whether {@code value} may be shown to nobody. */
    boolean hide(Object value) {
        return sensitive(value) && !visibility.shows(SensitiveClass.BANK);
    }

    /** {@code text}, or what stands for it where it may be shown to nobody. */
    String shown(String text) {
        return hide(text) ? HIDDEN : text;
    }

    /** The same of what quotes a text. */
    Message shown(Message message) {
        return hide(message.toString()) ? Message.of(HIDDEN) : message;
    }

    /** The same of a text that need not be there. */
    @Nullable
    String shownIfAny(@Nullable String text) {
        return text == null ? null : shown(text);
    }

    /**
     * {@code record} with the same in place of each such text.
     *
     * @param <K> what a text is about
     */
    <K> Map<K, Object> shown(Map<K, Object> record) {
        Map<K, Object> shown = new LinkedHashMap<>(record);
        shown.replaceAll((key, value) -> hide(value) ? HIDDEN : value);
        return shown;
    }

    /** Refuses to write what could not be shown afterwards: what nobody may see nobody can check. */
    void requireVisible(Message what, @Nullable Object value) {
        if (value != null && hide(value)) {
            throw refused(what);
        }
    }

    static RefusedException refused(Message what) {
        return RefusedException.denied(
                "{0} holds a bank account number, which this server's policy hides, so that it cannot be written here. The operator"
                        + " decides that with --expose bank and --hide.",
                what);
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
