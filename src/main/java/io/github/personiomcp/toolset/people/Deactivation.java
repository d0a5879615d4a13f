package io.github.personiomcp.toolset.people;

import io.github.personiomcp.directory.ReportingLines;
import io.github.personiomcp.directory.Snapshot;
import io.github.personiomcp.domain.Employee;
import java.util.ArrayList;
import java.util.List;

/** Somebody becomes inactive: what follows from that, as far as it can be seen. */
record Deactivation(Employee person, Snapshot snapshot) {

    private static final String TERMINATION = "termination_date";

    List<String> effects() {
        List<String> effects = new ArrayList<>(List.of("An inactive person leaves charts and default counts."));
        long reports = snapshot.people().stream()
                .filter(other -> other.text("supervisor_id").equals(person.id()) && !ReportingLines.inactive(other))
                .count();
        if (reports > 0) {
            effects.add((reports == 1 ? "1 person reports" : reports + " people report") + " directly to "
                    + person.name() + " and would be left without an active supervisor.");
        }
        boolean visible = snapshot.tenant().find(TERMINATION).isPresent();
        if (visible && person.value(TERMINATION).isEmpty() && !person.uncertain(TERMINATION)) {
            effects.add("There is no termination date, and this does not set one: enter it in Personio itself.");
        }
        return effects;
    }
}
