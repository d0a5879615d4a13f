package io.github.personiomcp.toolset.absences;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.domain.AbsencePeriod;
import io.github.personiomcp.domain.Absences;
import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.schema.Schema;
import io.github.personiomcp.text.Folding;
import io.github.personiomcp.tool.Arguments;
import io.github.personiomcp.tool.Page;
import io.github.personiomcp.tool.Tool;
import io.github.personiomcp.tool.ToolCall;
import io.github.personiomcp.tool.ToolResult;
import io.github.personiomcp.tool.ToolSpec;
import io.github.personiomcp.tool.Toolset;
import io.github.personiomcp.toolset.Listings;
import io.github.personiomcp.toolset.PeopleArguments;
import io.github.personiomcp.toolset.PeopleArguments.Selected;
import io.github.personiomcp.toolset.PeriodArguments;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Absence periods that share a day with a range, whole days and hours together. */
public final class ListAbsencesTool implements Tool {

    private static final int DEFAULT_LIMIT = 20;

    private final PeopleArguments people;
    private final PeriodArguments periods;
    private final Absences absences;

    public ListAbsencesTool(EmployeeDirectory directory, PeriodArguments periods, Absences absences) {
        this.people = new PeopleArguments(directory);
        this.periods = periods;
        this.absences = absences;
    }

    @Override
    public ToolSpec spec(TenantSchema tenant) {
        Schema input = PeopleArguments.describe(periods.describe(Schema.object()))
                .property("absence_type", Schema.stringOrStrings())
                .property("status", Schema.stringOrStrings().describedAs("approved, pending, rejected; default all"));
        Schema period = Schema.object()
                .property("id", Schema.string())
                .property("employee_id", Schema.string())
                .property("employee", Schema.string())
                .property("type", Schema.string())
                .property("status", Schema.string())
                .property("from", Schema.date())
                .property("to", Schema.date())
                .property("days", Schema.number())
                .property("hours", Schema.number());
        return new ToolSpec(
                "list_absences",
                Toolset.ABSENCES,
                Effect.READ,
                "List absences",
                "Lists absence periods that share a day with the given ones. No 'to' means open end; from_half and to_half mark half days.",
                Listings.paged(input, DEFAULT_LIMIT).build(),
                Listings.of("absences", period).build());
    }

    @Override
    public ToolResult call(ToolCall call) {
        Arguments arguments = call.arguments();
        DateRange range = periods.range(arguments);
        Selected selected = people.select(call);
        Predicate<AbsencePeriod> wanted = new AbsenceFilter(absences).of(arguments, call.context());
        List<AbsencePeriod> overlapping =
                selected.nobody() ? List.of() : absences.overlapping(range, selected.ids(), call.context());
        List<AbsencePeriod> found = overlapping.stream().filter(wanted).toList();
        List<Map<String, Object>> records = found.stream()
                .sorted(Comparator.comparing(AbsencePeriod::from)
                        .thenComparing(period -> Folding.fold(name(period, selected)))
                        .thenComparing(AbsencePeriod::id))
                .map(period -> record(period, selected))
                .toList();
        Page page = new AbsenceDurations(absences, period -> record(period, selected))
                .told(
                        Listings.page("absences", records, arguments, DEFAULT_LIMIT, selected.snapshot()),
                        found,
                        call.context())
                .with(periods.echo(range))
                .with(Listings.detail("filters", filters(arguments, selected)))
                .noting(periods.zoneNotes(found))
                .noting(Listings.notes(found.stream().map(AbsencePeriod::type)));
        return Listings.decidedBy(selected.deciding(), selected.snapshot(), page);
    }

    private static Map<String, Object> filters(Arguments arguments, Selected selected) {
        Map<String, Object> filters = new LinkedHashMap<>(selected.filters());
        filters.putAll(Listings.detail("absence_type", arguments.texts("absence_type")));
        filters.putAll(Listings.detail("status", arguments.texts("status")));
        return filters;
    }

    /** The name under which the directory knows the person; what Personio sent with the period where it does not. */
    private static String name(AbsencePeriod period, Selected selected) {
        return selected.snapshot()
                .find(period.employeeId())
                .map(person -> person.name())
                .orElse(period.employee());
    }

    private Map<String, Object> record(AbsencePeriod period, Selected selected) {
        return Listings.record(
                "id", period.id(),
                "employee_id", period.employeeId(),
                "employee", name(period, selected),
                "type", period.type().name(),
                "status", period.status(),
                "from", period.from().toString(),
                "to", period.to() == null ? null : period.to().toString(),
                "from_half", period.fromHalf() ? true : null,
                "to_half", period.toHalf() ? true : null,
                "from_time", Listings.time(period.fromTime()),
                "to_time", Listings.time(period.toTime()),
                "time_zone", periods.otherZone(period),
                "days", period.days(),
                "hours", period.hours());
    }
}
