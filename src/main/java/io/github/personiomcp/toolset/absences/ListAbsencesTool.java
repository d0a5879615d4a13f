package io.github.personiomcp.toolset.absences;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.directory.KnownValues;
import io.github.personiomcp.domain.AbsencePeriod;
import io.github.personiomcp.domain.AbsenceType;
import io.github.personiomcp.domain.Absences;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.schema.ArgumentCheck;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Absence periods that share a day with a range, whole days and hours together. */
public final class ListAbsencesTool implements Tool {

    private static final int DEFAULT_LIMIT = 20;
    private static final String NO_DURATIONS =
            "Who is absent and when is all that this call had time for. How long each absence takes is missing: ask again for that.";

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
        Predicate<AbsencePeriod> wanted = ofType(call).and(ofStatus(arguments));
        List<AbsencePeriod> overlapping =
                selected.nobody() ? List.of() : absences.overlapping(range, selected.ids(), call.context());
        List<AbsencePeriod> found = overlapping.stream().filter(wanted).toList();
        List<Map<String, Object>> records = found.stream()
                .sorted(Comparator.comparing(AbsencePeriod::from)
                        .thenComparing(period -> Folding.fold(name(period, selected)))
                        .thenComparing(AbsencePeriod::id))
                .map(period -> record(period, selected))
                .toList();
        Page page = lasting(
                        Listings.page("absences", records, arguments, DEFAULT_LIMIT, selected.snapshot()),
                        found,
                        selected,
                        call.context())
                .with(periods.echo(range))
                .with(Listings.detail("filters", filters(arguments, selected)))
                .noting(periods.zoneNotes(found))
                .noting(Listings.notes(found.stream().map(AbsencePeriod::type)));
        return Listings.decidedBy(selected.deciding(), selected.snapshot(), page);
    }

    /** The page with how long each of its absences takes, which is not told before it is asked for (see {@link Absences}). */
    private Page lasting(Page page, List<AbsencePeriod> found, Selected selected, CallContext context) {
        Map<String, AbsencePeriod> byId = new HashMap<>();
        found.forEach(period -> byId.put(period.id(), period));
        List<AbsencePeriod> shown = page.records().stream()
                .map(record -> byId.get(String.valueOf(record.get("id"))))
                .filter(Objects::nonNull)
                .toList();
        try {
            List<AbsencePeriod> told = absences.withDurations(shown, context);
            return page.withRecords(records(told, selected)).noting(notes(told, shown));
        } catch (PersonioException e) {
            if (e.kind() == Kind.RATE_LIMITED || e.kind() == Kind.TIMEOUT) {
                return page.unlessIncomplete(shown.isEmpty(), NO_DURATIONS);
            }
            throw e;
        }
    }

    private List<Map<String, Object>> records(List<AbsencePeriod> periods, Selected selected) {
        return periods.stream().map(period -> record(period, selected)).toList();
    }

    /** What has to be said where durations are missing, or with them the rest of the page. */
    private static List<String> notes(List<AbsencePeriod> told, List<AbsencePeriod> shown) {
        List<String> notes = new ArrayList<>();
        long unknown = told.stream().filter(ListAbsencesTool::lacksDuration).count();
        if (unknown > 0) {
            notes.add("How long " + unknown + " of these absences take could not be read.");
        }
        if (told.size() < shown.size()) {
            notes.add("The page ends after " + told.size() + " of " + shown.size()
                    + " absences: how long each takes is read one by one, and this call had time for no more. Go on with"
                    + " next_cursor.");
        }
        return notes;
    }

    private static boolean lacksDuration(AbsencePeriod period) {
        return period.to() != null && period.days() == null && period.hours() == null;
    }

    private Predicate<AbsencePeriod> ofType(ToolCall call) {
        List<String> wanted = call.arguments().texts("absence_type");
        if (wanted.isEmpty()) {
            return period -> true;
        }
        List<AbsenceType> types = absences.types(call.context());
        Set<String> known = types.stream().map(AbsenceType::name).collect(Collectors.toCollection(TreeSet::new));
        Set<String> meant = meant("absence_type", wanted, known, Listings.notes(types.stream()));
        return period -> meant.contains(period.type().name());
    }

    private static Predicate<AbsencePeriod> ofStatus(Arguments arguments) {
        List<String> wanted = arguments.texts("status");
        Set<String> meant =
                meant("status", wanted, new TreeSet<>(Set.of("approved", "pending", "rejected")), List.of());
        return period -> meant.isEmpty() || meant.contains(period.status());
    }

    private static Set<String> meant(String argument, List<String> wanted, Set<String> known, List<String> notes) {
        return wanted.stream()
                .map(one -> KnownValues.match(argument, one, known)
                        .orElseThrow(() -> new InvalidArgumentException(
                                refusal(ArgumentCheck.unknown(argument, one, known), notes))))
                .collect(Collectors.toSet());
    }

    private static String refusal(String unknown, List<String> notes) {
        return notes.isEmpty() ? unknown : unknown + " " + String.join(" ", notes);
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
