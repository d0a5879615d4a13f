package io.github.personiomcp.toolset;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.directory.PeopleFilter;
import io.github.personiomcp.directory.PersonResolver;
import io.github.personiomcp.directory.ReportingLines;
import io.github.personiomcp.directory.Snapshot;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.schema.Schema;
import io.github.personiomcp.tool.ToolCall;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The arguments {@code employees}, {@code where} and {@code reports_of}: whose absences, attendances and so on are meant. */
public final class PeopleArguments {

    private static final String REPORTS_OF = "reports_of";
    private static final List<String> SUPERVISION = List.of("supervisor_id", "status");

    private final EmployeeDirectory directory;

    public PeopleArguments(EmployeeDirectory directory) {
        this.directory = directory;
    }

    /** Adds {@code employees} and {@code where} to an input schema. */
    public static Schema describe(Schema input) {
        return input.property(
                        "employees", Schema.stringOrStrings().describedAs("ids, e-mails or names; default everybody"))
                .property("where", where());
    }

    /** Adds {@code where} and {@code reports_of} to an input schema. */
    public static Schema describeScope(Schema input) {
        return input.property("where", where())
                .property(REPORTS_OF, Schema.string().describedAs("a manager; everybody below"));
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
        Optional<Employee> manager =
                call.arguments().text(REPORTS_OF).map(one -> PersonResolver.resolve(one, snapshot));
        List<Employee> people = manager.map(
                        person -> filter.of(snapshot.reportingLines().below(person.id())))
                .orElseGet(() -> named.isEmpty() ? filter.everybody() : filter.of(List.copyOf(named)));
        boolean everybody =
                named.isEmpty() && manager.isEmpty() && filter.conditions().isEmpty();
        return new Selected(snapshot, people, everybody, filters(named, manager, filter));
    }

    private static Map<String, Object> filters(Set<Employee> named, Optional<Employee> manager, PeopleFilter filter) {
        Map<String, Object> filters = new LinkedHashMap<>();
        if (!named.isEmpty()) {
            filters.put("employees", named.stream().map(Employee::name).toList());
        }
        manager.ifPresent(person -> filters.put(REPORTS_OF, person.name()));
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

        /** The keys of the attributes that decide who is meant. */
        public Set<String> deciding() {
            Set<String> keys = new LinkedHashSet<>(filters.keySet());
            if (keys.remove(REPORTS_OF)) {
                keys.addAll(SUPERVISION);
            }
            return keys;
        }

        /** Those of them who have not left. */
        public Selected present() {
            List<Employee> present = people.stream()
                    .filter(person -> !ReportingLines.inactive(person))
                    .toList();
            return new Selected(snapshot, present, everybody, filters);
        }

        /** True where the selection is empty and no port needs to be asked. */
        public boolean nobody() {
            return people.isEmpty();
        }
    }
}
