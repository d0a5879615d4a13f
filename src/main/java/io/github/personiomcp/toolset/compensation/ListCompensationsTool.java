package io.github.personiomcp.toolset.compensation;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.directory.Snapshot;
import io.github.personiomcp.domain.Compensation;
import io.github.personiomcp.domain.Compensations;
import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.SalaryBand;
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
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people are paid, the kinds of pay there are, and salary bands. */
public final class ListCompensationsTool implements Tool {

    private static final String COMPENSATIONS = "compensations";
    private static final List<String> KINDS = List.of(COMPENSATIONS, "types", "bands");
    private static final List<String> OF_COMPENSATIONS = List.of("period", "from", "to", "employees", "where");
    private static final int DEFAULT_LIMIT = 20;

    /** Each month is a request at least. */
    private static final int MOST_MONTHS = 36;

    private final PeopleArguments people;
    private final PeriodArguments periods;
    private final Compensations compensations;

    public ListCompensationsTool(EmployeeDirectory directory, PeriodArguments periods, Compensations compensations) {
        this.people = new PeopleArguments(directory);
        this.periods = periods;
        this.compensations = compensations;
    }

    @Override
    public ToolSpec spec(TenantSchema tenant) {
        Schema kind = Schema.object().property("kind", Schema.choice(KINDS).with("default", COMPENSATIONS));
        Schema input = PeopleArguments.describe(periods.describe(kind));
        Schema output = Schema.object()
                .property(COMPENSATIONS, Schema.list(Schema.object()))
                .property("types", Schema.list(Schema.object()))
                .property("bands", Schema.list(Schema.object()))
                .property("total", Schema.integer())
                .property("complete", Schema.bool())
                .property("next_cursor", Schema.string())
                .required("total", "complete");
        return new ToolSpec(
                "list_compensations",
                Toolset.COMPENSATION,
                Effect.READ,
                "List compensations",
                "Lists what people are paid in a period (default this month): salaries, allowances, bonuses. Or the types of pay, or salary"
                        + " bands. Zero amounts and deleted entries are missing without a trace; categories are an open set.",
                Listings.paged(input, DEFAULT_LIMIT).build(),
                output.build());
    }

    @Override
    public ToolResult call(ToolCall call) {
        String kind = call.arguments().text("kind").orElse(COMPENSATIONS);
        if (kind.equals(COMPENSATIONS)) {
            return compensations(call);
        }
        OF_COMPENSATIONS.stream().filter(call.arguments()::has).findFirst().ifPresent(name -> {
            throw new InvalidArgumentException(
                    "'{0}' goes with kind {1}, not with {2}, which are the same for everybody. Leave it out.",
                    name, COMPENSATIONS, kind);
        });
        List<Map<String, Object>> records = kind.equals("types") ? types(call) : bands(call);
        return Page.of(kind, records, call.arguments(), DEFAULT_LIMIT);
    }

    private Page compensations(ToolCall call) {
        DateRange range = range(call.arguments());
        Selected selected = people.select(call);
        Snapshot snapshot = selected.snapshot();
        List<Compensation> found = selected.nobody()
                ? List.of()
                : compensations.in(range, selected.ids(), call.context()).stream()
                        .sorted(byPerson(snapshot))
                        .toList();
        List<Map<String, Object>> records =
                found.stream().map(one -> record(one, snapshot)).toList();
        Page page = Listings.page(COMPENSATIONS, records, call.arguments(), DEFAULT_LIMIT, snapshot)
                .with(periods.echo(range))
                .with(Listings.detail("filters", selected.filters()));
        return Listings.decidedBy(selected.deciding(), snapshot, page);
    }

    private DateRange range(Arguments arguments) {
        boolean given = List.of("period", "from", "to").stream().anyMatch(arguments::has);
        DateRange range = periods.range(given ? arguments : new Arguments(Map.of("period", "this_month")));
        if (ChronoUnit.MONTHS.between(range.from(), range.to()) >= MOST_MONTHS) {
            throw new InvalidArgumentException(
                    "Personio lists pay month by month; ask for at most {0} months at once, not {1} to {2}.",
                    MOST_MONTHS, range.from(), range.to());
        }
        return range;
    }

    private List<Map<String, Object>> types(ToolCall call) {
        return compensations.types(call.context()).stream()
                .map(type -> Listings.record("id", type.id(), "name", type.name(), "category", type.category()))
                .sorted(byName())
                .toList();
    }

    private List<Map<String, Object>> bands(ToolCall call) {
        return compensations.bands(call.context()).stream()
                .map(ListCompensationsTool::record)
                .sorted(byName())
                .toList();
    }

    private static Comparator<Map<String, Object>> byName() {
        return Comparator.comparing(record -> Folding.fold(String.valueOf(record.get("name"))) + record.get("id"));
    }

    private static Comparator<Compensation> byPerson(Snapshot snapshot) {
        return Comparator.<Compensation, String>comparing(one -> Folding.fold(snapshot.nameOf(one.employeeId())))
                .thenComparing(Compensation::employeeId)
                .thenComparing(Compensation::type)
                .thenComparing(one -> String.valueOf(one.effectiveFrom()))
                .thenComparing(Compensation::id);
    }

    private static Map<String, Object> record(SalaryBand band) {
        Map<String, Object> record = Listings.record("id", band.id(), "name", band.name());
        band.details().forEach(record::putIfAbsent);
        return record;
    }

    private static Map<String, Object> record(Compensation one, Snapshot snapshot) {
        return Listings.record(
                "id", one.id(),
                "employee_id", one.employeeId(),
                "employee", snapshot.nameOf(one.employeeId()),
                "type", one.type(),
                "category", one.category(),
                "amount", one.amount(),
                "currency", one.currency(),
                "interval", one.interval(),
                "effective_from", text(one.effectiveFrom()),
                "legal_entity", one.legalEntity(),
                "weekly_hours", one.weeklyHours(),
                "full_time_weekly_hours", one.fullTimeWeeklyHours());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
