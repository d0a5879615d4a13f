package io.github.personiomcp.toolset.people;

import io.github.personiomcp.directory.VisibleAttributes;
import io.github.personiomcp.directory.VisibleAttributes.Selection;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.schema.Schema;
import io.github.personiomcp.tool.Arguments;
import io.github.personiomcp.toolset.Listings;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Employees as they stand in results: {@code id}, {@code name}, then the attributes asked for; empty ones are left out. */
final class EmployeeRecords {

    private static final List<String> CONCISE = List.of("position", "department", "team", "office", "status");

    private EmployeeRecords() {}

    /** The argument {@code fields}. */
    static Schema fields(String otherwise) {
        return Schema.list(Schema.string()).describedAs("attribute keys to return; default " + otherwise);
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

    /** A remark where a value in Personio does not fit its attribute and is therefore missing from the records. */
    static List<String> malformedNotes(Collection<Employee> people, List<String> keys) {
        TreeSet<String> malformed = new TreeSet<>();
        people.forEach(
                person -> person.malformed().stream().filter(keys::contains).forEach(malformed::add));
        return malformed.isEmpty()
                ? List.of()
                : List.of("Some values in Personio do not fit their attribute's type and were left out: "
                        + String.join(", ", malformed) + ".");
    }
}
