package io.github.personiomcp.docs;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.directory.VisibleAttributes;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.schema.Schema;
import io.github.personiomcp.tool.Tool;
import io.github.personiomcp.tool.ToolCall;
import io.github.personiomcp.tool.ToolResult;
import io.github.personiomcp.tool.ToolSpec;
import io.github.personiomcp.tool.Toolset;
import io.github.personiomcp.toolset.Listings;

/** Whom one employee reports to. */
public final class GetManagerTool implements Tool {

    private final EmployeeDirectory directory;

    public GetManagerTool(EmployeeDirectory directory) {
        this.directory = directory;
    }

    @Override
    public ToolSpec spec(TenantSchema tenant) {
        Schema input = Schema.object()
                .property("employee", Schema.string().describedAs("id, e-mail or name"))
                .required("employee")
                .closed();
        Schema output = Schema.object()
                .property("employee", Schema.string())
                .property("manager", Schema.string())
                .property("manager_id", Schema.string())
                .required("employee");
        return new ToolSpec(
                "get_manager",
                Toolset.ORGANIZATION_DATA,
                Effect.READ,
                "Get manager",
                "Returns whom an employee reports to. No manager means nobody.",
                input.build(),
                output.build());
    }

    @Override
    public ToolResult call(ToolCall call) {
        VisibleAttributes.require(call.tenant(), "supervisor");
        Employee person = directory.fresh(call.arguments().text("employee").orElse(""), call.context());
        return new ToolResult.Single(Listings.record(
                "employee",
                person.name(),
                "manager",
                person.value("supervisor").orElse(null),
                "manager_id",
                person.value("supervisor_id").orElse(null)));
    }
}
