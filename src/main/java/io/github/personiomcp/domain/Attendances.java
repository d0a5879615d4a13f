package io.github.personiomcp.domain;

import java.util.List;
import java.util.Set;

/** Port: reading attendances. */
public interface Attendances {

    /**
     * Every period of work and every break that counts for a day of {@code range}, in no particular order.
     *
     * @param employeeIds whose; empty for everybody
     */
    List<AttendancePeriod> in(DateRange range, Set<String> employeeIds, CallContext context);
}
