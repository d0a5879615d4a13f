package io.github.personiomcp.domain;

import java.util.List;
import java.util.Set;

/** Port: reading absences, those counted in days and those counted in hours alike. */
public interface Absences {

    /**
     * Every period that shares a day with {@code range}, in no particular order.
     *
     * @param employeeIds whose; empty for everybody
     */
    List<AbsencePeriod> overlapping(DateRange range, Set<String> employeeIds, CallContext context);

    /** The kinds of absence that the tenant has defined. */
    List<AbsenceType> types(CallContext context);
}
