package io.github.personiomcp.domain;

/** What a call or a request does to the tenant, from harmless to irreversible. */
public enum Effect {
    READ,
    CREATE,
    UPDATE,
    DELETE;

    /** True where an effect of this ceiling covers {@code other}: the order of the constants is the order of severity. */
    public boolean covers(Effect other) {
        return other.compareTo(this) <= 0;
    }
}
