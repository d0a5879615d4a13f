package io.github.personiomcp.toolset.absences;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.domain.AbsencePeriod;
import io.github.personiomcp.domain.Absences;
import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.schema.Schema;
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
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** People who are absent on a day or in a range, one record a person, and how many of a team that leaves. */
public final class WhoIsOutTool implements Tool {

    private static final int DEFAULT_LIMIT = 30;

    private final PeopleArguments people;
    private final PeriodArguments periods;
    private final Absences absences;

    public WhoIsOutTool(EmployeeDirectory directory, PeriodArguments periods, Absences absences) {
        this.people = new PeopleArguments(directory);
        this.periods = periods;
        this.absences = absences;
    }

    @Override
    public ToolSpec spec(TenantSchema tenant) {
        Schema person = Schema.object()
                .property("id", Schema.string())
                .property("name", Schema.string())
                .property("department", Schema.string())
                .property("from", Schema.date())
                .property("to", Schema.date())
                .property("type", Schema.string())
                .property("confirmed", Schema.bool());
        Schema output = Listings.of("people", person)
                .property("pending_total", Schema.integer())
                .property("selected", Schema.integer())
                .property("most_out_on", Schema.object())
                .required("pending_total", "selected");
        return new ToolSpec(
                "who_is_out",
                Toolset.ABSENCES,
                Effect.READ,
                "Who is out",
                "Tells who of the selected people is absent, once each. total: confirmed people; most_out_on: most out all day;"
                        + " part_day: at work for some of each day.",
                Listings.paged(PeopleArguments.describeScope(periods.describeWithDate(Schema.object())), DEFAULT_LIMIT)
                        .build(),
                output.build());
    }

    @Override
    public ToolResult call(ToolCall call) {
        Arguments arguments = call.arguments();
        DateRange range = periods.rangeOrDate(arguments);
        Selected selected = people.select(call).present();
        List<AbsencePeriod> found = selected.nobody()
                ? List.of()
                : absences.overlapping(range, selected.ids(), call.context()).stream()
                        .filter(PersonOut::counts)
                        .toList();
        List<PersonOut> out = out(found, selected, range);
        List<Map<String, Object>> records =
                out.stream().map(person -> person.record(periods)).toList();
        long confirmed = out.stream().filter(PersonOut::confirmed).count();
        Page page = Listings.page("people", records, arguments, DEFAULT_LIMIT, selected.snapshot())
                .with(Listings.record(
                        "total",
                        confirmed,
                        "pending_total",
                        out.size() - confirmed,
                        "selected",
                        selected.people().size()))
                .with(Listings.detail("most_out_on", peak(out, range)))
                .with(periods.echo(range))
                .with(Listings.detail("filters", selected.filters()))
                .noting(new OutNotes(periods, selected, found).of(out, range));
        return Listings.decidedBy(deciding(selected), selected.snapshot(), page);
    }

    /** Whoever has left is not selected. */
    private static Set<String> deciding(Selected selected) {
        Set<String> keys = new LinkedHashSet<>(selected.deciding());
        keys.add("status");
        return keys;
    }

    private static List<PersonOut> out(List<AbsencePeriod> found, Selected selected, DateRange range) {
        Map<String, List<AbsencePeriod>> byPerson =
                found.stream().collect(Collectors.groupingBy(AbsencePeriod::employeeId));
        return selected.people().stream()
                .filter(person -> byPerson.containsKey(person.id()))
                .map(person -> new PersonOut(person, byPerson.getOrDefault(person.id(), List.of()), range))
                .sorted(PersonOut.ORDER)
                .toList();
    }

    /** The first day on which most confirmed people are out all day; empty where nobody is. */
    private static Map<String, Object> peak(List<PersonOut> out, DateRange range) {
        List<List<AbsencePeriod>> approved =
                out.stream().map(PersonOut::approved).toList();
        List<AbsencePeriod> all = approved.stream().flatMap(List::stream).toList();
        Map<String, Object> peak = Map.of();
        long most = 0;
        for (LocalDate day : DaysOut.turns(all, range)) {
            long count = approved.stream()
                    .filter(periods -> DaysOut.allDay(periods, day))
                    .count();
            if (count > most) {
                most = count;
                peak = Listings.record("date", day.toString(), "people", count);
            }
        }
        return peak;
    }
}
