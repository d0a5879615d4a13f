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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaveProjectToolTest {

    private final FakeProjects projects = new FakeProjects()
            .project("5", "Apollo", Field.CODE, "A-1", Field.START, "2026-01-01", Field.CLIENT_NAME, "ACME")
            .project("6", "Data", Field.PARENT_PROJECT, "5")
            .project("7", "Data", Field.STATUS, "archived")
            .project("8", "Bravo", Field.BILLABLE, true);

    @Test
    void nothingIsWrittenBeforeThePlanIsAgreedTo() {
        CheckedCalls save = save(WritePolicy.CONFIRM);
        Map<String, Object> plan =
                save.result("project", "apollo", "end", "2026-12-31", "clear", List.of("client_name"));

        assertThat(plan)
                .containsEntry("status", "planned")
                .containsEntry("id", "5")
                .containsEntry("name", "Apollo");
        assertThat(plan.get("changes").toString())
                .isEqualTo("[{field=end, after=2026-12-31}, {field=client_name, before=ACME}]");
        assertThat(save.result("project", "7", "parent_project", "bravo")
                        .get("changes")
                        .toString())
                .isEqualTo("[{field=parent_project, after=Bravo (id 8)}]");
        assertThat(projects.writes()).isEmpty();
    }

    @Test
    void agreedPlanIsCarriedOutAndReadBack() {
        CheckedCalls save = save(WritePolicy.CONFIRM);
        Object code = save.result("project", "5", "end", "2026-12-31").get("confirmation");

        assertThat(save.result("project", "5", "end", "2026-12-31", "confirmation", code))
                .containsEntry("status", "applied")
                .containsEntry("verified", true);
        assertThat(projects.writes()).containsExactly("update 5 {END=2026-12-31}");
    }

    @Test
    void withoutProjectOneIsCreatedActive() {
        assertThat(save(WritePolicy.ON).result("name", " Gemini ", "assigned_to_all", true, "start", "today"))
                .containsEntry("status", "applied")
                .containsEntry("id", "104")
                .containsEntry("name", "Gemini")
                .containsEntry("verified", true);
        assertThat(projects.writes())
                .containsExactly("create {NAME=Gemini, STATUS=active, START=2026-11-21, ASSIGNED_TO_ALL=true}");
    }

    @Test
    void planTellsOfAProjectOfTheSameName() {
        assertThat(save(WritePolicy.CONFIRM)
                        .result("name", "bravo")
                        .get("warnings")
                        .toString())
                .contains("already a project called Bravo (id 8)");
        assertThat(save(WritePolicy.CONFIRM)
                        .result("project", "5", "name", "Brávo!")
                        .get("warnings")
                        .toString())
                .contains("already a project called Bravo (id 8)");
    }

    @Test
    void planTellsThatTheParentIsArchived() {
        assertThat(save(WritePolicy.CONFIRM)
                        .result("name", "Gemini", "parent_project", "7")
                        .get("warnings")
                        .toString())
                .contains("Data (id 7) is archived");
        assertThat(save(WritePolicy.CONFIRM).result("name", "Gemini", "parent_project", "5"))
                .doesNotContainKey("warnings");
    }

    @Test
    void whatIsSoAlreadyIsNotWritten() {
        assertThat(save(WritePolicy.ON).refusal("project", "8", "billable", true, "clear", List.of("code")))
                .contains("nothing to change");
        assertThat(save(WritePolicy.ON).result("project", "8", "billable", true, "code", "B"))
                .containsEntry("verified", true);
        assertThat(projects.writes()).containsExactly("update 8 {CODE=B}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "needs a 'name'|status=active",
                "is blank|name= ",
                "is blank. To empty it|project=5;code= ",
                "before 'start' (2026-01-01)|project=5;end=2025-12-31",
                "belongs to Apollo (id 5)|project=8;code=A-1",
                "not a date that exists|project=8;start=2026-02-30",
                "cannot be a part of itself|project=8;parent_project=8",
                "is a subproject itself|name=X;parent_project=6",
                "has subprojects|project=5;parent_project=8;client_name=x",
                "cannot carry client_name|name=X;parent_project=5;client_name=ACME",
                "cannot carry billable: that|project=8;parent_project=5",
                "Data (id 6, active, part of Apollo); Data (id 7, archived)|project=data;name=X",
                "Did you mean: Apollo|project=Apolo;name=X",
                "status|project=5;status=open"
            })
    void whatPersonioWouldRefuseIsNotSent(String words, String arguments) {
        assertThat(save(WritePolicy.ON).refusal(parsed(arguments))).contains(words);
        assertThat(projects.writes()).isEmpty();
    }

    @Test
    void givenAndClearedAtOnceIsAContradiction() {
        assertThat(save(WritePolicy.ON).refusal("project", "5", "code", "X", "clear", List.of("code")))
                .contains("both given and to be cleared");
    }

    @Test
    void whatPersonioIgnoredIsNamed() {
        projects.ignoring(Field.PARENT_PROJECT);

        assertThat(save(WritePolicy.ON).result("project", "7", "parent_project", "5", "code", "D"))
                .containsEntry("verified", false)
                .containsEntry("ignored", List.of("parent_project"));
    }

    @Test
    void lostAnswerToACreationIsLookedUpByName() {
        projects.failing("create", Kind.OUTCOME_UNKNOWN).storingBeforeFailing();

        assertThat(save(WritePolicy.ON).result("name", "Data", "code", "D-9"))
                .containsEntry("status", "unknown")
                .containsEntry("id", "104")
                .containsEntry("verified", true);
        assertThat(projects.writes()).hasSize(1);
    }

    @Test
    void lostCreationThatIsNotFoundIsSaidToBeUncertain() {
        projects.failing("create", Kind.OUTCOME_UNKNOWN);

        Map<String, Object> result = save(WritePolicy.ON).result("name", "Data");

        assertThat(result).containsEntry("status", "unknown").doesNotContainKey("id");
        assertThat(result.get("warnings").toString()).contains("check before trying again");
    }

    @Test
    void refusalIsAFailure() {
        projects.failing("update", Kind.REJECTED);

        assertThat(save(WritePolicy.ON).refusal("project", "8", "code", "B")).contains("It failed");
    }

    private CheckedCalls save(WritePolicy policy) {
        EmployeeDirectory directory =
                new EmployeeDirectory(new FakeEmployees(Company.people()), CheckedCalls.CLOCK, Duration.ofMinutes(5));
        return new CheckedCalls(new SaveProjectTool(directory, projects, projects), Company.tenant(), policy);
    }

    private static @Nullable Object[] parsed(String arguments) {
        return Stream.of(arguments.split(";"))
                .flatMap(argument -> Stream.of(argument.split("=", 2)))
                .toArray();
    }
}
