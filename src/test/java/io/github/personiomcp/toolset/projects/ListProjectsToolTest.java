package io.github.personiomcp.toolset.projects;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.domain.Project.Field;
import io.github.personiomcp.testing.fakes.CheckedCalls;
import io.github.personiomcp.testing.fakes.Company;
import io.github.personiomcp.testing.fakes.FakeEmployees;
import io.github.personiomcp.testing.fakes.FakeProjects;
import io.github.personiomcp.testing.fakes.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListProjectsToolTest {

    private final FakeProjects projects = new FakeProjects()
            .project("7", "Zulu", Field.STATUS, "archived", Field.CODE, "A-9")
            .project("6", "Data", Field.PARENT_PROJECT, "5")
            .project(
                    "5",
                    "Apollo",
                    Field.DESCRIPTION,
                    "To the moon",
                    Field.START,
                    "2026-01-01",
                    Field.END,
                    "2026-12-31",
                    Field.BILLABLE,
                    true)
            .project("8", "Bravo")
            .member("5", "2", "99");

    @Test
    void subprojectsFollowTheirParent() {
        assertThat(list(projects).json()).isEqualTo(Json.compact("""
                {'projects': [
                  {'id': '5', 'name': 'Apollo', 'status': 'active', 'start': '2026-01-01', 'end': '2026-12-31', 'billable': true},
                  {'id': '6', 'name': 'Data', 'status': 'active', 'parent_project_id': '5', 'parent_project': 'Apollo'},
                  {'id': '8', 'name': 'Bravo', 'status': 'active'},
                  {'id': '7', 'name': 'Zulu', 'status': 'archived', 'code': 'A-9'}],
                 'total': 4, 'returned': 4, 'complete': true, 'as_of': '2026-11-21T09:00:00Z'}"""));
    }

    @Test
    void partsOfNameAndCodeAndStatusSelect() {
        assertThat(list(projects).records("projects", "query", "a-9"))
                .extracting("id")
                .containsExactly("7");
        assertThat(list(projects).records("projects", "query", "APO"))
                .extracting("id")
                .containsExactly("5");
        assertThat(list(projects).result("status", "archived"))
                .containsEntry("total", 1)
                .containsEntry("filters", Map.of("status", "archived"));
    }

    @Test
    void furtherFactsAreThereWhereAskedFor() {
        assertThat(list(projects)
                        .records(
                                "projects",
                                "query",
                                "apollo",
                                "include",
                                List.of("description", "tracked_time", "members"))
                        .get(0))
                .containsEntry("description", "To the moon")
                .containsEntry("tracked_minutes", 60L)
                .containsEntry("subprojects_tracked_minutes", 0L)
                .containsEntry(
                        "members", List.of(Map.of("id", "2", "name", "Ben Öztürk"), Map.of("id", "99", "name", "99")));
    }

    @Test
    void membersOfManyProjectsAreNotRead() {
        FakeProjects many = new FakeProjects();
        IntStream.range(0, 21).forEach(number -> many.project(String.valueOf(number), "P" + number));

        assertThat(list(many).refusal("include", List.of("members"))).contains("at most 20", "21", "query");
        assertThat(list(many).result("include", List.of("members"), "query", "P1"))
                .containsEntry("total", 11);
    }

    private static CheckedCalls list(FakeProjects projects) {
        EmployeeDirectory directory =
                new EmployeeDirectory(new FakeEmployees(Company.people()), CheckedCalls.CLOCK, Duration.ofMinutes(5));
        return new CheckedCalls(new ListProjectsTool(directory, projects), Company.tenant());
    }
}
