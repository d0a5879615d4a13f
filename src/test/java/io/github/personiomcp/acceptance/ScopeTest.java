package io.github.personiomcp.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.acceptance.Questions.Question;
import io.github.personiomcp.demo.Person;
import io.github.personiomcp.domain.CallContext.Progress;
import io.github.personiomcp.personio.ApiPreference;
import io.github.personiomcp.server.Outcome;
import io.github.personiomcp.server.ToolDefinition;
import io.github.personiomcp.server.WireJson;
import io.github.personiomcp.testing.CapturedLog;
import io.github.personiomcp.tool.Toolset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server that is confined to some people: nobody else is ever told of, and nothing of theirs is changed. */
class ScopeTest {

    static final String IRELAND = "subcompany=Nordlicht Systems Ireland Ltd";

    @ParameterizedTest
    @CsvSource({"AUTO, " + IRELAND, "V2, " + IRELAND, "V1, office=Dublin|Madrid", "V2, gender=female"})
    void nobodyOutsideIsToldOfWhateverIsAsked(ApiPreference api, String scope) {
        try (CapturedLog logs = new CapturedLog();
                DemoStack stack = stack(settings(api).scope(scope));
                DemoStack open = stack(settings(api))) {
            Outsiders outsiders = Outsiders.of(stack, scope);
            Set<String> asked = new HashSet<>();
            List<String> leaks = new ArrayList<>();
            int before = logs.text().length();
            for (Question question : questions(stack, open, outsiders)) {
                leaks.addAll(outsiders.namedIn(answer(stack, question), question.arguments()));
                asked.add(question.arguments().toString());
            }
            stack.tenant.discover();
            stack.tenant
                    .tools()
                    .forEach(tool -> leaks.addAll(outsiders.namedIn(
                            WireJson.text(ToolDefinition.of(tool).content()), Map.of())));
            assertThat(asked).hasSizeGreaterThan(150);
            assertThat(leaks).isEmpty();
            assertThat(logs.text()).hasSizeGreaterThan(before);
            assertThat(outsiders.namedIn(logs.text(), Map.of("asked", asked))).isEmpty();
        }
    }

    @Test
    void theSameQuestionsTellOfEverybodyWhereThereIsNoScope() {
        try (DemoStack stack = stack(settings(ApiPreference.AUTO))) {
            Outsiders outsiders = Outsiders.of(stack, IRELAND);
            Set<String> leaks = new HashSet<>();
            Questions.good(stack).stream()
                    .limit(3)
                    .forEach(
                            question -> leaks.addAll(outsiders.namedIn(answer(stack, question), question.arguments())));
            assertThat(leaks).hasSizeGreaterThan(50);
        }
    }

    @Test
    void toolsThatCannotBeConfinedDoNotExist() {
        try (DemoStack stack = stack(settings(ApiPreference.AUTO).scope(IRELAND));
                DemoStack open = stack(settings(ApiPreference.AUTO))) {
            assertThat(open.toolNames()).contains("list_recruiting", "list_reports", "run_report");
            assertThat(stack.toolNames()).doesNotContain("list_recruiting", "list_reports", "run_report");
            assertThat(stack.result("describe_tenant", Map.of()).get("notes").toString())
                    .contains("confined to some of the people");
        }
    }

    static StackSettings settings(ApiPreference api) {
        return new StackSettings().api(api).employees(120);
    }

    static DemoStack stack(StackSettings settings) {
        DemoStack stack = settings.toolsets(Toolset.values())
                .expose("pay")
                .allowDeletes()
                .unlimited()
                .start();
        return stack;
    }

    private static List<Question> questions(DemoStack stack, DemoStack open, Outsiders outsiders) {
        List<Question> questions = new ArrayList<>(Questions.good(stack));
        questions.addAll(Questions.bad(stack));
        for (Person person : outsiders.people().subList(0, 2)) {
            for (String reference : List.of(String.valueOf(person.id()), person.name(), person.email())) {
                questions.addAll(Outsiders.about(reference));
            }
            questions.addAll(writes(person, open, outsiders));
        }
        Person insider = outsiders.insiders().get(1);
        questions.addAll(Outsiders.about(String.valueOf(insider.id())));
        questions.addAll(Outsiders.writesToRecordsOf(String.valueOf(insider.id()), open));
        questions.add(new Question("list_projects", Map.of("query", "Polaris", "include", List.of("members"))));
        questions.add(new Question("list_compensations", Map.of("period", "this_month", "limit", 500)));
        for (String kind : List.of("departments", "teams", "offices", "legal_entities", "cost_centers", "jobs")) {
            questions.add(new Question("list_organization_data", Map.of("kind", kind, "limit", 500)));
        }
        return questions;
    }

    static List<Question> writes(Person outsider, DemoStack open, Outsiders outsiders) {
        String id = String.valueOf(outsider.id());
        String insider = String.valueOf(outsiders.insiders().get(0).id());
        List<Question> writes = new ArrayList<>(Outsiders.writesAbout(id));
        writes.add(new Question("update_employee", Map.of("employee", insider, "changes", Map.of("supervisor", id))));
        writes.addAll(Outsiders.writesToRecordsOf(id, open));
        writes.addAll(Outsiders.documentsOf(id, id, open));
        writes.addAll(Outsiders.documentsOf(id, insider, open));
        return writes;
    }

    /** Everything that was said in a call and, where it was a plan, in the call that agreed to it. */
    private static String answer(DemoStack stack, Question question) {
        if (!stack.toolNames().contains(question.tool())) {
            return "";
        }
        StringBuilder said = new StringBuilder();
        Progress progress = (done, total, message) -> said.append(message).append('\n');
        Outcome outcome = stack.call(question.tool(), question.arguments(), progress);
        Object code = outcome.structured().get("confirmation");
        if (code != null) {
            Map<String, Object> again = new LinkedHashMap<>(question.arguments());
            again.put("confirmation", code);
            said.append(stack.call(question.tool(), again, progress));
        }
        return said.append(outcome).toString();
    }
}
