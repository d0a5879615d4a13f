package io.github.personiomcp.toolset.time;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.directory.KnownValues;
import io.github.personiomcp.directory.PersonResolver;
import io.github.personiomcp.domain.AbsenceBalances;
import io.github.personiomcp.domain.AbsencePeriod;
import io.github.personiomcp.domain.AbsenceTime;
import io.github.personiomcp.domain.AbsenceType;
import io.github.personiomcp.domain.AbsenceWrites;
import io.github.personiomcp.domain.AbsenceWrites.Stored;
import io.github.personiomcp.domain.AbsenceWrites.Wanted;
import io.github.personiomcp.domain.Absences;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.RefusedException;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.schema.ArgumentCheck;
import io.github.personiomcp.schema.Schema;
import io.github.personiomcp.text.Message;
import io.github.personiomcp.tool.Plan;
import io.github.personiomcp.tool.Tool;
import io.github.personiomcp.tool.ToolCall;
import io.github.personiomcp.tool.ToolResult;
import io.github.personiomcp.tool.ToolSpec;
import io.github.personiomcp.tool.Toolset;
import io.github.personiomcp.toolset.Listings;
import io.github.personiomcp.toolset.Writing;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Requests an absence for somebody and reads it back. */
public final class RequestAbsenceTool implements Tool {

    private final AbsenceWriting writing;
    private final AbsenceCost cost;

    public RequestAbsenceTool(
            EmployeeDirectory directory,
            Absences absences,
            AbsenceBalances balances,
            AbsenceWrites writes,
            Clock clock) {
        this.writing = new AbsenceWriting(directory, absences, writes);
        this.cost = new AbsenceCost(directory, balances, clock);
    }

    @Override
    public ToolSpec spec(TenantSchema tenant) {
        Schema input = Schema.object()
                .property("employee", Schema.string().describedAs("id, e-mail or name"))
                .property("absence_type", Schema.string());
        return new ToolSpec(
                "request_absence",
                Toolset.TIME,
                Effect.CREATE,
                "Request absence",
                "Requests an absence; approval is not skipped. The first call returns a plan to show to the user.",
                Writing.confirmed(TimeArguments.describeAbsence(input).required("employee", "absence_type", "from"))
                        .build(),
                Written.output().build());
    }

    @Override
    public ToolResult call(ToolCall call) {
        CallContext context = call.context();
        Employee person = PersonResolver.resolve(
                call.arguments().text("employee").orElse(""),
                writing.directory().upToDate(context));
        AbsenceType type = type(call.arguments().text("absence_type").orElse(""), context);
        TimeArguments arguments = writing.arguments(call);
        AbsenceTime time = arguments.absence().sensible(type.unit());
        Wanted wanted = new Wanted(person.id(), type, time, arguments.comment());
        Facts facts = AbsenceWriting.facts(type, time, wanted.comment());
        Plan plan = new Plan(
                null,
                person.name(),
                Facts.NONE.changesTo(facts),
                effects(call, wanted),
                cost.ofNew(person.id(), type, time, context));
        return call.confirmer().confirm(plan, call, allowed -> request(plan, wanted, facts, allowed));
    }

    private List<Message> effects(ToolCall call, Wanted wanted) {
        List<Message> effects = new ArrayList<>(List.of(AbsenceWriting.APPROVAL));
        boolean bothHalves = Boolean.TRUE.equals(call.arguments().values().get("from_half"))
                && !wanted.time().fromHalf();
        if (bothHalves) {
            effects.add(Message.of("Both halves of a single day are the whole day."));
        }
        effects.addAll(writing.overlaps(wanted.employeeId(), wanted.time(), null, call.context()));
        return effects;
    }

    private ToolResult request(Plan plan, Wanted wanted, Facts facts, CallContext context) {
        CallContext looking = Writing.lookingBack(context);
        return Written.of(
                plan,
                List.of(),
                () -> writing.port().request(wanted, context),
                id -> seen(id, writing.port().find(id, looking), facts),
                () -> search(wanted, looking));
    }

    private static Written.Seen seen(String id, Stored stored, Facts wanted) {
        return new Written.Seen(id, stored.period().status(), wanted.differing(AbsenceWriting.facts(stored)));
    }

    /** An absence of the same kind at the same time, whoever requested it. */
    private Written.@Nullable Seen search(Wanted wanted, CallContext context) {
        AbsenceTime time = wanted.time();
        DateRange days = new DateRange(time.from(), Objects.requireNonNullElse(time.to(), time.from()));
        return writing.absences().overlapping(days, Set.of(wanted.employeeId()), context).stream()
                .filter(period -> period.type().name().equals(wanted.type().name()))
                .filter(period -> AbsenceTime.of(period).equals(time))
                .findFirst()
                .map(RequestAbsenceTool::found)
                .orElse(null);
    }

    private static Written.Seen found(AbsencePeriod period) {
        return new Written.Seen(period.id(), period.status(), List.of());
    }

    /** Kinds that policy shows without their name can be requested by no name. */
    private AbsenceType type(String wanted, CallContext context) {
        List<AbsenceType> types = writing.absences().types(context);
        Set<String> known = types.stream()
                .filter(type -> type.note() == null)
                .map(AbsenceType::name)
                .collect(Collectors.toCollection(TreeSet::new));
        String name = KnownValues.match("absence_type", wanted, known).orElseThrow(() -> refusal(wanted, known, types));
        return types.stream()
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static RuntimeException refusal(String wanted, Set<String> known, List<AbsenceType> types) {
        List<Message> notes = Listings.notes(types.stream());
        Message unknown = ArgumentCheck.unknown("absence_type", wanted, known);
        return notes.isEmpty()
                ? new InvalidArgumentException(unknown)
                : RefusedException.denied(
                        "{0} {1} Until then they cannot be requested.", unknown, Message.sentences(notes));
    }
}
