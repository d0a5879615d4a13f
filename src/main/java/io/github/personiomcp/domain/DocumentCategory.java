package io.github.personiomcp.domain;

/** A kind of document that the tenant has defined; names need not be unique. */
public record DocumentCategory(String id, String name) {}
