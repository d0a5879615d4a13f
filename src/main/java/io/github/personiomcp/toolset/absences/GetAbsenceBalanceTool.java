package io.github.personiomcp.toolset.absences;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.directory.PersonResolver;
import io.github.personiomcp.domain.AbsenceBalances;
import io.github.personiomcp.domain.AbsenceBalances.Balance;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.schema.Schema;
import io.github.personiomcp.text.Folding;
import io.github.personiomcp.text.Message;
import io.github.personiomcp.tool.Tool;
import io.github.personiomcp.tool.ToolCall;
import io.github.personiomcp.tool.ToolResult;
import io.github.personiomcp.tool.ToolSpec;
import io.github.personiomcp.tool.Toolset;
import io.github.personiomcp.toolset.Listings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What one person has left of each kind of absence, today. */
public final class GetAbsenceBalanceTool implements Tool {

    private final EmployeeDirectory directory;
    private final AbsenceBalances balances;

    public GetAbsenceBalanceTool(EmployeeDirectory directory, AbsenceBalances balances) {
        this.directory = directory;
        this.balances = balances;
    }

    @Override
    public ToolSpec spec(TenantSchema tenant) {
        Schema balance = Schema.object()
                .property("type", Schema.string())
                .property("balance", Schema.number())
                .property("available", Schema.number())
                .property("unit", Schema.string());
        return new ToolSpec(
                "get_absence_balance",
                Toolset.ABSENCES,
                Effect.READ,
                "Get absence balance",
                "Returns what an employee has left of each kind of absence that may be shown: balance today, available once planned"
                        + " absences are taken off.",
                Schema.object()
                        .property("employee", Schema.string().describedAs("id, e-mail or name"))
                        .required("employee")
                        .closed()
                        .build(),
                Schema.object()
                        .property("employee_id", Schema.string())
                        .property("employee", Schema.string())
                        .property("balances", Schema.list(balance))
                        .required("employee_id", "employee", "balances")
                        .build());
    }

    @Override
    public ToolResult call(ToolCall call) {
        Employee person = PersonResolver.resolve(
                call.arguments().text("employee").orElse(""), directory.snapshot(call.context()));
        List<Balance> found = balances.of(person.id(), call.context());
        List<Message> notes = new ArrayList<>(Listings.notes(found.stream().map(Balance::type)));
        if (found.isEmpty()) {
            notes.add(Message.of("Personio shows no balance for {0}.", person.name()));
        }
        Map<String, Object> content = Listings.record(
                "employee_id",
                person.id(),
                "employee",
                person.name(),
                "balances",
                found.stream()
                        .sorted(Comparator.comparing(
                                balance -> Folding.fold(balance.type().name())))
                        .map(GetAbsenceBalanceTool::record)
                        .toList());
        content.putAll(Listings.detail("notes", notes));
        return new ToolResult.Single(content);
    }

    private static Map<String, Object> record(Balance balance) {
        return Listings.record(
                "type", balance.type().name(),
                "balance", balance.balance(),
                "available", balance.available(),
                "unit", Listings.unit(balance.type()));
    }
}
