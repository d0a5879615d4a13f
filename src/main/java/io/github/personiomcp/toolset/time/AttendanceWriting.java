package io.github.personiomcp.toolset.time;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.directory.KnownValues;
import io.github.personiomcp.domain.AttendancePeriod.Kind;
import io.github.personiomcp.domain.AttendanceWrites;
import io.github.personiomcp.domain.AttendanceWrites.Entry;
import io.github.personiomcp.domain.AttendanceWrites.Stored;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.schema.ArgumentCheck;
import io.github.personiomcp.schema.Schema;
import io.github.personiomcp.text.Message;
import io.github.personiomcp.tool.ToolCall;
import io.github.personiomcp.toolset.Listings;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What recording, changing and deleting an attendance have in common.
 *
 * @param zone whose changes of clocks are told
 */
record AttendanceWriting(EmployeeDirectory directory, ZoneId zone, AttendanceWrites port) {

    static final Message APPROVAL = Message.of("An approval workflow may apply: it is never skipped.");

    /** Adds {@code date}, {@code from}, {@code to}, {@code project} and {@code comment} to an input schema. */
    static Schema describe(Schema input) {
        return input.property("date", Schema.string())
                .property("from", Schema.string().describedAs("HH:mm"))
                .property("to", Schema.string().describedAs("before from: next day"))
                .property("project", Schema.string())
                .property("comment", Schema.string());
    }

    static Facts facts(Entry entry) {
        return new Facts(Listings.record(
                "kind", kind(entry.kind()),
                "date", entry.start().toLocalDate().toString(),
                "from", Listings.time(entry.start().toLocalTime()),
                "to", entry.end() == null ? null : Listings.time(entry.end().toLocalTime()),
                "to_date", endsOnAnotherDay(entry),
                "project", entry.project(),
                "comment", entry.comment()));
    }

    private static @Nullable String endsOnAnotherDay(Entry entry) {
        LocalDateTime end = entry.end();
        return end == null || end.toLocalDate().equals(entry.start().toLocalDate())
                ? null
                : end.toLocalDate().toString();
    }

    TimeArguments arguments(ToolCall call) {
        return new TimeArguments(call.arguments(), directory.today());
    }

    /** The project that is meant; null where none is named. */
    @Nullable
    String project(ToolCall call, Kind kind) {
        String wanted = call.arguments().text("project").orElse("");
        if (wanted.isEmpty()) {
            return null;
        }
        if (kind == Kind.BREAK) {
            throw new InvalidArgumentException("A break has no project: leave out 'project', or record work.");
        }
        TreeSet<String> known = new TreeSet<>(port.projects(call.context()));
        return KnownValues.match("project", wanted, known)
                .orElseThrow(() -> new InvalidArgumentException(ArgumentCheck.unknown("project", wanted, known)));
    }

    /** What should be known before agreeing to {@code entry}. */
    List<Message> effects(Entry entry) {
        List<Message> effects = new ArrayList<>(List.of(APPROVAL));
        effects.addAll(new WorkTime(entry.start(), entry.end()).remarks(zone));
        if (entry.kind() == Kind.BREAK) {
            effects.add(Message.of("Work that the break lies in is split or shortened."));
        }
        return effects;
    }

    Written.Seen seen(String id, Facts wanted, CallContext context) {
        Stored stored = port.find(id, context);
        return new Written.Seen(id, stored.status(), wanted.differing(facts(stored.entry())));
    }

    /** In words: whose it is stands elsewhere. */
    static Message words(Stored stored) {
        Entry entry = stored.entry();
        String from =
                entry.start().toLocalDate() + " " + Listings.time(entry.start().toLocalTime());
        Object to = entry.end() == null
                ? Message.of("running")
                : Objects.requireNonNull(Listings.time(entry.end().toLocalTime()));
        return Message.of("Before: {0}, {1}-{2}, {3}.", kind(entry.kind()), from, to, stored.status());
    }

    static String kind(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
