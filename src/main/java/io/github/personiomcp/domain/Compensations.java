package io.github.personiomcp.domain;

import java.util.List;
import java.util.Set;

/** Port: what people are paid. Amounts of zero and deleted entries are missing without a trace (API reference 5.8). */
public interface Compensations {

    /**
     * Every compensation that counts for a day of {@code range}, once, in no particular order.
     *
     * @param employeeIds whose; empty for everybody
     */
    List<Compensation> in(DateRange range, Set<String> employeeIds, CallContext context);

    /** The kinds of pay that the tenant has defined. */
    List<CompensationType> types(CallContext context);

    List<SalaryBand> bands(CallContext context);
}
