package io.github.personiomcp.demo;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One attribute of an employee as the tenant's attribute list names it (API reference 4.1, 4.5).
 *
 * @param options what {@link Kind#LIST} and {@link Kind#TAGS} allow; empty for others
 * @param sensitive true where the value must never reach an agent by default; such values are among {@link Company#canaries()}
 */
public record AttributeDefinition(
        String key, String label, Kind kind, @Nullable String universalId, List<String> options, boolean sensitive) {

    /** The envelope's {@code type}. Nested objects say {@code standard} too. */
    public enum Kind {
        STANDARD,
        DATE,
        INTEGER,
        DECIMAL,
        LIST,
        TAGS,
        MULTILINE,
        LINK;

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public AttributeDefinition {
        options = List.copyOf(options);
    }

    static AttributeDefinition attribute(String key, String label, Kind kind) {
        return new AttributeDefinition(key, label, kind, null, List.of(), false);
    }

    AttributeDefinition universal(String id) {
        return new AttributeDefinition(key, label, kind, id, options, sensitive);
    }

    AttributeDefinition choosing(String... choices) {
        return new AttributeDefinition(key, label, kind, universalId, List.of(choices), sensitive);
    }

    AttributeDefinition secret() {
        return new AttributeDefinition(key, label, kind, universalId, options, true);
    }

    boolean custom() {
        return key.startsWith("dynamic_");
    }
}
