package io.github.personiomcp.toolset.time;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.domain.AbsenceWrites;
import io.github.personiomcp.domain.AbsenceWrites.Stored;
import io.github.personiomcp.domain.Absences;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
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
import java.util.List;

/** Deletes an absence and looks whether it is gone. */
public final class CancelAbsenceTool implements Tool {

    private final AbsenceWriting writing;

    public CancelAbsenceTool(EmployeeDirectory directory, Absences absences, AbsenceWrites writes) {
        this.writing = new AbsenceWriting(directory, absences, writes);
    }

    @Override
    public ToolSpec spec(TenantSchema tenant) {
        Schema input = Schema.object()
                .property("id", Schema.string().describedAs("from list_absences"))
                .required("id");
        return new ToolSpec(
                "cancel_absence",
                Toolset.TIME,
                Effect.DELETE,
                "Cancel absence",
                "Deletes an absence. The first call returns a plan to show to the user.",
                Writing.confirmed(input).build(),
                Written.output().build());
    }

    @Override
    public ToolResult call(ToolCall call) {
        String id = call.arguments().text("id").orElse("");
        Stored stored = writing.port().find(id, call.context());
        String name = writing.directory()
                .snapshot(call.context())
                .nameOf(stored.period().employeeId());
        List<Message> effects = List.of(
                Message.of("Before: {0}.", AbsenceWriting.words(stored.period())),
                Message.of(
                        "The absence is deleted and cannot be restored; where deletions need approval, it stays until then."));
        Plan plan = new Plan(id, name, AbsenceWriting.facts(stored).changesTo(Facts.NONE), effects);
        return call.confirmer().confirm(plan, call, allowed -> cancel(plan, id, allowed));
    }

    private ToolResult cancel(Plan plan, String id, CallContext context) {
        CallContext looking = Writing.lookingBack(context);
        return Written.of(
                plan,
                List.of(),
                () -> {
                    writing.port().cancel(id, context);
                    return id;
                },
                gone -> seen(gone, looking),
                () -> seen(id, looking));
    }

    /** Verified where nothing is found any more. */
    private Written.Seen seen(String id, CallContext context) {
        try {
            Stored stored = writing.port().find(id, context);
            return new Written.Seen(
                    id,
                    stored.period().status(),
                    List.copyOf(AbsenceWriting.facts(stored).values().keySet()));
        } catch (PersonioException e) {
            if (e.kind() == Kind.NOT_FOUND) {
                return new Written.Seen(id, null, List.of());
            }
            throw e;
        }
    }
}
