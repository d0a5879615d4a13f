package io.github.personiomcp.toolset;

import io.github.personiomcp.directory.Snapshot;
import io.github.personiomcp.domain.AbsenceType;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.schema.Schema;
import io.github.personiomcp.text.Message;
import io.github.personiomcp.tool.Arguments;
import io.github.personiomcp.tool.Page;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The form that every list has: its paging arguments, its frame in the output schema, and where its facts come from. */
public final class Listings {

    public static final int MOST = 500;

    private static final int MOST_NAMED = 5;

    private Listings() {}

    /** Adds {@code limit} and {@code cursor} to an input schema and closes it. */
    public static Schema paged(Schema input, int defaultLimit) {
        return input.property("limit", Schema.integer().range(1, MOST).with("default", defaultLimit))
                .property("cursor", Schema.string())
                .closed();
    }

    /** The output schema of a list of {@code record}s called {@code noun}; further properties may be added. */
    public static Schema of(String noun, Schema record) {
        return Schema.object()
                .property(noun, Schema.list(record))
                .property("total", Schema.integer())
                .property("returned", Schema.integer())
                .property("complete", Schema.bool())
                .property("next_cursor", Schema.string())
                .property("notes", Schema.list(Schema.string()))
                .required(noun, "total", "complete");
    }

    /** One page of {@code records} about the people of {@code snapshot}. */
    public static Page page(
            String noun, List<Map<String, Object>> records, Arguments arguments, int defaultLimit, Snapshot snapshot) {
        return about(snapshot, Page.of(noun, records, arguments, defaultLimit));
    }

    /** {@code page}, which is about the people of {@code snapshot}. */
    public static Page about(Snapshot snapshot, Page page) {
        return page.with(asOf(snapshot))
                .noting(snapshot.notice().stream().toList())
                .unlessIncomplete(
                        snapshot.complete(),
                        Message.of(
                                "People may be missing: their number is not what Personio announced. Repeat the call to read everybody again."));
    }

    /** {@code page}, honest about people whose place in it depends on {@code keys} that could not be read. */
    public static Page decidedBy(Collection<String> keys, Snapshot snapshot, Page page) {
        List<Employee> unread = snapshot.unread(keys);
        return page.unlessIncomplete(
                unread.isEmpty(), Message.of("{0} They may be missing here or misplaced.", unreadNote(unread)));
    }

    /** Whose employment data are missing. */
    public static Message unreadNote(Collection<Employee> people) {
        return Message.of(
                people.size() == 1
                        ? "Employment data of {0} person could not be read: {1}"
                        : "Employment data of {0} people could not be read: {1}",
                people.size(),
                named(people));
    }

    /** The first few people by name, and that there are others; a sentence's end. */
    public static Message named(Collection<Employee> people) {
        String names = people.stream()
                .limit(MOST_NAMED)
                .map(person -> person.name() + " (id " + person.id() + ")")
                .collect(Collectors.joining(", "));
        return Message.of(people.size() > MOST_NAMED ? "{0} and others." : "{0}.", names);
    }

    private static Map<String, Object> asOf(Snapshot snapshot) {
        String now = text(snapshot.asOf());
        Map<String, Object> asOf = record("as_of", now);
        snapshot.employmentsAsOf()
                .map(Listings::text)
                .filter(oldest -> !oldest.equals(now))
                .ifPresent(oldest -> asOf.put("employments_as_of", oldest));
        return asOf;
    }

    private static String text(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** A detail that is only there when it says something. */
    public static Map<String, Object> detail(String name, Map<String, Object> value) {
        return value.isEmpty() ? Map.of() : Map.of(name, value);
    }

    /** A detail that is only there when it says something. */
    public static Map<String, Object> detail(String name, List<?> value) {
        return value.isEmpty() ? Map.of() : Map.of(name, value);
    }

    /** What must be told of these kinds of absence, each thing once. */
    public static List<Message> notes(Stream<AbsenceType> types) {
        return types.flatMap(type -> Stream.ofNullable(type.note())).distinct().toList();
    }

    /** The unit of a kind of absence as results show it; null where it is not known. */
    public static @Nullable String unit(AbsenceType type) {
        return type.unit() == AbsenceType.Unit.UNKNOWN
                ? null
                : type.unit().name().toLowerCase(Locale.ROOT);
    }

    /** A local time as results show it, {@code HH:mm}; null for none. */
    public static @Nullable String time(@Nullable LocalTime time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.MINUTES).toString();
    }

    /** Starts a record of a result; values that are null are left out. */
    public static Map<String, Object> record(@Nullable Object... namesAndValues) {
        Map<String, Object> record = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String name = String.valueOf(namesAndValues[i]);
            Optional.ofNullable(namesAndValues[i + 1]).ifPresent(value -> record.put(name, value));
        }
        return record;
    }
}
