package io.github.personiomcp.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.policy.AbsenceDetail;
import io.github.personiomcp.policy.AttributeRule;
import io.github.personiomcp.policy.Preset;
import io.github.personiomcp.policy.Visibility;
import io.github.personiomcp.policy.WritePolicy;
import io.github.personiomcp.text.Language;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a client's menu of prompts holds, and what each says. */
class PromptsTest {

    private final StackSettings settings = new StackSettings().employees(40);

    @Test
    void menuHoldsEightConversations() {
        try (DemoStack stack = settings.start();
                Menu menu = new Menu(stack)) {
            assertThat(menu.prompts())
                    .containsOnlyKeys(
                            "who_is_out",
                            "onboarding",
                            "offboarding_check",
                            "team_overview",
                            "probation_ends",
                            "leave_overview",
                            "headcount_report",
                            "data_check")
                    .allSatisfy((name, prompt) -> assertThat(prompt).containsKeys("title", "description"));
        }
    }

    @Test
    void promptSpeaksOfWhatIsGivenAndOfNothingElse() {
        try (DemoStack stack = settings.start();
                Menu menu = new Menu(stack)) {
            assertThat(menu.say("who_is_out", Map.of()))
                    .contains("`who_is_out` with period \"this_week\"")
                    .doesNotContain("department {", "where");
            assertThat(menu.say("who_is_out", Map.of("period", "tomorrow", "department", "Sales")))
                    .contains("period \"tomorrow\"", "{\"department\": \"Sales\"}");
        }
    }

    @Test
    void whatIsGivenIsDataAndNoMarkdown() {
        try (DemoStack stack = settings.start();
                Menu menu = new Menu(stack)) {
            assertThat(menu.say("offboarding_check", Map.of("employee", "[Rosa](http://evil)\u202E\n<img> $1")))
                    .contains("\"[Rosa\\u005D(http://evil) \\u003Cimg> $1\"")
                    .doesNotContain("<img", "](");
        }
    }

    @Test
    void missingAndUnknownArgumentsAreRefused() {
        try (DemoStack stack = settings.start();
                Menu menu = new Menu(stack)) {
            assertThat(menu.error("prompts/get", Map.of("name", "offboarding_check")))
                    .containsEntry("code", -32602)
                    .containsEntry("message", "Argument 'employee' is missing.");
            assertThat(menu.error("prompts/get", Map.of("name", "who_is_out", "arguments", Map.of("when", "now"))))
                    .containsEntry("code", -32602)
                    .containsEntry(
                            "message", "Unknown argument 'when'. The prompt who_is_out takes: period, department.");
        }
    }

    @Test
    void withoutWritesNoPromptSpeaksOfThem() {
        try (DemoStack stack = settings.writes(WritePolicy.OFF).start();
                Menu menu = new Menu(stack)) {
            assertThat(menu.prompts()).hasSize(8);
            assertThat(menu.say("onboarding", Map.of())).doesNotContain("create_employee", "update_employee", "plan");
        }
    }

    @Test
    void promptThatNeedsAHiddenAttributeDoesNotExist() {
        Visibility hiding = new Visibility(
                Set.of(), Set.of("probation_period_end", "department"), AttributeRule.ALL, AbsenceDetail.TYPE);
        try (DemoStack stack = settings.visibility(hiding).start();
                Menu menu = new Menu(stack)) {
            assertThat(menu.prompts()).hasSize(6).doesNotContainKeys("probation_ends", "headcount_report");
            assertThat(menu.prompts().values())
                    .noneMatch(prompt -> String.valueOf(prompt.get("arguments")).contains("department"));
            assertThat(menu.error(
                            "prompts/get", Map.of("name", "who_is_out", "arguments", Map.of("department", "Sales"))))
                    .containsEntry("code", -32602);
        }
    }

    @Test
    void worksCouncilIsNotToldOfAttendances() {
        try (DemoStack stack = settings.preset(Preset.WORKS_COUNCIL).start();
                Menu menu = new Menu(stack)) {
            assertThat(menu.say("offboarding_check", Map.of("employee", "1012")))
                    .contains("get_employee")
                    .doesNotContain("list_attendances");
        }
    }

    @Test
    void germanMenuIsGerman() {
        try (DemoStack stack = settings.start();
                Menu menu = new Menu(stack, Language.DE)) {
            assertThat(menu.prompts().get("who_is_out")).containsEntry("title", "Wer ist abwesend?");
            assertThat(menu.say("who_is_out", Map.of())).startsWith("Wer ist im Zeitraum \"this_week\" abwesend?");
            assertThat(menu.resources().get("personio://org-chart")).containsEntry("title", "Organigramm");
        }
    }
}
