package io.github.personiomcp.acceptance;

import io.github.personiomcp.demo.Absence;
import io.github.personiomcp.demo.Attendance;
import io.github.personiomcp.demo.Person;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Questions to every tool about everything it can show, and mistakes that draw every kind of refusal. */
final class Questions {

    /** One call. */
    record Question(String tool, Map<String, Object> arguments) {}

    /** The ids of the demo company's reports, by number. */
    private static final String REPORT = "6f1c2c1e-000%1$d-4000-8000-00000000000%1$d";

    private Questions() {}

    /** Calls that succeed. */
    static List<Question> good(DemoStack stack) {
        List<String> keys = stack.tenant.tenant().keys();
        List<Question> questions = new ArrayList<>();
        questions.add(new Question("search_employees", Map.of("limit", 100)));
        keys.forEach(key -> questions.add(
                new Question("search_employees", Map.of("fields", List.of(key), "sort", key, "limit", 500))));
        questions.add(new Question("search_employees", Map.of("query", "müller", "fields", keys)));
        for (Person person : stack.company().people().subList(0, 20)) {
            questions.add(new Question("get_employee", Map.of("employee", String.valueOf(person.id()))));
            questions.add(new Question("get_absence_balance", Map.of("employee", String.valueOf(person.id()))));
        }
        for (String period : List.of("2026", "last_60_days", "this_week")) {
            questions.add(new Question("list_absences", Map.of("period", period, "limit", 500)));
            questions.add(new Question("who_is_out", Map.of("period", period, "limit", 500)));
        }
        questions.add(new Question("list_attendances", Map.of("from", "yesterday", "to", "today", "limit", 500)));
        questions.add(new Question("get_org_chart", Map.of("limit", 500)));
        questions.add(new Question("get_org_chart", Map.of("root", chief(stack), "direction", "both")));
        questions.add(new Question("get_headcount", Map.of("limit", 500)));
        keys.forEach(key -> questions.add(new Question("get_headcount", Map.of("by", List.of(key), "limit", 500))));
        questions.add(new Question("list_people_events", Map.of("period", "2026", "limit", 500)));
        questions.add(new Question("describe_tenant", Map.of()));
        for (String topic : List.of("organization", "absence_types", "connection")) {
            questions.add(new Question("describe_tenant", Map.of("topic", topic, "limit", 500)));
        }
        questions.addAll(further(stack));
        if (stack.toolNames().contains("run_report")) {
            questions.addAll(reports());
        }
        if (stack.toolNames().contains("list_compensations")) {
            questions.add(new Question("list_compensations", Map.of("period", "this_year", "limit", 500)));
        }
        questions.add(new Question("update_employee", update(stack, Map.of("position", "Poet"))));
        questions.add(new Question("create_employee", newcomer()));
        return questions;
    }

    /** Of the toolsets that are offered only where asked for, what needs no id but a person's. */
    private static List<Question> further(DemoStack stack) {
        List<Question> questions = new ArrayList<>();
        for (String kind : List.of("candidates", "applications", "jobs", "categories")) {
            questions.add(new Question("list_recruiting", Map.of("kind", kind, "limit", 500)));
        }
        for (String kind :
                List.of("departments", "teams", "offices", "legal_entities", "cost_centers", "jobs", "workplaces")) {
            questions.add(new Question("list_organization_data", Map.of("kind", kind, "limit", 500)));
        }
        questions.add(new Question("list_projects", Map.of("limit", 500)));
        for (Person person : stack.company().people().subList(0, 12)) {
            String id = String.valueOf(person.id());
            questions.add(new Question("list_documents", Map.of("employee", id, "limit", 500)));
            questions.add(new Question("list_documents", Map.of("employee", id, "category", "Sick notes")));
            questions.add(new Question("get_profile_picture", Map.of("employee", id)));
        }
        for (Person person : stack.company().people().subList(0, 4)) {
            for (int number = 1; number < 6; number++) {
                String document = String.valueOf(person.id()) + number;
                Map<String, Object> which = Map.of("employee", String.valueOf(person.id()), "document", document);
                questions.add(new Question("download_document", which));
                questions.add(new Question("update_document", with(which, "comment", "Seen")));
            }
        }
        oneOfEachKind(stack.company().absences()).forEach(absence -> {
            String id = absence.idV2();
            questions.add(new Question("cancel_absence", Map.of("id", id)));
            questions.add(new Question("update_absence", Map.of("id", id, "comment", "Moved")));
            questions.add(
                    new Question("update_absence", Map.of("id", String.valueOf(absence.id()), "comment", "Moved")));
        });
        questions.addAll(writes(stack));
        return questions.stream()
                .filter(question -> stack.toolNames().contains(question.tool()))
                .toList();
    }

    /** The same again and again for one kind of absence would tell nothing new. */
    private static Collection<Absence> oneOfEachKind(List<Absence> absences) {
        return absences.stream()
                .collect(Collectors.toMap(
                        absence -> String.valueOf(absence.type()),
                        absence -> absence,
                        (one, other) -> one,
                        TreeMap::new))
                .values();
    }

    /** Writes of what is new or has no kinds, with comments where there may be some, also of what is hidden. */
    private static List<Question> writes(DemoStack stack) {
        List<Question> writes = new ArrayList<>(Outsiders.writesAbout(chief(stack)));
        for (String kind : List.of("Paid vacation", "Sick leave", "absent")) {
            writes.add(new Question(
                    "request_absence",
                    Map.of("employee", chief(stack), "absence_type", kind, "from", "2027-07-01", "comment", "Away")));
        }
        for (Attendance attendance : stack.company().attendances().subList(0, 2)) {
            writes.add(new Question("update_attendance", Map.of("id", attendance.idV2(0), "comment", "Late")));
            writes.add(new Question("delete_attendance", Map.of("id", attendance.idV2(0))));
        }
        writes.add(new Question("save_project", Map.of("name", "Gemini", "description", "Two of them")));
        writes.add(new Question("save_project", Map.of("project", "Polaris Data", "name", "Polaris")));
        writes.add(new Question("save_project", Map.of("project", "41", "description", "One of them")));
        return writes;
    }

    private static Map<String, Object> with(Map<String, Object> arguments, String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(arguments);
        more.put(name, value);
        return more;
    }

    private static List<Question> reports() {
        List<Question> questions = new ArrayList<>(List.of(new Question("list_reports", Map.of())));
        for (int number = 1; number <= 4; number++) {
            String report = REPORT.formatted(number);
            for (String locale : List.of("en", "de", "es")) {
                Map<String, Object> whole = Map.of("report", report, "locale", locale, "limit", 500);
                questions.add(new Question("run_report", whole));
            }
        }
        List<String> hidden = List.of("fix_salary", "IBAN", "Bonus", "dynamic_29999");
        questions.add(
                new Question("run_report", Map.of("report", REPORT.formatted(2), "fields", hidden, "limit", 500)));
        return questions;
    }

    /** Calls that are refused, some of which name what must not be seen. */
    static List<Question> bad(DemoStack stack) {
        List<Question> questions = new ArrayList<>();
        for (String hidden : List.of("fix_salary", "gender", "iban", "dynamic_24421", "dynamic_24422", "bonus")) {
            Map<String, Object> where = new LinkedHashMap<>();
            where.put(hidden, List.of("CANARY-IBAN-1", "65000"));
            questions.add(new Question("search_employees", Map.of("where", where)));
            questions.add(new Question("search_employees", Map.of("sort", hidden)));
            questions.add(new Question("list_absences", Map.of("period", "this_week", "where", where)));
            questions.add(new Question("who_is_out", Map.of("where", where)));
            questions.add(new Question("get_headcount", Map.of("where", where)));
            questions.add(new Question("get_headcount", Map.of("by", List.of(hidden))));
            questions.add(new Question("list_people_events", Map.of("period", "2026", "where", where)));
            questions.add(new Question("list_attendances", Map.of("period", "this_week", "where", where)));
            questions.add(new Question("update_employee", update(stack, Map.of(hidden, "1"))));
            questions.add(new Question("search_employees", Map.of(hidden, "1")));
        }
        questions.add(new Question("get_employee", Map.of("employee", "Thomas Schmidt")));
        questions.add(new Question("get_employee", Map.of("employee", "Nobody Atall")));
        questions.add(new Question("get_org_chart", Map.of("root", "Müller")));
        questions.add(new Question("search_employees", Map.of("where", Map.of("department", "Enginering"))));
        questions.add(new Question("create_employee", Map.of("first_name", "A")));
        return questions;
    }

    static String chief(DemoStack stack) {
        return String.valueOf(stack.company().people().stream()
                .filter(person -> person.name().equals("Katharina Brandt"))
                .findFirst()
                .orElseThrow()
                .id());
    }

    static Map<String, Object> update(DemoStack stack, Map<String, Object> changes) {
        return Map.of("employee", chief(stack), "changes", changes);
    }

    static Map<String, Object> newcomer() {
        return Map.of(
                "first_name", "Maëlle",
                "last_name", "Neu",
                "email", "maelle.neu@example.com",
                "hire_date", "2027-01-04",
                "department", "Engineering",
                "t_shirt_groesse", "M",
                "position", "Engineer");
    }
}
