package io.github.personiomcp.demo;

import static io.github.personiomcp.demo.AttributeDefinition.Kind.DATE;
import static io.github.personiomcp.demo.AttributeDefinition.Kind.DECIMAL;
import static io.github.personiomcp.demo.AttributeDefinition.Kind.INTEGER;
import static io.github.personiomcp.demo.AttributeDefinition.Kind.STANDARD;

import io.github.personiomcp.demo.AttributeDefinition.Kind;
import java.util.List;

/** The attributes every tenant has, in the order of Personio's answers (API reference 4.1). */
final class StandardFields {

    static final List<AttributeDefinition> ALL = List.of(
            field("id", "ID", INTEGER),
            field("first_name", "First name", STANDARD),
            field("last_name", "Last name", STANDARD),
            field("preferred_name", "Preferred name", STANDARD),
            field("email", "Email", STANDARD),
            field("gender", "Gender", STANDARD).secret(),
            field("status", "Status", STANDARD),
            field("position", "Position", STANDARD),
            field("employment_type", "Employment type", STANDARD),
            field("weekly_working_hours", "Weekly hours", STANDARD),
            field("hire_date", "Hire date", DATE),
            field("contract_end_date", "Contract ends", DATE),
            field("probation_period_end", "Probation period end", DATE),
            field("termination_date", "Termination date", DATE),
            field("termination_type", "Termination type", STANDARD),
            field("termination_reason", "Termination reason", STANDARD).secret(),
            field("last_working_day", "Last working day", DATE),
            field("supervisor", "Supervisor", STANDARD),
            field("subcompany", "Subcompany", STANDARD),
            field("office", "Office", STANDARD),
            field("department", "Department", STANDARD),
            field("team", "Team", STANDARD),
            field("cost_centers", "Cost centers", STANDARD),
            field("holiday_calendar", "Public holidays", STANDARD),
            field("absence_entitlement", "Absence entitlement", STANDARD),
            field("work_schedule", "Work schedule", STANDARD),
            field("fix_salary", "Fixed salary", DECIMAL).secret(),
            field("fix_salary_interval", "Salary interval", STANDARD),
            field("hourly_salary", "Hourly salary", DECIMAL).secret(),
            field("profile_picture", "Picture", STANDARD),
            field("created_at", "Created", DATE),
            field("last_modified_at", "Changed", DATE));

    private StandardFields() {}

    private static AttributeDefinition field(String key, String label, Kind kind) {
        return AttributeDefinition.attribute(key, label, kind).universal(key);
    }
}
