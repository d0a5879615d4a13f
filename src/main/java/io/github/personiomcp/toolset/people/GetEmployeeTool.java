package io.github.personiomcp.toolset.people;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.directory.VisibleAttributes.Selection;
import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.schema.AttributeSchemas;
import io.github.personiomcp.schema.Schema;
import io.github.personiomcp.text.Message;
import io.github.personiomcp.tool.Tool;
import io.github.personiomcp.tool.ToolCall;
import io.github.personiomcp.tool.ToolResult;
import io.github.personiomcp.tool.ToolSpec;
import io.github.personiomcp.tool.Toolset;
import io.github.personiomcp.toolset.Listings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Everything visible about one person, as Personio has it now. */
public final class GetEmployeeTool implements Tool {

    private final EmployeeDirectory directory;

    public GetEmployeeTool(EmployeeDirectory directory) {
        this.directory = directory;
    }

    @Override
    public ToolSpec spec(TenantSchema tenant) {
        Schema input = Schema.object()
                .property("employee", Schema.string().describedAs("id, e-mail or name"))
                .property("fields", EmployeeRecords.fields("attribute keys to return; default all"))
                .required("employee")
                .closed();
        Schema employee = Schema.object().property("id", Schema.string()).property("name", Schema.string());
        List<Attribute> described = AttributeSchemas.described(tenant.attributes());
        described.forEach(attribute -> employee.property(attribute.key(), AttributeSchemas.forReading(attribute)));
        AttributeSchemas.withOthers(employee, tenant.attributes().size() - described.size());
        Schema output = Schema.object()
                .property("employee", employee.required("id", "name"))
                .property("notes", Schema.list(Schema.string()))
                .required("employee");
        return new ToolSpec(
                "get_employee",
                Toolset.EMPLOYEES,
                Effect.READ,
                "Get employee",
                "Returns one employee as Personio has them now. Its output lists every readable attribute.",
                input.build(),
                output.build());
    }

    @Override
    public ToolResult call(ToolCall call) {
        Selection fields = EmployeeRecords.all(call.tenant(), call.arguments());
        Employee person = directory.fresh(call.arguments().text("employee").orElse(""), call.context());
        List<Message> notes = new ArrayList<>();
        if (person.unread().stream().anyMatch(fields.visible()::contains)) {
            notes.add(Listings.unreadNote(List.of(person)));
        }
        notes.addAll(EmployeeRecords.notes(List.of(person), fields.visible()));
        Map<String, Object> content = Listings.record("employee", EmployeeRecords.record(person, fields.visible()));
        content.putAll(EmployeeRecords.withheld(fields));
        content.putAll(Listings.detail("notes", notes));
        return new ToolResult.Single(content);
    }
}
