package io.github.personiomcp.toolset.absences;

import io.github.personiomcp.domain.AbsencePeriod;
import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.text.Message;
import io.github.personiomcp.toolset.Listings;
import io.github.personiomcp.toolset.PeopleArguments.Selected;
import io.github.personiomcp.toolset.PeriodArguments;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What has to be said about who is out, and who may be without being counted.
 *
 * @param found the absences of the selected people, and of people who cannot be seen
 */
record OutNotes(PeriodArguments periods, Selected selected, List<AbsencePeriod> found) {

    private static final int MOST_NAMES = 10;

    /** @param out whom the answer names */
    List<Message> of(List<PersonOut> out, DateRange range) {
        List<AbsencePeriod> shown =
                out.stream().flatMap(person -> person.periods().stream()).toList();
        List<Message> notes = new ArrayList<>(Listings.notes(shown.stream().map(AbsencePeriod::type)));
        notes.addAll(periods.zoneNotes(shown));
        if (selected.snapshot().tenant().find("status").isEmpty()) {
            notes.add(Message.of(
                    "The attribute 'status' cannot be seen, so people who have left may be among the selected."));
        }
        if (selected.everybody()) {
            strangers(notes);
        }
        if (!range.to().isBefore(periods.today())) {
            onLeaveWithoutPeriod(notes);
        }
        return notes;
    }

    private void strangers(List<Message> notes) {
        long strangers = found.stream()
                .map(AbsencePeriod::employeeId)
                .distinct()
                .filter(id -> selected.snapshot().find(id).isEmpty())
                .count();
        if (strangers > 0) {
            notes.add(Message.of(
                    "{0} more with absences cannot be seen as employees, so that they are neither selected nor counted.",
                    strangers));
        }
    }

    /** Personio may keep a long leave as the person's status only. */
    private void onLeaveWithoutPeriod(List<Message> notes) {
        List<String> away = found.stream().map(AbsencePeriod::employeeId).toList();
        List<Employee> onLeave = selected.people().stream()
                .filter(person -> person.text("status").equals("leave") && !away.contains(person.id()))
                .toList();
        if (!onLeave.isEmpty()) {
            String names =
                    onLeave.stream().limit(MOST_NAMES).map(Employee::name).collect(Collectors.joining(", "));
            notes.add(Message.of(
                    "Not counted, because their status today is 'leave' but no absence period says until when ({0}): {1}{2}.",
                    onLeave.size(), names, onLeave.size() > MOST_NAMES ? ", …" : ""));
        }
    }
}
