package io.github.personiomcp.toolset.organization;

import io.github.personiomcp.directory.ChangeLog.Move;
import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.directory.Employments;
import io.github.personiomcp.directory.PeopleEvent;
import io.github.personiomcp.directory.PeopleEvent.Kind;
import io.github.personiomcp.directory.PeopleEvents;
import io.github.personiomcp.directory.Snapshot;
import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.schema.Schema;
import io.github.personiomcp.text.Message;
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
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What happens to people in a range of days: who joins, leaves, moves, has an anniversary, ends probation or a contract. */
public final class ListPeopleEventsTool implements Tool {

    private static final int DEFAULT_LIMIT = 40;

    private final PeopleArguments people;
    private final PeriodArguments periods;

    public ListPeopleEventsTool(EmployeeDirectory directory, PeriodArguments periods) {
        this.people = new PeopleArguments(directory);
        this.periods = periods;
    }

    @Override
    public ToolSpec spec(TenantSchema tenant) {
        Schema input = periods.describe(Schema.object())
                .property("kinds", EventKinds.describe())
                .property("where", PeopleArguments.where());
        Schema event = Schema.object()
                .property("kind", Schema.string())
                .property("date", Schema.date())
                .property("id", Schema.string())
                .property("name", Schema.string())
                .property("department", Schema.string());
        return new ToolSpec(
                "list_people_events",
                Toolset.ORGANIZATION,
                Effect.READ,
                "List people events",
                "Lists joiners, leavers, movers, anniversaries, ends of probation and of contracts. left: the last day; moved: noticed while this server runs.",
                Listings.paged(input, DEFAULT_LIMIT).build(),
                Listings.of("events", event).build());
    }

    @Override
    public ToolResult call(ToolCall call) {
        DateRange range = periods.range(call.arguments());
        EventKinds kinds = EventKinds.of(call.arguments().texts("kinds"), range, call.tenant());
        Selected selected = people.select(call);
        Employments employments = employments(selected);
        List<PeopleEvent> events = PeopleEvents.in(range, kinds.known(), employments, moves(selected.snapshot()));
        Page eventsShown = Page.of(
                "events",
                events,
                event -> event.kind() + " " + event.person().id() + " " + event.date(),
                ListPeopleEventsTool::record,
                call.arguments(),
                DEFAULT_LIMIT);
        Page page = Listings.about(selected.snapshot(), eventsShown)
                .with(periods.echo(range))
                .with(Listings.detail("filters", selected.filters()));
        page = kinds.told(page);
        if (kinds.known().contains(Kind.MOVED)) {
            page = sinceWhen(selected.snapshot().changes().since(), range, page);
        }
        if (kinds.known().stream().anyMatch(kind -> kind != Kind.MOVED)) {
            page = Unplaced.told(range, employments, page).noting(deleted(range));
        }
        return Listings.decidedBy(decisive(kinds, selected), selected.snapshot(), page);
    }

    /** Of the people selected, by name. */
    private Employments employments(Selected selected) {
        List<Employee> byName = selected.snapshot().byName();
        Set<String> ids = selected.ids();
        List<Employee> wanted = selected.everybody()
                ? byName
                : byName.stream().filter(person -> ids.contains(person.id())).toList();
        return selected.snapshot().employments(wanted, periods.today());
    }

    private Map<LocalDate, List<Move>> moves(Snapshot snapshot) {
        return snapshot.changes().moves().stream().collect(Collectors.groupingBy(move -> periods.day(move.seenAt())));
    }

    /** Personio keeps no list of moves: what was not seen here is not known. */
    private Page sinceWhen(Instant since, DateRange range, Page page) {
        if (range.from().isAfter(periods.today())) {
            return page;
        }
        String told = since.truncatedTo(ChronoUnit.SECONDS).toString();
        return page.with(Map.of("moves_known_since", told))
                .unlessIncomplete(
                        range.from().isAfter(periods.day(since)),
                        Message.of(
                                "Moves before {0} are not known. Personio keeps none; this server notices what changes from one reading"
                                        + " to the next.",
                                told));
    }

    private List<Message> deleted(DateRange range) {
        return range.from().isBefore(periods.today())
                ? List.of(Message.of("Whoever was deleted in Personio is missing."))
                : List.of();
    }

    private static Map<String, Object> record(PeopleEvent event) {
        return Listings.record(
                "kind",
                event.kind().label(),
                "date",
                event.date().toString(),
                "id",
                event.person().id(),
                "name",
                event.person().name(),
                "department",
                event.person().value("department").orElse(null),
                "years",
                event.kind() == Kind.ANNIVERSARY ? event.years() : null,
                "changes",
                event.kind() == Kind.MOVED
                        ? event.moves().stream()
                                .map(ListPeopleEventsTool::change)
                                .toList()
                        : null);
    }

    private static Map<String, Object> change(Move move) {
        return Listings.record(
                "field",
                move.attribute(),
                "before",
                move.before().isEmpty() ? null : move.before(),
                "after",
                move.after().isEmpty() ? null : move.after());
    }

    private static Set<String> decisive(EventKinds kinds, Selected selected) {
        Set<String> keys = new LinkedHashSet<>(selected.deciding());
        keys.addAll(List.of("hire_date", "termination_date", "status"));
        kinds.known().forEach(kind -> keys.add(kind.attribute()));
        return keys;
    }
}
