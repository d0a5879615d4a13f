package io.github.personiomcp.toolset.time;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.domain.AbsenceBalances;
import io.github.personiomcp.domain.AbsencePeriod;
import io.github.personiomcp.domain.AbsenceTime;
import io.github.personiomcp.domain.AbsenceWrites;
import io.github.personiomcp.domain.AbsenceWrites.Stored;
import io.github.personiomcp.domain.Absences;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.schema.Schema;
import io.github.personiomcp.text.Message;
import io.github.personiomcp.tool.Plan;
import io.github.personiomcp.tool.Tool;
import io.github.personiomcp.tool.ToolCall;
import io.github.personiomcp.tool.ToolResult;
import io.github.personiomcp.tool.ToolSpec;
import io.github.personiomcp.tool.Toolset;
import io.github.personiomcp.toolset.Writing;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Moves an absence, makes it longer or shorter, or changes its comment, and reads it back. */
public final class UpdateAbsenceTool implements Tool {

    private final AbsenceWriting writing;
    private final AbsenceCost cost;

    public UpdateAbsenceTool(
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
        Schema input = Schema.object().property("id", Schema.string().describedAs("from list_absences"));
        return new ToolSpec(
                "update_absence",
                Toolset.TIME,
                Effect.UPDATE,
                "Update absence",
                "Changes when an absence is; what is not given stays. The first call returns a plan to show to the user.",
                Writing.confirmed(TimeArguments.describeAbsence(input).required("id"))
                        .build(),
                Written.output().build());
    }

    @Override
    public ToolResult call(ToolCall call) {
        String id = call.arguments().text("id").orElse("");
        Stored stored = writing.port().find(id, call.context());
        if (!stored.changeable()) {
            throw new InvalidArgumentException(
                    "This absence cannot be changed through the part of Personio's API that this credential reaches (v1): cancel it and"
                            + " request another one, or change it in Personio itself.");
        }
        AbsencePeriod period = stored.period();
        TimeArguments arguments = writing.arguments(call);
        AbsenceTime time =
                arguments.absence(AbsenceTime.of(period)).sensible(period.type().unit());
        String comment = arguments.comment();
        Facts before = AbsenceWriting.facts(stored);
        Facts after = AbsenceWriting.facts(period.type(), time, comment == null ? stored.comment() : comment);
        List<Plan.Change> changes = before.changesTo(after);
        if (changes.isEmpty()) {
            throw new InvalidArgumentException("The absence is like that already; there is nothing to change.");
        }
        String name = writing.directory().snapshot(call.context()).nameOf(period.employeeId());
        Plan plan = new Plan(
                id, name, changes, effects(stored, time, comment, call.context()), cost(period, time, call.context()));
        return call.confirmer().confirm(plan, call, allowed -> update(plan, stored, time, comment, allowed));
    }

    private List<Message> cost(AbsencePeriod period, AbsenceTime time, CallContext context) {
        return time.equals(AbsenceTime.of(period))
                ? List.of()
                : cost.ofChanged(period.employeeId(), period.type(), time, context);
    }

    private List<Message> effects(Stored stored, AbsenceTime time, @Nullable String comment, CallContext context) {
        List<Message> effects = new ArrayList<>();
        effects.add(Message.of("Before: {0}.", AbsenceWriting.words(stored.period())));
        effects.add(Message.of(
                "An approval workflow may apply: what was approved may become pending again; it is never skipped."));
        if (comment != null && !stored.commentShown()) {
            effects.add(Message.of("If it has a comment, that is replaced; it is not shown."));
        }
        effects.addAll(writing.overlaps(stored.period().employeeId(), time, stored.period(), context));
        return effects;
    }

    private ToolResult update(
            Plan plan, Stored before, AbsenceTime time, @Nullable String comment, CallContext context) {
        String id = Objects.requireNonNull(plan.target());
        Facts wanted = AbsenceWriting.facts(before.period().type(), time, comment == null ? before.comment() : comment);
        CallContext looking = Writing.lookingBack(context);
        return Written.of(
                plan,
                List.of(),
                () -> {
                    writing.port().update(id, time, comment, context);
                    return id;
                },
                written -> seen(written, wanted, looking),
                () -> seen(id, wanted, looking));
    }

    private Written.Seen seen(String id, Facts wanted, CallContext context) {
        Stored stored = writing.port().find(id, context);
        return new Written.Seen(id, stored.period().status(), wanted.differing(AbsenceWriting.facts(stored)));
    }
}
