package io.github.personiomcp.acceptance;

import io.github.personiomcp.acceptance.Questions.Question;
import io.github.personiomcp.demo.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Questions whose answers hold what people wrote, and mistakes that are told with what was asked. */
final class InjectionQuestions {

    private InjectionQuestions() {}

    /** Every list and record that there is, and plans of writes. */
    static List<Question> everything(DemoStack stack) {
        List<String> keys = stack.tenant.tenant().keys();
        List<Question> questions = new ArrayList<>();
        questions.add(new Question("search_employees", Map.of("fields", keys, "limit", 20)));
        for (Person person : stack.company().people().subList(0, 3)) {
            Map<String, Object> employee = Map.of("employee", String.valueOf(person.id()));
            for (String tool :
                    List.of("get_employee", "get_absence_balance", "list_documents", "get_profile_picture")) {
                questions.add(new Question(tool, employee));
            }
        }
        for (String tool : List.of(
                "list_absences", "who_is_out", "list_attendances", "list_people_events", "list_compensations")) {
            questions.add(new Question(tool, Map.of("period", "last_60_days", "limit", 20)));
        }
        for (String key : List.of("department", "office", "team", "position")) {
            questions.add(new Question("get_headcount", Map.of("by", List.of(key), "limit", 20)));
        }
        for (String tool : List.of("list_recruiting", "list_organization_data")) {
            kinds(stack, tool).forEach(kind -> questions.add(new Question(tool, Map.of("kind", kind, "limit", 20))));
        }
        for (String topic : List.of("attributes", "organization", "absence_types", "connection")) {
            questions.add(new Question("describe_tenant", Map.of("topic", topic, "limit", 20)));
        }
        for (Object report : DemoStack.values(
                DemoStack.records(stack.call("list_reports", Map.of()).structured(), "reports"), "id")) {
            questions.add(new Question("run_report", Map.of("report", report, "limit", 20)));
        }
        questions.add(new Question("get_org_chart", Map.of("limit", 20)));
        questions.add(new Question("list_projects", Map.of("include", List.of("description"))));
        questions.add(new Question("list_reports", Map.of()));
        questions.add(new Question("update_employee", Questions.update(stack, Map.of("position", "Poet"))));
        questions.add(new Question("create_employee", Questions.newcomer()));
        return questions;
    }

    private static List<?> kinds(DemoStack stack, String tool) {
        Map<?, ?> properties = (Map<?, ?>) stack.tool(tool).spec().input().get("properties");
        return (List<?>) ((Map<?, ?>) properties.get("kind")).get("enum");
    }

    /** Mistakes that are told with what was asked. */
    static List<Question> mistakes(String text, String chief) {
        return List.of(
                new Question("get_employee", Map.of("employee", text)),
                new Question("get_employee", Map.of("employee", chief, "fields", List.of(text))),
                new Question("search_employees", Map.of("where", Map.of("department", text))),
                new Question("search_employees", Map.of("where", Map.of(text, "x"))),
                new Question("search_employees", Map.of(text, "x")),
                new Question("list_absences", Map.of("period", text)),
                new Question("get_headcount", Map.of("by", text)),
                new Question("update_employee", Map.of("employee", chief, "changes", Map.of(text, "x"))),
                new Question("update_employee", Map.of("employee", chief, "changes", Map.of("position", text))),
                new Question("update_employee", Map.of("employee", chief, "changes", Map.of("department", text))),
                new Question(
                        "update_employee",
                        Map.of("employee", chief, "changes", Map.of("position", "x"), "confirmation", text)));
    }
}
