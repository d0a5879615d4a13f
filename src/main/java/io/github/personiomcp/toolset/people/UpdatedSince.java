package io.github.personiomcp.toolset.people;

import io.github.personiomcp.directory.ChangeLog.Removal;
import io.github.personiomcp.directory.Days;
import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.directory.Snapshot;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.text.Message;
import io.github.personiomcp.tool.Arguments;
import io.github.personiomcp.tool.Page;
import io.github.personiomcp.toolset.Listings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The argument {@code updated_since}: who changed, joined or disappeared from a day on. By Personio's own date of the last change, which
 * need not move with every attribute, and by what the directory saw change.
 *
 * @param start when the day begins
 */
record UpdatedSince(LocalDate day, Instant start, Snapshot snapshot) {

    private static final String DATE = "last_modified_at";
    private static final int MOST_REMOVED = 200;

    /** Empty where the argument is not given. */
    static Optional<UpdatedSince> of(Arguments arguments, Snapshot snapshot, EmployeeDirectory directory) {
        return arguments
                .text("updated_since")
                .map(word -> Days.parse(word, directory.today()))
                .map(day -> new UpdatedSince(day, directory.startOf(day), snapshot));
    }

    /** Those of {@code people} who changed, in their order. */
    List<Employee> among(List<Employee> people) {
        return people.stream().filter(this::includes).toList();
    }

    private boolean includes(Employee person) {
        boolean dated = person.value(DATE)
                .filter(date -> date.toString().compareTo(day.toString()) >= 0)
                .isPresent();
        return dated || snapshot.changes().updatedSince(start, person.id());
    }

    /** {@code page} with the removed people, unless it goes on with an earlier one, and with what is not known. */
    Page told(Page page, boolean first) {
        List<Removal> removed = snapshot.changes().removals().stream()
                .filter(gone -> !gone.seenAt().isBefore(start))
                .toList();
        boolean dated = snapshot.tenant().find(DATE).isPresent();
        Page told = page.unlessIncomplete(dated || !since().isAfter(start), undated());
        return first ? withRemoved(told, removed) : told;
    }

    private Page withRemoved(Page page, List<Removal> removed) {
        int earlier = Math.max(0, removed.size() - MOST_REMOVED);
        List<Removal> latest = removed.subList(earlier, removed.size());
        return page.with(Map.of(
                        "removed", latest.stream().map(UpdatedSince::record).toList()))
                .with(removalsKnownSince(removed.subList(0, earlier)))
                .unlessIncomplete(
                        earlier == 0,
                        Message.of(
                                "removed holds the latest {0} of {1}. Ask for a later day.",
                                latest.size(), removed.size()))
                .noting(List.of(removalsKnown()));
    }

    private static Map<String, Object> record(Removal gone) {
        return Listings.record("id", gone.id(), "name", gone.name());
    }

    /**
     * The time of which {@code removed} tells everything, to the last digit, for a program that compares it with when it asked before.
     *
     * @param untold removals that are left out
     */
    private Map<String, Object> removalsKnownSince(List<Removal> untold) {
        Instant since = untold.stream().map(Removal::seenAt).reduce(from(), UpdatedSince::later);
        return Listings.record(
                "removals_known_since", since.toString(),
                "removals_known_until", snapshot.everybodyAsOf().toString());
    }

    /** What is known of removals begins here: with the day, or with the log. */
    private Instant from() {
        return later(since(), start);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private Instant since() {
        return snapshot.changes().since();
    }

    private Message undated() {
        return Message.of(
                "Personio's date of the last change cannot be read here. Found are the changes that this server saw since {0}; earlier"
                        + " ones are missing.",
                seconds(since()));
    }

    private Message removalsKnown() {
        Instant from = from();
        Instant until = snapshot.everybodyAsOf();
        return until.isAfter(from)
                ? Message.of(
                        "removed holds whoever disappeared between {0} and {1}, whatever the other filters.",
                        seconds(from), seconds(until))
                : Message.of(
                        "Who disappeared since then is not known yet: everybody was last read at {0}.", seconds(until));
    }

    private static Instant seconds(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS);
    }
}
