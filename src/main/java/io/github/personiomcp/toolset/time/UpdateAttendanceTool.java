package io.github.personiomcp.toolset.time;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.domain.AttendanceWrites;
import io.github.personiomcp.domain.AttendanceWrites.Entry;
import io.github.personiomcp.domain.AttendanceWrites.Stored;
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
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Changes a period of work or a break and reads it back. */
public final class UpdateAttendanceTool implements Tool {

    private final AttendanceWriting writing;

    /** @param zone whose changes of clocks are told */
    public UpdateAttendanceTool(EmployeeDirectory directory, ZoneId zone, AttendanceWrites writes) {
        this.writing = new AttendanceWriting(directory, zone, writes);
    }

    @Override
    public ToolSpec spec(TenantSchema tenant) {
        Schema input = Schema.object().property("id", Schema.string().describedAs("from list_attendances"));
        return new ToolSpec(
                "update_attendance",
                Toolset.TIME,
                Effect.UPDATE,
                "Update attendance",
                "Changes a work or break period; what is not given stays. The first call returns a plan to show to the user.",
                Writing.confirmed(AttendanceWriting.describe(input).required("id"))
                        .build(),
                Written.output().build());
    }

    @Override
    public ToolResult call(ToolCall call) {
        String id = call.arguments().text("id").orElse("");
        Stored stored = writing.port().find(id, call.context());
        Entry before = stored.entry();
        Entry after = changed(before, call);
        List<Plan.Change> changes = AttendanceWriting.facts(before).changesTo(AttendanceWriting.facts(after));
        if (changes.isEmpty()) {
            throw new InvalidArgumentException("The period is like that already; there is nothing to change.");
        }
        List<Message> effects = new ArrayList<>(List.of(AttendanceWriting.words(stored)));
        effects.addAll(writing.effects(after));
        String name = writing.directory().snapshot(call.context()).nameOf(before.employeeId());
        Plan plan = new Plan(id, name, changes, effects);
        return call.confirmer().confirm(plan, call, allowed -> update(plan, id, before, after, allowed));
    }

    private Entry changed(Entry before, ToolCall call) {
        TimeArguments arguments = writing.arguments(call);
        WorkTime time = new WorkTime(before.start(), before.end())
                .with(
                        arguments.day("date").orElse(null),
                        arguments.time("from").orElse(null),
                        arguments.time("to").orElse(null));
        String project = writing.project(call, before.kind());
        String comment = arguments.comment();
        return new Entry(
                before.employeeId(),
                before.kind(),
                time.start(),
                time.end(),
                project == null ? before.project() : project,
                comment == null ? before.comment() : comment);
    }

    private ToolResult update(Plan plan, String id, Entry before, Entry after, CallContext context) {
        Facts wanted = AttendanceWriting.facts(after);
        CallContext looking = Writing.lookingBack(context);
        return Written.of(
                plan,
                List.of(),
                () -> {
                    writing.port().update(id, before, after, context);
                    return id;
                },
                written -> writing.seen(written, wanted, looking),
                () -> writing.seen(id, wanted, looking));
    }
}
