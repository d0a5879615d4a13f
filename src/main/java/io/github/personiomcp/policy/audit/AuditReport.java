package io.github.personiomcp.policy.audit;

import java.util.List;

/**
 * What a check of audit files found.
 *
 * @param lines genuine lines, of calls and of the chain itself
 * @param first number and time of the first of them; empty where there is none
 * @param last number and time of the last of them
 * @param faults what was edited, left out, added or put elsewhere: one sentence each
 * @param notes what is worth knowing and no fault
 */
public record AuditReport(long lines, String first, String last, List<String> faults, List<String> notes) {

    public AuditReport {
        faults = List.copyOf(faults);
        notes = List.copyOf(notes);
    }

    public boolean sound() {
        return faults.isEmpty();
    }
}
