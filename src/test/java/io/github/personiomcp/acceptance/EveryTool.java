package io.github.personiomcp.acceptance;

import io.github.personiomcp.acceptance.Questions.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One question to every tool, about one person where it is about somebody, that succeeds. */
final class EveryTool {

    private EveryTool() {}

    /** Questions by tool about {@code employee}, who works in Berlin and whose records {@code stack} shows. */
    static Map<String, Question> questions(DemoStack stack, String employee) {
        List<Question> all = new ArrayList<>(Outsiders.about(employee));
        List<Question> writes = Outsiders.writesToRecordsOf(employee, stack);
        writes.stream()
                .filter(question -> question.tool().equals("cancel_absence"))
                .map(question -> new Question(
                        "update_absence", Map.of("id", question.arguments().get("id"), "comment", "Moved")))
                .forEach(all::add);
        all.addAll(writes);
        all.addAll(Outsiders.documentsOf(employee, employee, stack));
        Map<String, Object> newcomer = new LinkedHashMap<>(Questions.newcomer());
        newcomer.put("office", "Berlin");
        newcomer.keySet().retainAll(properties(stack, "create_employee"));
        all.add(new Question("create_employee", newcomer));
        all.add(new Question("save_project", Map.of("name", "Gemini")));
        all.addAll(Questions.good(stack));
        Map<String, Question> byTool = new LinkedHashMap<>();
        all.forEach(question -> byTool.putIfAbsent(question.tool(), question));
        return byTool;
    }

    private static Set<?> properties(DemoStack stack, String tool) {
        Object properties = stack.tool(tool).spec().input().get("properties");
        return properties instanceof Map<?, ?> map ? map.keySet() : Set.of();
    }
}
