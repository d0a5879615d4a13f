package io.github.personiomcp.toolset.projects;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.domain.Project.Field;
import io.github.personiomcp.policy.WritePolicy;
import io.github.personiomcp.testing.fakes.CheckedCalls;
import io.github.personiomcp.testing.fakes.Company;
import io.github.personiomcp.testing.fakes.FakeEmployees;
import io.github.personiomcp.testing.fakes.FakeProjects;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SetProjectMembersToolTest {

    private final FakeProjects projects = new FakeProjects()
            .project("5", "Apollo", Field.ASSIGNED_TO_ALL, true)
            .project("6", "Bravo")
            .member("6", "1", "2");

    @Test
    void planTellsThatAddingEndsTheAssignmentToEverybody() {
        Map<String, Object> plan = set(WritePolicy.CONFIRM).result("project", "apollo", "add", "ben@example.com");

        assertThat(plan.get("changes").toString())
                .isEqualTo(
                        "[{field=add, after=[Ben Öztürk (id 2)]}, {field=assigned_to_all, before=true, after=false}]");
        assertThat(plan.get("warnings").toString())
                .contains("assigned to everybody", "Members before: 0, afterwards: 1.");
        assertThat(projects.writes()).isEmpty();
    }

    @Test
    void peopleAreAddedAndRemovedAndTheMembersReadBack() {
        CheckedCalls set = set(WritePolicy.CONFIRM);
        Object code = set.result("project", "6", "add", List.of("cleo", "5"), "remove", "Ada Stein")
                .get("confirmation");

        assertThat(set.result("project", "6", "add", List.of("cleo", "5"), "remove", "Ada Stein", "confirmation", code))
                .containsEntry("status", "applied")
                .containsEntry("verified", true)
                .doesNotContainKeys("warnings", "ignored");
        assertThat(projects.writes()).containsExactly("add [3, 5] to 6", "remove [1] from 6");
    }

    @Test
    void whoIsAMemberAlreadyIsNotSentAgain() {
        set(WritePolicy.ON).result("project", "6", "add", List.of("1", "3"), "remove", List.of("2", "5"));

        assertThat(projects.writes()).containsExactly("add [3] to 6", "remove [2] from 6");
        assertThat(set(WritePolicy.ON).refusal("project", "6", "add", "3")).contains("nothing to change", "2 members");
    }

    @Test
    void contradictionsAndUnknownPeopleAreNotSent() {
        assertThat(set(WritePolicy.ON).refusal("project", "6", "add", "3", "remove", "Cleo Martin"))
                .contains("both to be added and to be removed");
        assertThat(set(WritePolicy.ON).refusal("project", "6", "add", "Lang")).contains("could be any of 2 people");
        assertThat(set(WritePolicy.ON).refusal("project", "6")).contains("Nobody is named", "add", "remove");
        assertThat(projects.writes()).isEmpty();
    }

    @Test
    void removalThatFailsAfterAddingIsToldBesideIt() {
        projects.failing("remove", Kind.REJECTED);

        Map<String, Object> result = set(WritePolicy.ON).result("project", "6", "add", "3", "remove", "1");

        assertThat(result)
                .containsEntry("status", "applied")
                .containsEntry("verified", false)
                .containsEntry("ignored", List.of("remove"));
        assertThat(result.get("warnings").toString()).contains("nobody was removed: It failed");
    }

    @Test
    void afterALostAnswerNothingMoreIsSent() {
        projects.failing("add", Kind.OUTCOME_UNKNOWN).storingBeforeFailing();

        Map<String, Object> result = set(WritePolicy.ON).result("project", "6", "add", "3", "remove", "1");

        assertThat(result).containsEntry("status", "unknown").containsEntry("ignored", List.of("remove"));
        assertThat(result.get("warnings").toString()).contains("It failed", "Removing was not tried");
        assertThat(projects.writes()).hasSize(1);
    }

    @Test
    void refusalIsAFailure() {
        projects.failing("remove", Kind.MISSING_RIGHT);

        assertThat(set(WritePolicy.ON).refusal("project", "6", "remove", "1")).contains("It failed");
    }

    private CheckedCalls set(WritePolicy policy) {
        EmployeeDirectory directory =
                new EmployeeDirectory(new FakeEmployees(Company.people()), CheckedCalls.CLOCK, Duration.ofMinutes(5));
        return new CheckedCalls(new SetProjectMembersTool(directory, projects, projects), Company.tenant(), policy);
    }
}
