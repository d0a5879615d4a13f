package io.github.personiomcp.domain;

import org.jspecify.annotations.Nullable;

/** A report that somebody has put together in Personio. */
public record Report(String id, String name, @Nullable String description) {}
