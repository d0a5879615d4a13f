package io.github.personiomcp.acceptance;

import io.github.personiomcp.acceptance.Questions.Question;
import io.github.personiomcp.demo.Person;
import io.github.personiomcp.demo.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The people of a demo company who are outside a scope such as {@code office=Dublin|Madrid}, and whether something tells of them.
 *
 * @param ids their ids, but for those that cost centers have as well
 * @param words their names and e-mails, as far as nobody inside has the same
 */
record Outsiders(List<Person> people, List<Person> insiders, Set<String> ids, Set<String> words) {

    /** A number where ids stand, in JSON, in a list, in a sentence or in an address; dates, minutes and amounts stand elsewhere. */
    private static final Pattern ID = Pattern.compile("(?:\"|\\bid[ =]|[a-z]/|\\[|, )(\\d{4,})(?=[\"\\],}); ]|$)");

    /** In the demo company. */
    private static final Set<String> COST_CENTERS = Set.of("1105", "1190");

    static Outsiders of(DemoStack stack, String scope) {
        String key = scope.substring(0, scope.indexOf('='));
        Set<String> values = Set.of(scope.substring(scope.indexOf('=') + 1).split("\\|"));
        Map<Boolean, List<Person>> sides = stack.company().people().stream()
                .collect(Collectors.partitioningBy(person -> values.contains(value(person, key))));
        Set<String> words = words(sides.get(false));
        words.removeAll(words(sides.get(true)));
        Set<String> ids = ids(sides.get(false));
        ids.removeAll(COST_CENTERS);
        return new Outsiders(sides.get(false), sides.get(true), ids, words);
    }

    private static String value(Person person, String key) {
        return person.unit(key).map(Unit::name).orElseGet(() -> person.text(key));
    }

    private static Set<String> words(List<Person> people) {
        return people.stream()
                .flatMap(person -> Stream.of(person.name(), person.email()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> ids(List<Person> people) {
        return people.stream()
                .map(person -> String.valueOf(person.id()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What {@code said} tells of them, beside what was asked for. */
    List<String> namedIn(String said, Map<String, Object> asked) {
        String own = asked.toString();
        Stream<String> told = Stream.concat(
                ID.matcher(said).results().map(match -> match.group(1)).filter(ids::contains),
                words.stream().filter(said::contains));
        return told.filter(word -> !own.contains(word))
                .distinct()
                .map(word -> asked + " tells " + word)
                .toList();
    }

    /** Reading and writing questions about one person, however they are named. */
    static List<Question> about(String employee) {
        List<Question> questions = new ArrayList<>();
        for (String tool : List.of("get_employee", "get_absence_balance", "list_documents", "get_profile_picture")) {
            questions.add(new Question(tool, Map.of("employee", employee)));
        }
        for (String direction : List.of("up", "down", "both")) {
            questions.add(new Question("get_org_chart", Map.of("root", employee, "direction", direction)));
        }
        questions.add(new Question("search_employees", Map.of("query", employee)));
        questions.add(new Question("search_employees", Map.of("where", Map.of("supervisor", employee))));
        for (String tool : List.of("list_absences", "list_attendances", "list_compensations")) {
            questions.add(new Question(tool, Map.of("employees", List.of(employee), "period", "this_month")));
        }
        questions.add(new Question("who_is_out", Map.of("period", "this_month", "reports_of", employee)));
        questions.add(new Question("get_headcount", Map.of("where", Map.of("supervisor", employee))));
        questions.add(
                new Question("list_people_events", Map.of("period", "2026", "where", Map.of("supervisor", employee))));
        questions.addAll(writesAbout(employee));
        return questions;
    }

    /** Writes that concern one person. */
    static List<Question> writesAbout(String employee) {
        Map<String, Object> file =
                new LinkedHashMap<>(Map.of("employee", employee, "title", "Letter", "category", "Contracts"));
        file.putAll(Map.of("file_name", "letter.txt", "content", "SGVsbG8="));
        return List.of(
                new Question("update_employee", Map.of("employee", employee, "changes", Map.of("position", "Poet"))),
                new Question(
                        "request_absence",
                        Map.of("employee", employee, "absence_type", "Paid vacation", "from", "2027-06-01")),
                new Question(
                        "record_attendance",
                        Map.of("employee", employee, "date", "2026-11-14", "from", "08:00", "to", "09:00")),
                new Question("upload_document", file),
                new Question("set_project_members", Map.of("project", "Polaris Data", "add", employee)),
                new Question("set_project_members", Map.of("project", "Polaris Data", "remove", employee)));
    }

    /** Writes to what {@code open}, a server without a scope, shows of somebody. */
    static List<Question> writesToRecordsOf(String employee, DemoStack open) {
        List<Question> questions = new ArrayList<>();
        Map<String, Object> theirs = Map.of("employees", List.of(employee), "period", "2026", "limit", 3);
        DemoStack.records(open.result("list_absences", theirs), "absences").forEach(absence -> {
            questions.add(new Question("cancel_absence", Map.of("id", absence.get("id"))));
            questions.add(new Question("update_absence", Map.of("id", absence.get("id"), "to", "2027-07-01")));
        });
        Map<String, Object> lately = Map.of("employees", List.of(employee), "period", "last_60_days", "limit", 3);
        DemoStack.records(open.result("list_attendances", lately), "attendances")
                .forEach(period -> {
                    questions.add(new Question("delete_attendance", Map.of("id", period.get("id"))));
                    questions.add(new Question("update_attendance", Map.of("id", period.get("id"), "from", "07:31")));
                });
        return questions;
    }

    /** The same of documents, which are always named together with somebody. */
    static List<Question> documentsOf(String owner, String named, DemoStack open) {
        List<Question> questions = new ArrayList<>();
        DemoStack.records(open.result("list_documents", Map.of("employee", owner)), "documents")
                .forEach(document -> {
                    Map<String, Object> which = Map.of("employee", named, "document", document.get("id"));
                    questions.add(new Question("download_document", which));
                    Map<String, Object> renamed = new LinkedHashMap<>(which);
                    renamed.put("name", "Renamed");
                    questions.add(new Question("update_document", renamed));
                });
        return questions;
    }
}
