package io.github.personiomcp.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.personio.ApiPreference;
import io.github.personiomcp.policy.AbsenceDetail;
import io.github.personiomcp.policy.AttributeRule;
import io.github.personiomcp.policy.Visibility;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is suggested while an argument is typed. */
class CompletionTest {

    private static final Map<String, Object> EMPLOYEE =
            Map.of("type", "ref/resource", "uri", "personio://employees/{id}");

    private final StackSettings settings = new StackSettings().employees(240);

    @Test
    void peopleDepartmentsAttributesAndPeriodsAreSuggested() {
        try (DemoStack stack = settings.start();
                Menu menu = new Menu(stack)) {
            assertThat(values(menu.complete(EMPLOYEE, "id", "müll")))
                    .contains("Emil Müller", "anna.mueller@nordlicht.example")
                    .doesNotContain("Anna Müller")
                    .allMatch(suggested -> suggested.contains("Müll") || suggested.contains("mueller"));
            assertThat(menu.suggest("who_is_out", "department", "sal"))
                    .containsEntry("values", List.of("Sales"))
                    .containsEntry("total", 1)
                    .containsEntry("hasMore", false);
            assertThat(values(menu.suggest("headcount_report", "by", "off"))).containsExactly("office", "office_id");
            assertThat(values(menu.suggest("onboarding", "period", "next_m"))).containsExactly("next_month");
            assertThat(values(menu.suggest("headcount_report", "date", ""))).contains("today");
        }
    }

    @Test
    void suggestionNamesOnePerson() {
        try (DemoStack stack = settings.start();
                Menu menu = new Menu(stack)) {
            for (String suggested : values(menu.complete(EMPLOYEE, "id", "anna"))) {
                assertThat(menu.read("personio://employees/" + suggested.replace(" ", "%20")))
                        .contains("\"id\":");
            }
        }
    }

    @Test
    void thereAreAtMostAHundredAndMoreIsSaid() {
        try (DemoStack stack = settings.start();
                Menu menu = new Menu(stack)) {
            Map<String, Object> completion = menu.suggest("team_overview", "manager", "");

            assertThat(values(completion)).hasSize(100);
            assertThat(completion).containsEntry("hasMore", true);
        }
    }

    @Test
    void nothingHiddenIsSuggested() {
        Visibility hiding = new Visibility(Set.of(), Set.of("email", "office"), AttributeRule.ALL, AbsenceDetail.TYPE);
        try (DemoStack stack = settings.visibility(hiding).start();
                Menu menu = new Menu(stack)) {
            assertThat(values(menu.suggest("headcount_report", "by", "")))
                    .contains("position")
                    .doesNotContain("gender", "iban", "fix_salary", "email", "office");
            assertThat(values(menu.complete(EMPLOYEE, "id", "")))
                    .isNotEmpty()
                    .noneMatch(suggested -> suggested.contains("@"));
        }
    }

    @Test
    void whoeverIsOutOfScopeIsNotSuggested() {
        try (DemoStack stack = settings.scope("office=Berlin").start();
                Menu menu = new Menu(stack)) {
            Map<String, Object> asked = Map.of("limit", 500, "fields", List.of("email"));
            String seen = stack.result("search_employees", asked).toString();

            assertThat(values(menu.suggest("team_overview", "manager", "an")))
                    .isNotEmpty()
                    .allMatch(seen::contains);
        }
    }

    @Test
    void nothingIsSuggestedWherePersonioDoesNotAnswer() {
        try (DemoStack stack = settings.api(ApiPreference.V1).start();
                Menu menu = new Menu(stack)) {
            stack.faults().deny(DemoStack.EMPLOYEES);

            assertThat(values(menu.complete(EMPLOYEE, "id", "anna"))).isEmpty();
        }
    }

    private static List<String> values(Map<String, Object> completion) {
        return completion.get("values") instanceof List<?> values
                ? values.stream().map(String::valueOf).toList()
                : Collections.emptyList();
    }
}
