package io.github.personiomcp.acceptance;

import static io.github.personiomcp.acceptance.DemoStack.EMPLOYEES;
import static io.github.personiomcp.acceptance.DemoStack.records;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.acceptance.Questions.Question;
import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.server.Outcome;
import io.github.personiomcp.server.ToolDefinition;
import io.github.personiomcp.server.WireJson;
import io.github.personiomcp.testing.CapturedLog;
import io.github.personiomcp.tool.Toolset;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No value of a sensitive class leaves, whatever is asked. */
class SensitiveDataTest {

    /** What looks like a canary: the marked texts, amounts with many decimals, dates. */
    private static final Pattern SUSPECT = Pattern.compile("CANARY-[A-Z]+-\\d+|\\d+\\.\\d{6}|\\d{4}-\\d{2}-\\d{2}");

    @Test
    void noOutputHoldsASensitiveValue() {
        try (DemoStack stack = fast(new StackSettings().employees(80))) {
            String said = everythingSaid(stack);

            assertThat(said)
                    .doesNotContain(
                            "\"gender\":\"",
                            "Notfall",
                            "Grad der Behinderung",
                            "Elternzeit",
                            "Krankheit",
                            "Arztbesuch");
            assertThat(leaked(stack, said)).isEmpty();
        }
    }

    @Test
    void exposedClassIsTheOnlyOneThatShows() {
        try (DemoStack stack = fast(new StackSettings().employees(80).expose("bank"))) {
            String said = everythingSaid(stack);

            assertThat(leaked(stack, said)).isNotEmpty().allMatch(canary -> canary.startsWith("CANARY-IBAN-"));
        }
    }

    @Test
    void exposedAttributeIsTheOnlyOneThatShows() {
        try (DemoStack stack = fast(new StackSettings().employees(80).expose("iban"))) {
            String said = everythingSaid(stack);

            assertThat(leaked(stack, said)).isNotEmpty().allMatch(canary -> canary.startsWith("CANARY-IBAN-"));
        }
    }

    @Test
    void exposedPayShowsAmountsAndNothingElse() {
        try (DemoStack stack = fast(new StackSettings().employees(80).expose("pay"))) {
            String said = everythingSaid(stack);

            assertThat(said).contains("\"fix_salary\":{\"amount\":", "\"category\":\"fixed_salary\"");
            assertThat(leaked(stack, said)).isNotEmpty().allMatch(canary -> canary.matches("\\d+\\.\\d{6}"));
        }
    }

    @Test
    void hiddenAttributesAreNotRequestedOfTheEmployeeList() {
        try (DemoStack stack = DemoStack.start()) {
            stack.result("search_employees", Map.of("limit", 500));

            List<String> queries = stack.traffic().requests().stream()
                    .filter(request -> request.path().equals(EMPLOYEES))
                    .map(request -> URLDecoder.decode(String.valueOf(request.query()), StandardCharsets.UTF_8))
                    .toList();

            assertThat(queries)
                    .as("discovery and the list")
                    .hasSizeGreaterThan(1)
                    .allMatch(query -> query.contains("attributes[]=department"));
            for (Attribute hidden : stack.tenant.tenant().hidden()) {
                assertThat(queries).noneMatch(query -> Stream.of(query.split("&", -1))
                        .anyMatch(("attributes[]=" + hidden.source().rawKey())::equals));
            }
        }
    }

    @Test
    void everySensitiveAttributeOfTheDemoIsHidden() {
        try (DemoStack stack = DemoStack.start()) {
            Set<String> visible = stack.tenant.tenant().attributes().stream()
                    .map(attribute -> attribute.source().rawKey())
                    .collect(Collectors.toSet());

            assertThat(stack.company().readableAttributes())
                    .filteredOn(attribute -> attribute.sensitive())
                    .isNotEmpty()
                    .noneMatch(attribute -> visible.contains(attribute.key()));
        }
    }

    @Test
    void hiddenAttributeCanBeNeitherFilteredNorSortedByNorWritten() {
        try (DemoStack stack = DemoStack.start()) {
            for (String hidden : List.of("fix_salary", "gender", "dynamic_24421", "iban", "IBAN")) {
                Map<String, Object> where = Map.of(hidden, "DE00 CANARY-IBAN-1");
                assertThat(stack.failure("search_employees", Map.of("where", where)))
                        .contains("hidden", "--expose");
                assertThat(stack.failure("search_employees", Map.of("sort", hidden)))
                        .contains("hidden", "--expose");
                assertThat(stack.failure("update_employee", Questions.update(stack, Map.of(hidden, "x"))))
                        .contains("hidden", "--expose");
            }
        }
    }

    @Test
    void descriptionNamesWhatIsHiddenWithItsClassAndNothingOfItsContent() {
        try (DemoStack stack = DemoStack.start()) {
            List<Map<String, Object>> hidden =
                    stack.all("describe_tenant", "attributes", Map.of("topic", "attributes")).stream()
                            .filter(attribute -> attribute.containsKey("hidden"))
                            .toList();

            assertThat(hidden)
                    .hasSameSizeAs(stack.tenant.tenant().hidden())
                    .allSatisfy(attribute -> assertThat(attribute).containsOnlyKeys("key", "label", "hidden"))
                    .contains(Map.of("key", "iban", "label", "IBAN", "hidden", "bank"))
                    .contains(Map.of("key", "gender", "label", "Gender", "hidden", "gender"));
            assertThat(leaked(stack, hidden.toString())).isEmpty();
        }
    }

    @Test
    void hiddenFieldIsNamedAsHiddenAndNotShown() {
        try (DemoStack stack = DemoStack.start()) {
            Map<String, Object> result =
                    stack.result("search_employees", Map.of("fields", List.of("iban", "department"), "limit", 500));

            assertThat(result).containsEntry("hidden", List.of("iban"));
            assertThat(records(result, "employees")).noneMatch(person -> person.containsKey("iban"));
            assertThat(stack.result(
                            "get_employee",
                            Map.of(
                                    "employee",
                                    Questions.chief(stack),
                                    "fields",
                                    List.of("fix_salary", "dynamic_24421"))))
                    .containsEntry("hidden", List.of("fix_salary", "dynamic_24421"));
        }
    }

    @Test
    void absencesForHealthAreAbsentAndSaidToBe() {
        try (DemoStack stack = fast(new StackSettings().employees(80))) {
            assertThat(stack.result("list_absences", Map.of("period", "this_year", "absence_type", "absent")))
                    .satisfies(result -> assertThat(records(result, "absences")).isNotEmpty())
                    .satisfies(result -> assertThat(String.valueOf(result.get("notes")))
                            .contains("health", "'absent'", "--expose health"));
            assertThat(stack.failure("list_absences", Map.of("period", "this_year", "absence_type", "Krankheit")))
                    .contains("'absent'", "--expose health");
        }
    }

    @Test
    void searchDoesNotLookIntoHiddenAttributes() {
        try (DemoStack stack = DemoStack.start()) {
            List<String> texts = stack.company().canaries().stream()
                    .filter(canary -> canary.startsWith("CANARY-"))
                    .toList();
            for (String canary : texts.subList(0, 20)) {
                assertThat(stack.result("search_employees", Map.of("query", canary)))
                        .as(canary)
                        .containsEntry("total", 0);
            }
        }
    }

    static DemoStack fast(StackSettings settings) {
        return settings.toolsets(Toolset.values()).unlimited().start();
    }

    /** Definitions, structured results, texts, refusals, progress, plans and their outcomes, and what is logged meanwhile. */
    static String everythingSaid(DemoStack stack) {
        StringBuilder said = new StringBuilder();
        try (CapturedLog logs = new CapturedLog()) {
            stack.tenant.discover();
            stack.tenant
                    .tools()
                    .forEach(tool ->
                            said.append(WireJson.text(ToolDefinition.of(tool).content())));
            List<Question> questions = Stream.of(Questions.good(stack), Questions.bad(stack))
                    .flatMap(List::stream)
                    .toList();
            assertThat(questions).extracting(Question::tool).containsAll(stack.toolNames());
            questions.stream()
                    .filter(question -> stack.toolNames().contains(question.tool()))
                    .forEach(question -> said.append(answer(stack, question)));
            try (Menu menu = new Menu(stack)) {
                said.append(menu.everything(
                        String.valueOf(stack.company().people().get(0).id())));
            }
            stack.faults().html(EMPLOYEES, 200, 2);
            stack.faults().truncate(EMPLOYEES, 1);
            Questions.good(stack).stream().limit(5).forEach(question -> said.append(answer(stack, question)));
            assertThat(logs.text()).contains("/v1/company/employees");
            said.append(logs.text());
        }
        return said.toString();
    }

    private static String answer(DemoStack stack, Question question) {
        StringBuilder said = new StringBuilder();
        Outcome outcome =
                stack.call(question.tool(), question.arguments(), (done, total, message) -> said.append(message));
        Object code = outcome.structured().get("confirmation");
        if (code != null) {
            Map<String, Object> again = new LinkedHashMap<>(question.arguments());
            again.put("confirmation", code);
            said.append(stack.call(question.tool(), again));
        }
        return said.append(outcome).toString();
    }

    private static List<String> leaked(DemoStack stack, String said) {
        Set<String> suspects =
                SUSPECT.matcher(said).results().map(MatchResult::group).collect(Collectors.toSet());
        return stack.company().canaries().stream()
                .filter(suspects::contains)
                .limit(20)
                .toList();
    }
}
