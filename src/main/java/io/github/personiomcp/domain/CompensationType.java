package io.github.personiomcp.domain;

/**
 * A kind of pay that the tenant has defined, such as a car allowance.
 *
 * @param category in lower case; an open set
 */
public record CompensationType(String id, String name, String category) {}
