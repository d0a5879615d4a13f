package io.github.personiomcp.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One attribute of an employee as this tenant has it.
 *
 * @param key the readable name that agents use, unique within a {@link TenantSchema}
 * @param source where the value stands in Personio's answer
 * @param label what people see in Personio, in the tenant's language
 * @param universalId Personio's name for the attribute across tenants, if it has one
 * @param options the values allowed for {@link AttributeType#CHOICE} and {@link AttributeType#TAGS}; empty where unknown
 * @param holdsIban whether a value that was looked at holds a bank account number, whatever the label says
 */
public record Attribute(
        String key,
        Source source,
        String label,
        AttributeType type,
        @Nullable String universalId,
        List<String> options,
        Access access,
        boolean holdsIban) {

    public Attribute {
        options = List.copyOf(options);
    }

    /** An attribute of whose values none holds a bank account number, as far as is known. */
    public Attribute(
            String key,
            Source source,
            String label,
            AttributeType type,
            @Nullable String universalId,
            List<String> options,
            Access access) {
        this(key, source, label, type, universalId, options, access, false);
    }

    /**
     * The place of a value in Personio's employee.
     *
     * @param rawKey Personio's key, such as {@code department} or {@code dynamic_103}
     * @param part the field of the nested object that this attribute shows; null where the value is plain
     */
    public record Source(String rawKey, @Nullable String part) {}

    /** Whether the API can set the attribute. */
    public enum Access {
        READ_ONLY(false, false),
        /** Only API v2 can set it, and this credential is not known to write there. */
        NEEDS_V2(false, false),
        /** Fixed once the employee exists. */
        SET_ON_CREATE(true, false),
        WRITABLE(true, true),
        /** Writable, and no employee can be created without it. */
        REQUIRED_ON_CREATE(true, true);

        private final boolean created;
        private final boolean changed;

        Access(boolean created, boolean changed) {
            this.created = created;
            this.changed = changed;
        }

        /** Whether the attribute can be set by a write with this effect. */
        public boolean allows(Effect effect) {
            return effect == Effect.CREATE ? created : changed;
        }
    }

    /** True for attributes that the tenant has defined itself. */
    public boolean custom() {
        return source.rawKey().startsWith("dynamic_");
    }

    /** True where Personio has told neither a label nor a name across tenants, so that nobody knows what the attribute is about. */
    public boolean nameless() {
        return custom() && universalId == null && label.equals(source.rawKey());
    }

    public Attribute withKey(String newKey) {
        return new Attribute(newKey, source, label, type, universalId, options, access, holdsIban);
    }

    /** This attribute, of which nobody is told what it is called. */
    public Attribute unlabelled() {
        return new Attribute(key, source, source.rawKey(), type, universalId, options, access, holdsIban);
    }

    public Attribute withAccess(Access newAccess) {
        return new Attribute(key, source, label, type, universalId, options, newAccess, holdsIban);
    }
}
