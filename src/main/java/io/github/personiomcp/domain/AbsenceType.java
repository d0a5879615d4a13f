package io.github.personiomcp.domain;

/**
 * A kind of absence that the tenant has defined.
 *
 * @param category Personio's classification, such as {@code paid_vacation} or {@code sick_leave}; {@code undefined} where there is none
 */
public record AbsenceType(String name, String category) {}
