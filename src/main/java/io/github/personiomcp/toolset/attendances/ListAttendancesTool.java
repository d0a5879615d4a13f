package io.github.personiomcp.toolset.attendances;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.directory.Snapshot;
import io.github.personiomcp.domain.AttendancePeriod;
import io.github.personiomcp.domain.Attendances;
import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.schema.Schema;
import io.github.personiomcp.text.Folding;
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
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Periods of work and breaks, with the minutes of each person over the whole selection. */
public final class ListAttendancesTool implements Tool {

    private static final int DEFAULT_LIMIT = 20;

    private final PeopleArguments people;
    private final PeriodArguments periods;
    private final Attendances attendances;

    public ListAttendancesTool(EmployeeDirectory directory, PeriodArguments periods, Attendances attendances) {
        this.people = new PeopleArguments(directory);
        this.periods = periods;
        this.attendances = attendances;
    }

    @Override
    public ToolSpec spec(TenantSchema tenant) {
        Schema input = PeopleArguments.describe(periods.describe(Schema.object()));
        Schema period = Schema.object()
                .property("id", Schema.string())
                .property("employee_id", Schema.string())
                .property("employee", Schema.string())
                .property("date", Schema.date())
                .property("from", Schema.string())
                .property("to", Schema.string())
                .property("kind", Schema.string())
                .property("project", Schema.string())
                .property("status", Schema.string());
        Schema output = Listings.of("attendances", period).property("totals", Schema.list(Schema.object()));
        return new ToolSpec(
                "list_attendances",
                Toolset.ATTENDANCES,
                Effect.READ,
                "List attendances",
                "Lists work and break periods, by the clock at the employee's place. 'totals' holds each person's work_minutes (net) and break_minutes over the whole"
                        + " selection, without rejected periods.",
                Listings.paged(input, DEFAULT_LIMIT).build(),
                output.build());
    }

    @Override
    public ToolResult call(ToolCall call) {
        DateRange range = periods.range(call.arguments());
        Selected selected = people.select(call);
        Snapshot snapshot = selected.snapshot();
        List<AttendancePeriod> found = (selected.nobody()
                        ? List.<AttendancePeriod>of()
                        : attendances.in(range, selected.ids(), call.context()))
                .stream().sorted(byDayAndPerson(snapshot)).toList();
        List<Map<String, Object>> records =
                found.stream().map(period -> record(period, snapshot)).toList();
        Page page = Listings.page("attendances", records, call.arguments(), DEFAULT_LIMIT, snapshot)
                .with(periods.echo(range))
                .with(Listings.detail("filters", selected.filters()));
        Page honest = Listings.decidedBy(selected.deciding(), snapshot, page);
        return new AttendanceTotals(found, snapshot)
                .addTo(honest, Math.max(DEFAULT_LIMIT, call.arguments().number("limit", 0)));
    }

    /** Folds each name once: a month of a company is more periods than names by far. */
    private static Comparator<AttendancePeriod> byDayAndPerson(Snapshot snapshot) {
        Map<String, String> folded = new HashMap<>();
        return Comparator.comparing(AttendancePeriod::date)
                .thenComparing(
                        period -> folded.computeIfAbsent(period.employeeId(), id -> Folding.fold(snapshot.nameOf(id))))
                .thenComparing(AttendancePeriod::employeeId)
                .thenComparing(period -> period.from() == null ? LocalTime.MAX : period.from())
                .thenComparing(AttendancePeriod::id);
    }

    private static Map<String, Object> record(AttendancePeriod period, Snapshot snapshot) {
        return Listings.record(
                "id", period.id(),
                "employee_id", period.employeeId(),
                "employee", snapshot.nameOf(period.employeeId()),
                "date", period.date().toString(),
                "from", Listings.time(period.from()),
                "to", Listings.time(period.to()),
                "kind", period.kind().name().toLowerCase(Locale.ROOT),
                "minutes", period.from() == null ? period.minutes() : null,
                "project", period.project(),
                "status", period.status());
    }
}
