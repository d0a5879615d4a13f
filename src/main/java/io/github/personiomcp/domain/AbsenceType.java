package io.github.personiomcp.domain;

import io.github.personiomcp.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * A kind of absence that the tenant has defined.
 *
 * @param category Personio's classification, such as {@code paid_vacation} or {@code sick_leave}; {@code undefined} where there is none
 * @param unit what it is counted in
 * @param note what whoever is shown this kind must be told of it, as a sentence; null where the name says all
 */
public record AbsenceType(
        String name, String category, Unit unit, @Nullable Message note) {

    /** A kind whose name says all. */
    public AbsenceType(String name, String category, Unit unit) {
        this(name, category, unit, null);
    }

    /** A kind whose name says all, and whose unit is not known. */
    public AbsenceType(String name, String category) {
        this(name, category, Unit.UNKNOWN);
    }

    public enum Unit {
        DAY,
        HOUR,
        /** Personio did not say. */
        UNKNOWN
    }
}
