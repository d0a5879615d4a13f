package io.github.personiomcp.toolset.time;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.domain.AttendanceWrites;
import io.github.personiomcp.domain.AttendanceWrites.Stored;
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
import java.time.ZoneId;
import java.util.List;

/** Deletes a period of work or a break and looks whether it is gone. */
public final class DeleteAttendanceTool implements Tool {

    private final AttendanceWriting writing;

    /** @param zone whose changes of clocks are told */
    public DeleteAttendanceTool(EmployeeDirectory directory, ZoneId zone, AttendanceWrites writes) {
        this.writing = new AttendanceWriting(directory, zone, writes);
    }

    @Override
    public ToolSpec spec(TenantSchema tenant) {
        Schema input = Schema.object()
                .property("id", Schema.string().describedAs("from list_attendances"))
                .required("id");
        return new ToolSpec(
                "delete_attendance",
                Toolset.TIME,
                Effect.DELETE,
                "Delete attendance",
                "Deletes a work or break period. The first call returns a plan to show to the user.",
                Writing.confirmed(input).build(),
                Written.output().build());
    }

    @Override
    public ToolResult call(ToolCall call) {
        String id = call.arguments().text("id").orElse("");
        Stored stored = writing.port().find(id, call.context());
        String name = writing.directory()
                .snapshot(call.context())
                .nameOf(stored.entry().employeeId());
        Facts facts = AttendanceWriting.facts(stored.entry());
        List<Message> effects = List.of(
                AttendanceWriting.words(stored),
                Message.of("The period is deleted and cannot be restored. {0}", AttendanceWriting.APPROVAL));
        Plan plan = new Plan(id, name, facts.changesTo(Facts.NONE), effects);
        return call.confirmer().confirm(plan, call, allowed -> delete(plan, id, allowed));
    }

    private ToolResult delete(Plan plan, String id, CallContext context) {
        CallContext looking = Writing.lookingBack(context);
        return Written.of(
                plan,
                List.of(),
                () -> {
                    writing.port().delete(id, context);
                    return id;
                },
                gone -> seen(gone, looking),
                () -> seen(id, looking));
    }

    /** Verified where nothing is found any more. */
    private Written.Seen seen(String id, CallContext context) {
        try {
            return writing.seen(id, Facts.NONE, context);
        } catch (PersonioException e) {
            if (e.kind() == Kind.NOT_FOUND) {
                return new Written.Seen(id, null, List.of());
            }
            throw e;
        }
    }
}
