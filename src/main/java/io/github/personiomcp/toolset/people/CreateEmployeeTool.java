package io.github.personiomcp.toolset.people;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.directory.Snapshot;
import io.github.personiomcp.domain.Attribute;
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
import io.github.personiomcp.schema.ArgumentCheck;
import io.github.personiomcp.schema.AttributeSchemas;
import io.github.personiomcp.schema.Schema;
import io.github.personiomcp.text.Message;
import io.github.personiomcp.tool.Arguments;
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
import java.util.Optional;

/** Creates an employee, and sets with a second request what Personio did not take from the first. */
public final class CreateEmployeeTool implements Tool {

    private static final List<Message> EFFECTS = List.of(
            Message.of("A new employee record cannot be deleted again over the API."),
            Message.of("No invitation is sent: invite the person in Personio."));
    private static final String[] REQUIRED = {"email", "first_name", "last_name"};

    private final EmployeeDirectory directory;
    private final EmployeeWriting writing;

    public CreateEmployeeTool(EmployeeDirectory directory, EmployeeWrites writes, Organization organization) {
        this.directory = directory;
        this.writing = new EmployeeWriting(directory, writes, organization);
    }

    @Override
    public ToolSpec spec(TenantSchema tenant) {
        List<Attribute> settable = settable(tenant);
        List<Attribute> described = AttributeSchemas.described(settable);
        Schema input = AttributeSchemas.withOthers(input(tenant, described), settable.size() - described.size());
        return new ToolSpec(
                "create_employee",
                Toolset.EMPLOYEES,
                Effect.CREATE,
                "Create employee",
                "Creates an employee. No invitation is sent. The first call returns a plan to show to the user.",
                input.build(),
                Writing.output().build());
    }

    private static List<Attribute> settable(TenantSchema tenant) {
        return tenant.attributes().stream()
                .filter(attribute -> attribute.access().allows(Effect.CREATE))
                .toList();
    }

    private static Schema input(TenantSchema tenant, List<Attribute> described) {
        Schema input = Schema.object();
        described.forEach(attribute -> input.property(attribute.key(), AttributeSchemas.forWriting(attribute)));
        for (String key : REQUIRED) {
            if (tenant.find(key).isEmpty()) {
                input.property(key, Schema.string());
            }
        }
        input.required(REQUIRED);
        described.stream()
                .filter(attribute -> attribute.access() == Attribute.Access.REQUIRED_ON_CREATE)
                .forEach(attribute -> input.required(attribute.key()));
        return Writing.confirmed(input);
    }

    @Override
    public ToolResult call(ToolCall call) {
        ArgumentCheck.require(
                input(call.tenant(), settable(call.tenant())).build(),
                call.arguments().values());
        Arguments arguments = call.arguments().without("confirmation");
        Snapshot snapshot = directory.upToDate(call.context());
        List<DesiredValue> wanted = writing.understand(arguments.values(), snapshot, call.context());
        String email = arguments.text("email").orElse("");
        withEmail(email, snapshot).ifPresent(existing -> {
            throw new InvalidArgumentException(
                    "The e-mail {0} already belongs to {1} (id {2}). Use update_employee to change that person.",
                    email, existing.name(), existing.id());
        });
        writing.port().requirePossible(EmployeeWriting.forPort(wanted), Effect.CREATE, call.context());
        List<Plan.Change> changes =
                wanted.stream().map(value -> value.change(null)).toList();
        String name = arguments.text("first_name").orElse("") + " "
                + arguments.text("last_name").orElse("");
        Plan plan = new Plan(null, name, changes, EFFECTS);
        return call.confirmer().confirm(plan, call, context -> create(plan, wanted, email, context));
    }

    private ToolResult create(Plan plan, List<DesiredValue> wanted, String email, CallContext context) {
        Receipt receipt;
        try {
            receipt = writing.port().create(EmployeeWriting.forPort(wanted), context);
        } catch (PersonioException e) {
            if (e.kind() == Kind.OUTCOME_UNKNOWN) {
                return unknown(plan, wanted, email, context, e);
            }
            throw e;
        }
        return complete(plan, receipt, wanted, context);
    }

    /** Sets what the creation left out. Whatever happens here, the employee exists, and the answer says so with the new id. */
    private ToolResult complete(Plan plan, Receipt receipt, List<DesiredValue> wanted, CallContext context) {
        List<Message> remarks = new ArrayList<>(List.of(EFFECTS.get(1)));
        try {
            List<DesiredValue> missing =
                    EmployeeWriting.ignored(directory.reread(receipt.id(), Writing.lookingBack(context)), wanted)
                            .stream()
                            .filter(value -> value.attribute().access().allows(Effect.UPDATE))
                            .filter(value -> !receipt.failed().contains(value.key()))
                            .toList();
            if (!missing.isEmpty()) {
                Receipt second = writing.port().update(receipt.id(), EmployeeWriting.forPort(missing), context);
                remarks.addAll(second.warnings());
            }
        } catch (PersonioException | InvalidArgumentException e) {
            remarks.add(Message.of(
                    "The employee was created, but not every attribute could be set afterwards: {0} Set the rest with update_employee.",
                    e.said()));
        }
        return writing.applied(plan, receipt, wanted, remarks, context);
    }

    /** The answer to the creation was lost: looks whether the person is there now, and never tries again. */
    private ToolResult unknown(
            Plan plan, List<DesiredValue> wanted, String email, CallContext context, PersonioException lost) {
        List<Message> warnings = new ArrayList<>(List.of(lost.said()));
        try {
            Optional<Employee> found = withEmail(email, directory.reload(Writing.lookingBack(context)));
            if (found.isPresent()) {
                warnings.add(Message.of("An employee with this e-mail now exists; the write probably succeeded."));
                List<String> missing = EmployeeWriting.keys(EmployeeWriting.ignored(found.get(), wanted));
                return Writing.unknown(found.get().id(), plan, ReadBack.of(plan, missing), missing, warnings);
            }
            warnings.add(Message.of(
                    "No employee with this e-mail was found afterwards (yet): check in Personio before trying again."));
            return Writing.unknown(null, plan, ReadBack.NOT_APPLIED, List.of(), warnings);
        } catch (PersonioException e) {
            warnings.add(Message.of("It could not be read back either: {0}", e.said()));
            return Writing.unknown(null, plan, ReadBack.CANNOT_TELL, List.of(), warnings);
        }
    }

    private static Optional<Employee> withEmail(String email, Snapshot snapshot) {
        return snapshot.people().stream()
                .filter(person -> !email.isEmpty() && person.text("email").equalsIgnoreCase(email))
                .findFirst();
    }
}
