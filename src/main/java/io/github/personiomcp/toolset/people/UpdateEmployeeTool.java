package io.github.personiomcp.toolset.people;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.directory.Snapshot;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.EmployeeWrites;
import io.github.personiomcp.domain.EmployeeWrites.Receipt;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.Organization;
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
import io.github.personiomcp.toolset.ReadBack;
import io.github.personiomcp.toolset.Writing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Changes attributes of an employee and reads them back. */
public final class UpdateEmployeeTool implements Tool {

    private final EmployeeDirectory directory;
    private final EmployeeWriting writing;

    public UpdateEmployeeTool(EmployeeDirectory directory, EmployeeWrites writes, Organization organization) {
        this.directory = directory;
        this.writing = new EmployeeWriting(directory, writes, organization);
    }

    @Override
    public ToolSpec spec(TenantSchema tenant) {
        Schema input = Schema.object()
                .property("employee", Schema.string().describedAs("id, e-mail or name"))
                .property(
                        "changes",
                        Schema.object()
                                .describedAs("attribute: new value, null to clear; as in create_employee, except email")
                                .with("minProperties", 1))
                .required("employee", "changes");
        return new ToolSpec(
                "update_employee",
                Toolset.EMPLOYEES,
                Effect.UPDATE,
                "Update employee",
                "Changes attributes of an employee and verifies them. The first call returns a plan to show to the user.",
                Writing.confirmed(input).build(),
                Writing.output().build());
    }

    @Override
    public ToolResult call(ToolCall call) {
        Snapshot snapshot = directory.upToDate(call.context());
        Map<String, @Nullable Object> changes = RequestedChanges.of(call.arguments(), snapshot);
        Employee person = directory.fresh(call.arguments().text("employee").orElse(""), call.context());
        List<DesiredValue> wanted =
                EmployeeWriting.ignored(person, writing.understand(changes, snapshot, call.context()));
        if (wanted.isEmpty()) {
            throw new InvalidArgumentException(
                    "{0} already has these values; there is nothing to change.", person.name());
        }
        wanted.forEach(value -> requirePossible(value, person, snapshot));
        writing.port().requirePossible(EmployeeWriting.forPort(wanted), Effect.UPDATE, call.context());
        List<Plan.Change> shown =
                wanted.stream().map(value -> value.change(person)).toList();
        Plan plan = new Plan(person.id(), person.name(), shown, effects(wanted, person, snapshot));
        return call.confirmer().confirm(plan, call, context -> update(plan, person.id(), wanted, context));
    }

    private static void requirePossible(DesiredValue value, Employee person, Snapshot snapshot) {
        if (value.written() == null && AcceptedValues.REQUIRED.contains(value.key())) {
            throw new InvalidArgumentException("'{0}' cannot be cleared: nobody can be without it.", value.key());
        }
        if (value.key().equals("supervisor") && person.id().equals(value.written())) {
            throw new InvalidArgumentException(
                    "{0} (id {1}) cannot be their own supervisor.", person.name(), person.id());
        }
        if (value.key().equals("supervisor") && value.written() != null) {
            requireNoCircle(person, value.written().toString(), snapshot);
        }
    }

    private static void requireNoCircle(Employee person, String supervisorId, Snapshot snapshot) {
        snapshot.reportingLines().below(person.id()).stream()
                .filter(report -> report.id().equals(supervisorId))
                .findFirst()
                .ifPresent(report -> {
                    throw new InvalidArgumentException(
                            "{0} (id {1}) reports to {2}, directly or through others; as their supervisor they would close"
                                    + " a circle. Give {3} another supervisor first.",
                            report.name(), report.id(), person.name(), report.name());
                });
    }

    private ToolResult update(Plan plan, String id, List<DesiredValue> wanted, CallContext context) {
        try {
            Receipt receipt = writing.port().update(id, EmployeeWriting.forPort(wanted), context);
            return writing.applied(plan, receipt, wanted, List.of(), context);
        } catch (PersonioException e) {
            if (e.kind() == Kind.OUTCOME_UNKNOWN) {
                return unknown(plan, id, wanted, context, e);
            }
            throw e;
        }
    }

    /** The answer to the update was lost: says what the record holds now, and never tries again. */
    private ToolResult unknown(
            Plan plan, String id, List<DesiredValue> wanted, CallContext context, PersonioException lost) {
        List<Message> warnings = new ArrayList<>(List.of(lost.said()));
        try {
            Employee now = directory.reread(id, Writing.lookingBack(context));
            List<String> missing = EmployeeWriting.keys(EmployeeWriting.ignored(now, wanted));
            warnings.add(Message.of(
                    missing.isEmpty()
                            ? "Read back afterwards: all values are as wanted."
                            : "Read back afterwards: not all values are there (yet): look again before trying again."));
            return Writing.unknown(id, plan, ReadBack.of(plan, missing), missing, warnings);
        } catch (PersonioException e) {
            warnings.add(Message.of("It could not be read back either: {0}", e.said()));
            return Writing.unknown(id, plan, ReadBack.CANNOT_TELL, List.of(), warnings);
        }
    }

    private static List<Message> effects(List<DesiredValue> wanted, Employee person, Snapshot snapshot) {
        List<Message> effects = new ArrayList<>();
        for (DesiredValue value : wanted) {
            if (value.key().equals("hire_date")) {
                effects.add(Message.of("Changing the hire date does not change the status."));
            }
            if (value.key().equals("status") && "inactive".equals(value.written())) {
                effects.addAll(new Deactivation(person, snapshot).effects());
            }
        }
        return effects;
    }
}
