package io.github.personiomcp.domain;

import org.jspecify.annotations.Nullable;

/**
 * A job of the tenant's job architecture, which people have; not a vacancy.
 *
 * @param family such as {@code Engineering}
 * @param level such as {@code Senior}
 */
public record Job(
        String id,
        String name,
        @Nullable String family,
        @Nullable String level) {}
