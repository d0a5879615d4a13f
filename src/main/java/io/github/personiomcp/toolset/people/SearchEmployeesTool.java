package io.github.personiomcp.toolset.people;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.directory.PeopleFilter;
import io.github.personiomcp.directory.PeopleSearch;
import io.github.personiomcp.directory.PeopleSearch.Found;
import io.github.personiomcp.directory.Snapshot;
import io.github.personiomcp.directory.SortOrder;
import io.github.personiomcp.directory.VisibleAttributes.Selection;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.schema.Schema;
import io.github.personiomcp.text.Message;
import io.github.personiomcp.tool.Arguments;
import io.github.personiomcp.tool.Page;
import io.github.personiomcp.tool.Tool;
import io.github.personiomcp.tool.ToolCall;
import io.github.personiomcp.tool.ToolResult;
import io.github.personiomcp.tool.ToolSpec;
import io.github.personiomcp.tool.Toolset;
import io.github.personiomcp.toolset.Listings;
import io.github.personiomcp.toolset.PeopleArguments;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds people among everybody, by part of a name or any visible attribute. */
public final class SearchEmployeesTool implements Tool {

    private static final int DEFAULT_LIMIT = 20;

    private static final Message TYPOS =
            Message.of("Nobody matches the query as it is written; these match it with a typo.");

    private final EmployeeDirectory directory;

    public SearchEmployeesTool(EmployeeDirectory directory) {
        this.directory = directory;
    }

    @Override
    public ToolSpec spec(TenantSchema tenant) {
        Schema input = Schema.object()
                .property("query", Schema.string().describedAs("part of a name, e-mail, position or other attribute"))
                .property("where", PeopleArguments.where())
                .property(
                        "status",
                        Schema.stringOrStrings().describedAs("active, onboarding, leave, inactive; default all"))
                .property("fields", EmployeeRecords.fields("attribute keys to return; default a concise row"))
                .property("sort", Schema.string().describedAs("attribute key, -key for descending"))
                .property("updated_since", Schema.string().describedAs("YYYY-MM-DD, today, yesterday"));
        Schema person = Schema.object().property("id", Schema.string()).property("name", Schema.string());
        Schema output = Listings.of("employees", person).property("removed", Schema.list(Schema.object()));
        return new ToolSpec(
                "search_employees",
                Toolset.EMPLOYEES,
                Effect.READ,
                "Search employees",
                "Finds employees among everybody, past and future ones too. Forgives case, accents, umlauts and one typo."
                        + " Attribute keys: see get_employee.",
                Listings.paged(input, DEFAULT_LIMIT).build(),
                output.build());
    }

    @Override
    public ToolResult call(ToolCall call) {
        Arguments arguments = call.arguments();
        Snapshot snapshot = directory.snapshot(call.context());
        Selection fields = EmployeeRecords.concise(call.tenant(), arguments);
        PeopleFilter filter = PeopleFilter.of(conditions(arguments), snapshot, directory.today());
        Optional<SortOrder> sort = arguments.text("sort").map(key -> SortOrder.of(key, snapshot));
        Found matches = found(arguments, filter, sort);
        Optional<UpdatedSince> updated = UpdatedSince.of(arguments, snapshot, directory);
        List<Employee> selected =
                updated.map(since -> since.among(matches.people())).orElse(matches.people());
        Page found = Page.of(
                "employees",
                selected,
                Employee::id,
                person -> EmployeeRecords.record(person, fields.visible()),
                arguments,
                DEFAULT_LIMIT);
        Page page = Listings.about(snapshot, found)
                .with(Listings.detail("filters", filters(arguments, filter, updated)))
                .with(EmployeeRecords.withheld(fields))
                .noting(EmployeeRecords.notes(found.of(selected), fields.visible()))
                .noting(matches.typos() ? List.of(TYPOS) : List.of());
        Page read = EmployeeRecords.read(page, selected, fields.visible(), snapshot);
        Page told =
                updated.map(since -> since.told(read, !arguments.has("cursor"))).orElse(read);
        boolean anyKey = query(arguments).isPresent();
        return Listings.decidedBy(anyKey ? call.tenant().keys() : decisive(filter, sort), snapshot, told);
    }

    /** What decides who is there, and where. */
    private static Set<String> decisive(PeopleFilter filter, Optional<SortOrder> sort) {
        Set<String> keys = new HashSet<>(filter.conditions().keySet());
        sort.map(SortOrder::keys).ifPresent(keys::addAll);
        return keys;
    }

    private static Map<String, @Nullable Object> conditions(Arguments arguments) {
        Map<String, @Nullable Object> conditions = new LinkedHashMap<>(arguments.object("where"));
        List<String> status = arguments.texts("status");
        if (!status.isEmpty()) {
            add(conditions, "status", status);
        }
        return conditions;
    }

    private static void add(Map<String, @Nullable Object> conditions, String key, Object value) {
        if (conditions.keySet().stream().anyMatch(key::equalsIgnoreCase)) {
            throw new InvalidArgumentException(
                    "'{0}' is given twice: in where and as an argument of its own. Give it once.", key);
        }
        conditions.put(key, value);
    }

    /** What to search for; a blank query is none. */
    private static Optional<String> query(Arguments arguments) {
        return arguments.text("query").filter(query -> !query.isEmpty());
    }

    /** By the attribute asked for; else the best match first, or by name where nothing was searched for. */
    private static Found found(Arguments arguments, PeopleFilter filter, Optional<SortOrder> sort) {
        return query(arguments)
                .map(query -> PeopleSearch.find(query, filter, sort))
                .orElseGet(() -> new Found(sort.map(filter::everybody).orElseGet(filter::everybody), false));
    }

    private static Map<String, Object> filters(
            Arguments arguments, PeopleFilter filter, Optional<UpdatedSince> updated) {
        Map<String, Object> filters = new LinkedHashMap<>();
        query(arguments).ifPresent(query -> filters.put("query", query));
        filters.putAll(filter.conditions());
        updated.ifPresent(since -> filters.put("updated_since", since.day().toString()));
        return filters;
    }
}
