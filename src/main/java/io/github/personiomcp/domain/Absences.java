package io.github.personiomcp.domain;

import java.util.List;
import java.util.Set;

/** Port: reading absences, those counted in days and those counted in hours alike. */
public interface Absences {

    /**
     * Every period that shares a day with {@code range}, in no particular order; how long it takes may be missing, see
     * {@link #withDurations}.
     *
     * @param employeeIds whose; empty for everybody
     */
    List<AbsencePeriod> overlapping(DateRange range, Set<String> employeeIds, CallContext context);

    /**
     * The same periods in the same order, with the days or hours that they take. One generation of the API tells these only one by
     * one: ask for the periods that are shown, not for all. Where time or permits do not suffice, only the first ones are returned, as
     * many as could be told. A period stays without where its end is open or Personio cannot tell.
     *
     * @throws PersonioException {@link PersonioException.Kind#RATE_LIMITED} or {@link PersonioException.Kind#TIMEOUT} where not even the
     *     first could be told
     */
    List<AbsencePeriod> withDurations(List<AbsencePeriod> periods, CallContext context);

    /** The kinds of absence that the tenant has defined. */
    List<AbsenceType> types(CallContext context);
}
