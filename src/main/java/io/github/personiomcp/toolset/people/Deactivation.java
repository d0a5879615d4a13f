package io.github.personiomcp.toolset.people;

import io.github.personiomcp.directory.ReportingLines;
import io.github.personiomcp.directory.Snapshot;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.text.Message;
import java.util.ArrayList;
import java.util.List;

/** Somebody becomes inactive: what follows from that, as far as it can be seen. */
record Deactivation(Employee person, Snapshot snapshot) {

    private static final String TERMINATION = "termination_date";

    List<Message> effects() {
        List<Message> effects =
                new ArrayList<>(List.of(Message.of("An inactive person leaves charts and default counts.")));
        long reports = snapshot.people().stream()
                .filter(other -> other.text("supervisor_id").equals(person.id()) && !ReportingLines.inactive(other))
                .count();
        if (reports > 0) {
            effects.add(Message.of(
                    reports == 1
                            ? "{0} person reports directly to {1} and would be left without an active supervisor."
                            : "{0} people report directly to {1} and would be left without an active supervisor.",
                    reports,
                    person.name()));
        }
        boolean visible = snapshot.tenant().find(TERMINATION).isPresent();
        if (visible && person.value(TERMINATION).isEmpty() && !person.uncertain(TERMINATION)) {
            effects.add(Message.of(
                    "There is no termination date, and this does not set one: enter it in Personio itself."));
        }
        return effects;
    }
}
