package io.github.personiomcp.toolset;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.directory.PeopleFilter;
import io.github.personiomcp.directory.PersonResolver;
import io.github.personiomcp.directory.Snapshot;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.schema.Schema;
import io.github.personiomcp.tool.ToolCall;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The arguments {@code employees} and {@code where}: whose absences, attendances and so on are meant. */
public final class PeopleArguments {

    private final EmployeeDirectory directory;

    public PeopleArguments(EmployeeDirectory directory) {
        this.directory = directory;
    }

    /** Adds the two arguments to an input schema. */
    public static Schema describe(Schema input) {
        return input.property(
                        "employees", Schema.stringOrStrings().describedAs("ids, e-mails or names; default everybody"))
                .property("where", where());
    }

    /** The argument {@code where}, which filters people by their attributes. */
    public static Schema where() {
        return Schema.object()
                .describedAs(
                        "by any attribute: {\"department\":\"Sales\"}; list = any of; null = empty; {\"from\",\"to\"} for dates, numbers");
    }

    /** The people meant, and everybody else, whose names an answer may need. */
    public Selected select(ToolCall call) {
        Snapshot snapshot = directory.snapshot(call.context());
        Set<Employee> named = new LinkedHashSet<>();
        call.arguments().texts("employees").forEach(one -> named.add(PersonResolver.resolve(one, snapshot)));
        PeopleFilter filter = PeopleFilter.of(call.arguments().object("where"), snapshot, directory.today());
        List<Employee> people = filter.of(named.isEmpty() ? snapshot.people() : List.copyOf(named));
        boolean everybody = named.isEmpty() && filter.conditions().isEmpty();
        return new Selected(snapshot, people, everybody, filters(named, filter));
    }

    private static Map<String, Object> filters(Set<Employee> named, PeopleFilter filter) {
        Map<String, Object> filters = new LinkedHashMap<>();
        if (!named.isEmpty()) {
            filters.put("employees", named.stream().map(Employee::name).toList());
        }
        filters.putAll(filter.conditions());
        return filters;
    }

    /**
     * The outcome.
     *
     * @param everybody whether nobody is left out
     * @param filters what was understood, for the answer
     */
    public record Selected(Snapshot snapshot, List<Employee> people, boolean everybody, Map<String, Object> filters) {

        /** The ids to ask a port for: none where everybody is meant. */
        public Set<String> ids() {
            return everybody ? Set.of() : people.stream().map(Employee::id).collect(Collectors.toSet());
        }

        /** True where the selection is empty and no port needs to be asked. */
        public boolean nobody() {
            return people.isEmpty();
        }
    }
}
