package io.github.personiomcp.toolset.people;

import io.github.personiomcp.directory.Snapshot;
import io.github.personiomcp.directory.VisibleAttributes;
import io.github.personiomcp.directory.VisibleAttributes.Selection;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.schema.Schema;
import io.github.personiomcp.text.Message;
import io.github.personiomcp.tool.Arguments;
import io.github.personiomcp.tool.Page;
import io.github.personiomcp.toolset.Listings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Employees as they stand in results: {@code id}, {@code name}, then the attributes asked for; empty ones are left out. */
final class EmployeeRecords {

    private static final List<String> CONCISE = List.of("position", "department", "team", "office", "status");

    private EmployeeRecords() {}

    /** The argument {@code fields}. */
    static Schema fields(String described) {
        return Schema.list(Schema.string()).describedAs(described);
    }

    /** The attributes that the caller asked for; the concise ones where nothing was asked. */
    static Selection concise(TenantSchema tenant, Arguments arguments) {
        List<String> fields = arguments.texts("fields");
        return fields.isEmpty()
                ? new Selection(CONCISE.stream().filter(tenant.keys()::contains).toList(), List.of(), List.of())
                : named(tenant, fields);
    }

    /** The attributes that the caller asked for; all visible ones where nothing was asked. */
    static Selection all(TenantSchema tenant, Arguments arguments) {
        List<String> fields = arguments.texts("fields");
        return fields.isEmpty() ? new Selection(tenant.keys(), List.of(), List.of()) : named(tenant, fields);
    }

    /** The name is no attribute, but stands in every record, so that callers ask for it. */
    private static Selection named(TenantSchema tenant, List<String> fields) {
        return VisibleAttributes.select(
                tenant, fields.stream().filter(field -> !field.equals("name")).toList());
    }

    static Map<String, Object> record(Employee person, List<String> keys) {
        Map<String, Object> record = Listings.record("id", person.id(), "name", person.name());
        keys.forEach(key -> person.value(key).ifPresent(value -> record.putIfAbsent(key, value)));
        return record;
    }

    /** What was asked for by name but cannot be shown. */
    static Map<String, Object> withheld(Selection selection) {
        Map<String, Object> withheld = Listings.record();
        withheld.putAll(Listings.detail("hidden", selection.hidden()));
        withheld.putAll(Listings.detail("unreadable", selection.unreadable()));
        return withheld;
    }

    /** Remarks on what the records lack: values that do not fit or are hidden, and names of which only the id is known. */
    static List<Message> notes(Collection<Employee> people, List<String> keys) {
        List<Message> notes = new ArrayList<>();
        note(
                notes,
                "Some values in Personio do not fit their attribute's type and were left out: {0}.",
                keys.stream().filter(key -> people.stream()
                        .anyMatch(person -> person.malformed().contains(key))));
        note(
                notes,
                "Some values hold what this server's policy hides and were left out: {0}.",
                keys.stream().filter(key -> people.stream()
                        .anyMatch(person -> person.hidden().contains(key))));
        note(
                notes,
                "Some names could not be read; ids stand in their place: {0}.",
                keys.stream().filter(key -> people.stream().anyMatch(person -> nameless(person, key))));
        return notes;
    }

    /** {@code page} about {@code people}, which is not complete where one of {@code keys} could not be read of somebody. */
    static Page read(Page page, List<Employee> people, List<String> keys, Snapshot snapshot) {
        List<Employee> unread = snapshot.unread(keys);
        if (unread.isEmpty()) {
            return page;
        }
        Set<String> ids = people.stream().map(Employee::id).collect(Collectors.toSet());
        List<Employee> among =
                unread.stream().filter(person -> ids.contains(person.id())).toList();
        return page.unlessIncomplete(among.isEmpty(), Listings.unreadNote(among));
    }

    private static void note(List<Message> notes, String remark, Stream<String> keys) {
        String named = keys.sorted().collect(Collectors.joining(", "));
        if (!named.isEmpty()) {
            notes.add(Message.of(remark, named));
        }
    }

    private static boolean nameless(Employee person, String key) {
        Object value = person.attributes().get(key);
        if (value instanceof List<?> parts) {
            return parts.stream().anyMatch(EmployeeRecords::nameless);
        }
        return value != null && value.equals(person.attributes().get(key + "_id"));
    }

    private static boolean nameless(@Nullable Object part) {
        return part instanceof Map<?, ?> record
                && record.get("id") != null
                && record.get("id").equals(record.get("name"));
    }
}
