package io.github.personiomcp.toolset.time;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.domain.AbsencePeriod;
import io.github.personiomcp.domain.AbsenceTime;
import io.github.personiomcp.domain.AbsenceType;
import io.github.personiomcp.domain.AbsenceWrites;
import io.github.personiomcp.domain.AbsenceWrites.Stored;
import io.github.personiomcp.domain.Absences;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.text.Message;
import io.github.personiomcp.tool.ToolCall;
import io.github.personiomcp.toolset.Listings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What requesting, changing and cancelling an absence have in common: its facts, its words, and what it overlaps. */
record AbsenceWriting(EmployeeDirectory directory, Absences absences, AbsenceWrites port) {

    static final Message APPROVAL = Message.of(
            "An approval workflow may apply: the request stays pending until approved; it is never skipped.");

    private static final int MOST_NAMED = 3;

    static Facts facts(AbsenceType type, AbsenceTime time, @Nullable String comment) {
        Map<String, Object> facts = Listings.record(
                "absence_type",
                type.name(),
                "from",
                time.from().toString(),
                "to",
                time.to() == null ? null : time.to().toString(),
                "from_half",
                time.fromHalf() ? true : null,
                "to_half",
                time.toHalf() ? true : null,
                "from_time",
                Listings.time(time.fromTime()),
                "to_time",
                Listings.time(time.toTime()),
                "comment",
                comment);
        return new Facts(new LinkedHashMap<>(facts));
    }

    static Facts facts(Stored stored) {
        return facts(stored.period().type(), AbsenceTime.of(stored.period()), stored.comment());
    }

    /** The arguments as they were given, and what the calendar says today is. */
    TimeArguments arguments(ToolCall call) {
        return new TimeArguments(call.arguments(), directory.today());
    }

    /** In words: kind, days or hours, and status. */
    static Message words(AbsencePeriod period) {
        return Message.of("{0}, {1}, {2}", period.type().name(), words(AbsenceTime.of(period)), period.status());
    }

    /** One sentence for each absence of {@code employeeId} that takes some of {@code time}, at most three, and one for the others. */
    List<Message> overlaps(String employeeId, AbsenceTime time, @Nullable AbsencePeriod itself, CallContext context) {
        LocalDate until = time.to() == null ? time.from().plusYears(1) : time.to();
        List<AbsencePeriod> others =
                absences.overlapping(new DateRange(time.from(), until), Set.of(employeeId), context).stream()
                        .filter(period -> !period.status().equals("rejected"))
                        .filter(period -> itself == null || !same(period, itself))
                        .filter(period -> AbsenceTime.of(period).overlaps(time))
                        .sorted((one, other) -> one.from().compareTo(other.from()))
                        .toList();
        List<Message> warnings = new ArrayList<>(others.stream()
                .limit(MOST_NAMED)
                .map(period -> Message.of("It overlaps an absence that exists: {0}.", words(period)))
                .toList());
        if (others.size() > MOST_NAMED) {
            warnings.add(Message.of("It overlaps {0} more.", others.size() - MOST_NAMED));
        }
        return Stream.concat(warnings.stream(), Listings.notes(others.stream().map(AbsencePeriod::type)).stream())
                .toList();
    }

    /** The same absence may be listed under the id of the other generation; two at the very same time there cannot be. */
    private static boolean same(AbsencePeriod one, AbsencePeriod other) {
        return one.id().equals(other.id()) || Objects.equals(AbsenceTime.of(one), AbsenceTime.of(other));
    }

    private static Message words(AbsenceTime time) {
        Message first = Message.of(time.fromHalf() ? "{0} from noon" : "{0}", time.from());
        if (time.hourly()) {
            return Message.of(
                    "{0} {1}-{2}",
                    first,
                    String.valueOf(Listings.time(time.fromTime())),
                    String.valueOf(Listings.time(time.toTime())));
        }
        if (time.to() == null) {
            return Message.of("{0} with an open end", first);
        }
        Message span = time.to().equals(time.from()) ? first : Message.of("{0} to {1}", first, time.to());
        return Message.of(time.toHalf() ? "{0} until noon" : "{0}", span);
    }
}
