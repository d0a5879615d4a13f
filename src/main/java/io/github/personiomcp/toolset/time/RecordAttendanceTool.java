package io.github.personiomcp.toolset.time;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.directory.PersonResolver;
import io.github.personiomcp.domain.AttendancePeriod;
import io.github.personiomcp.domain.AttendancePeriod.Kind;
import io.github.personiomcp.domain.AttendanceWrites;
import io.github.personiomcp.domain.AttendanceWrites.Entry;
import io.github.personiomcp.domain.AttendanceWrites.Receipt;
import io.github.personiomcp.domain.Attendances;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.schema.Schema;
import io.github.personiomcp.tool.Plan;
import io.github.personiomcp.tool.Tool;
import io.github.personiomcp.tool.ToolCall;
import io.github.personiomcp.tool.ToolResult;
import io.github.personiomcp.tool.ToolSpec;
import io.github.personiomcp.tool.Toolset;
import io.github.personiomcp.toolset.Listings;
import io.github.personiomcp.toolset.Writing;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Records a period of work or a break and reads it back. */
public final class RecordAttendanceTool implements Tool {

    private final AttendanceWriting writing;
    private final Attendances attendances;

    /** @param zone whose changes of clocks are told */
    public RecordAttendanceTool(
            EmployeeDirectory directory, ZoneId zone, Attendances attendances, AttendanceWrites writes) {
        this.writing = new AttendanceWriting(directory, zone, writes);
        this.attendances = attendances;
    }

    @Override
    public ToolSpec spec(TenantSchema tenant) {
        Schema input = Schema.object().property("employee", Schema.string().describedAs("id, e-mail or name"));
        AttendanceWriting.describe(input)
                .property("kind", Schema.choice(List.of("work", "break")).with("default", "work"))
                .required("employee", "date", "from");
        return new ToolSpec(
                "record_attendance",
                Toolset.TIME,
                Effect.CREATE,
                "Record attendance",
                "Records work or a break; no 'to' means running. The first call returns a plan to show to the user.",
                Writing.confirmed(input).build(),
                Written.output()
                        .property("affected_periods", Schema.list(Schema.string()))
                        .build());
    }

    @Override
    public ToolResult call(ToolCall call) {
        Employee person = PersonResolver.resolve(
                call.arguments().text("employee").orElse(""),
                writing.directory().upToDate(call.context()));
        Kind kind = call.arguments().text("kind").filter("break"::equals).isPresent() ? Kind.BREAK : Kind.WORK;
        WorkTime time = time(writing.arguments(call));
        String project = writing.project(call, kind);
        String comment = writing.arguments(call).comment();
        Entry entry = new Entry(person.id(), kind, time.start(), time.end(), project, comment);
        Facts facts = AttendanceWriting.facts(entry);
        Plan plan = new Plan(null, person.name(), Facts.NONE.changesTo(facts), writing.effects(entry));
        return call.confirmer().confirm(plan, call, allowed -> record(plan, entry, facts, allowed));
    }

    private static WorkTime time(TimeArguments arguments) {
        LocalTime from = arguments
                .time("from")
                .orElseThrow(() -> new InvalidArgumentException("Argument 'from' is required: HH:mm."));
        return WorkTime.of(
                arguments.requiredDay("date"), from, arguments.time("to").orElse(null));
    }

    private ToolResult record(Plan plan, Entry entry, Facts facts, CallContext context) {
        List<String> affected = new ArrayList<>();
        CallContext looking = Writing.lookingBack(context);
        ToolResult result = Written.of(
                plan,
                List.of(),
                () -> {
                    Receipt receipt = writing.port().record(entry, context);
                    affected.addAll(receipt.affected());
                    return receipt.id();
                },
                id -> writing.seen(id, facts, looking),
                () -> search(entry, facts, looking));
        Map<String, Object> content = new LinkedHashMap<>(result.facts());
        content.putAll(Listings.detail("affected_periods", affected));
        return new ToolResult.Single(content);
    }

    /** A period of the same kind that begins at the same time, whoever recorded it. */
    private Written.@Nullable Seen search(Entry entry, Facts facts, CallContext context) {
        DateRange day = new DateRange(entry.start().toLocalDate(), entry.start().toLocalDate());
        return attendances.in(day, Set.of(entry.employeeId()), context).stream()
                .filter(period -> period.kind() == entry.kind())
                .filter(period -> Objects.equals(period.from(), entry.start().toLocalTime()))
                .map(AttendancePeriod::id)
                .findFirst()
                .map(id -> writing.seen(id, facts, context))
                .orElse(null);
    }
}
