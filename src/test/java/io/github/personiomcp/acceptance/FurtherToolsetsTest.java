package io.github.personiomcp.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.demo.DemoSettings.Generations;
import io.github.personiomcp.policy.AbsenceDetail;
import io.github.personiomcp.policy.AttributeRule;
import io.github.personiomcp.policy.Visibility;
import io.github.personiomcp.policy.WritePolicy;
import io.github.personiomcp.tool.Toolset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Toolsets that are offered where they are asked for, against the demo company. */
class FurtherToolsetsTest {

    @Test
    void projectIsCreatedChangedAndStaffed() {
        StackSettings settings =
                new StackSettings().employees(60).writes(WritePolicy.ON).toolsets(Toolset.PROJECTS);
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

    @Test
    void unitsAreCountedAsTheDirectoryCountsThem() {
        StackSettings settings = new StackSettings().employees(60).toolsets(Toolset.ORGANIZATION_DATA);
        try (DemoStack stack = settings.start()) {
            for (Map<String, Object> department :
                    stack.all("list_organization_data", "organization_data", Map.of("kind", "departments"))) {
                Map<String, Object> found = stack.result(
                        "search_employees",
                        Map.of(
                                "where",
                                Map.of("department", department.get("name")),
                                "status",
                                List.of("active", "onboarding", "leave")));
                assertThat(found).containsEntry("total", department.get("people"));
            }
            List<Map<String, Object>> jobs =
                    stack.all("list_organization_data", "organization_data", Map.of("kind", "jobs"));
            assertThat(jobs).hasSizeGreaterThan(20).allMatch(job -> job.containsKey("level"));
            assertThat(jobs.toString()).doesNotContain("band", "grade", "G5");
        }
    }

    @Test
    void candidatesAreShownWithoutTheirPrivateData() {
        StackSettings settings = new StackSettings().employees(60).toolsets(Toolset.RECRUITING);
        try (DemoStack stack = settings.start()) {
            List<Map<String, Object>> candidates =
                    stack.all("list_recruiting", "recruiting", Map.of("kind", "candidates"));
            List<Map<String, Object>> lately = stack.all(
                    "list_recruiting", "recruiting", Map.of("kind", "candidates", "updated_since", "2026-10-01"));

            assertThat(candidates)
                    .noneMatch(candidate -> candidate.containsKey("email"))
                    .hasSizeGreaterThan(lately.size());
            assertThat(candidates.toString()).doesNotContain("CANARY");
            assertThat(stack.all("list_recruiting", "recruiting", Map.of("kind", "applications")))
                    .hasSize(130)
                    .allMatch(application -> application.containsKey("stage"));
        }
    }

    @Test
    void exposedPrivateContactShowsHowToReachCandidates() {
        StackSettings settings =
                new StackSettings().employees(60).toolsets(Toolset.RECRUITING).expose("private-contact");
        try (DemoStack stack = settings.start()) {
            assertThat(stack.all("list_recruiting", "recruiting", Map.of("kind", "candidates")))
                    .allMatch(candidate -> candidate.containsKey("email"));
        }
    }

    @Test
    void missingRightIsNamed() {
        StackSettings settings = new StackSettings().employees(60).toolsets(Toolset.values());
        settings.demo = settings.demo.withoutScopes("personio:recruiting:read", "personio:projects:write");
        try (DemoStack stack = settings.writes(WritePolicy.ON).start()) {
            assertThat(stack.failure("list_recruiting", Map.of("kind", "jobs"))).contains("\"Recruiting: read\"");
            assertThat(stack.failure("save_project", Map.of("name", "X"))).contains("\"Projects: write\"");
        }
    }

    @Test
    void credentialForTheOlderGenerationAloneGetsWhatPeopleShowAndIsToldWhatItCannot() {
        StackSettings settings = new StackSettings().employees(60).toolsets(Toolset.values());
        settings.demo = settings.demo.withGenerations(Generations.V1_ONLY);
        try (DemoStack stack = settings.start()) {
            Map<String, Object> departments = stack.result("list_organization_data", Map.of("kind", "departments"));

            assertThat(departments).containsEntry("complete", false);
            assertThat(departments.get("organization_data").toString()).contains("Engineering");
            assertThat(String.valueOf(departments.get("notes"))).contains("taken from people");
            assertThat(stack.failure("list_projects", Map.of())).contains("projects come over API v2 alone");
            assertThat(stack.failure("list_recruiting", Map.of("kind", "jobs"))).contains("over API v2 alone");
        }
    }

    @Test
    void unitsOfAHiddenAttributeAreListedNowhere() {
        Visibility hiding = new Visibility(Set.of(), Set.of("department"), AttributeRule.ALL, AbsenceDetail.TYPE);
        StackSettings settings = new StackSettings().employees(60).toolsets(Toolset.values());
        try (DemoStack stack = settings.visibility(hiding).start()) {
            assertThat(stack.failure("list_organization_data", Map.of("kind", "departments")))
                    .contains("'department' is hidden");
            assertThat(stack.result("describe_tenant", Map.of("topic", "organization", "limit", 100)))
                    .containsEntry("complete", false)
                    .asString()
                    .contains("Berlin", "Neither listed nor visible in the people's attributes: department.")
                    .doesNotContain("kind=department");
        }
    }
}
