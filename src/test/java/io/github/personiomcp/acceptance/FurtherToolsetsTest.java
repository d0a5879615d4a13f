package io.github.personiomcp.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.policy.WritePolicy;
import io.github.personiomcp.tool.Toolset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Toolsets that are offered where they are asked for, against the demo company. */
class FurtherToolsetsTest {

    @Test
    void projectIsCreatedChangedAndStaffed() {
        StackSettings settings =
                new StackSettings().employees(60).writes(WritePolicy.ON).further(Toolset.PROJECTS);
        try (DemoStack stack = settings.start()) {
            String person = String.valueOf(stack.company().people().get(3).id());
            Object id = stack.result(
                            "save_project",
                            Map.of("name", "Gemini", "end", "2027-12-31", "parent_project", "Polaris Migration"))
                    .get("id");

            assertThat(stack.result(
                            "save_project", Map.of("project", "Gemini", "code", "G-1", "clear", List.of("end"))))
                    .containsEntry("verified", true);
            assertThat(stack.result("set_project_members", Map.of("project", id, "add", person)))
                    .containsEntry("verified", true);
            assertThat(DemoStack.records(
                            stack.result("list_projects", Map.of("query", "gem", "include", List.of("members"))),
                            "projects"))
                    .singleElement()
                    .satisfies(project -> assertThat(project)
                            .containsEntry("code", "G-1")
                            .containsEntry("parent_project", "Polaris Migration")
                            .containsEntry("assigned_to_all", false)
                            .doesNotContainKey("end")
                            .hasEntrySatisfying("members", members -> assertThat(members.toString())
                                    .contains(person)));
            assertThat(stack.failure("save_project", Map.of("project", "Polaris Data", "client_name", "ACME")))
                    .contains("cannot carry client_name");
        }
    }
}
