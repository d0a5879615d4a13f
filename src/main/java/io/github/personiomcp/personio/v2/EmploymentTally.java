package io.github.personiomcp.personio.v2;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.PersonioException;
import java.util.Optional;

/** How far the reading of everybody's employments has come. For the thread of the caller only. */
final class EmploymentTally {

    /** More failures than these are no accident of single people any more. */
    private static final int MOST_FAILURES = 25;

    private final int total;
    private final CallContext context;
    private int done;
    private int failures;

    EmploymentTally(int done, int total, CallContext context) {
        this.done = done;
        this.total = total;
        this.context = context;
    }

    /**
     * Counts one more.
     *
     * @throws PersonioException the failure, where it is one too many
     */
    void take(Optional<PersonioException> failure) {
        done++;
        failures += failure.isPresent() ? 1 : 0;
        if (failures > MOST_FAILURES) {
            throw failure.orElseThrow();
        }
        context.progress().report(done, total, "people loaded");
    }
}
