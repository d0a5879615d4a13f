package io.github.personiomcp.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.Attribute.Access;
import io.github.personiomcp.domain.Attribute.Source;
import io.github.personiomcp.domain.AttributeType;
import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.Ports;
import io.github.personiomcp.domain.Projects;
import io.github.personiomcp.domain.RefusedException;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.personio.PersonioApis;
import io.github.personiomcp.policy.scope.RowScope;
import io.github.personiomcp.testing.Contexts;
import io.github.personiomcp.testing.fakes.CheckedCalls;
import io.github.personiomcp.testing.fakes.FakeProjects;
import io.github.personiomcp.tool.BoundTool;
import io.github.personiomcp.tool.Tool;
import io.github.personiomcp.tool.Toolset;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PresetTest {

    private static final Policy COUNCIL = new Policy(
            WritePolicy.ON,
            new Visibility(Set.of("pay", "health"), Set.of(), AttributeRule.ALL, AbsenceDetail.FULL),
            EnumSet.allOf(Toolset.class),
            true,
            RowScope.NONE,
            Preset.WORKS_COUNCIL);

    @ParameterizedTest
    @EnumSource(Toolset.class)
    void workingTimesAndReportsDoNotExistForTheWorksCouncil(Toolset toolset) {
        List<Tool> tools = List.of(PolicyTest.tool("get_thing", Effect.READ, toolset));
        boolean withheld =
                Set.of(Toolset.ATTENDANCES, Toolset.TIME, Toolset.REPORTS).contains(toolset);

        List<BoundTool> offered = COUNCIL.offered(tools, TenantSchema.standard());

        assertThat(offered).hasSize(withheld ? 0 : 1);
    }

    @Test
    void noToolCanReadAttendancesForTheWorksCouncilWhateverItIsWrittenToDo() {
        Ports ports = PersonioApis.over(
                (request, context) -> {
                    throw new AssertionError("asked Personio");
                },
                ZoneOffset.UTC,
                CheckedCalls.CLOCK);
        LocalDate day = LocalDate.of(2026, 1, 1);

        assertThatThrownBy(() -> GuardedPorts.under(COUNCIL, ports, CheckedCalls.CLOCK)
                        .attendances()
                        .in(new DateRange(day, day), Set.of(), Contexts.reading()))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("not shown");
    }

    @Test
    void workingTimeOfProjectsIsNotShownToTheWorksCouncil() {
        Projects projects = new FakeProjects().project("1", "Apollo").member("1", "2");

        assertThatThrownBy(() -> ProjectRedaction.under(COUNCIL, projects).all(true, Contexts.reading()))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("--preset");
        assertThat(ProjectRedaction.under(COUNCIL, projects).all(false, Contexts.reading()))
                .hasSize(1);
        assertThat(ProjectRedaction.under(COUNCIL, projects).members("1", Contexts.reading()))
                .containsExactly("2");
        assertThat(ProjectRedaction.under(new Policy(WritePolicy.OFF, Set.of()), projects)
                        .all(true, Contexts.reading()))
                .isEqualTo(projects.all(true, Contexts.reading()));
    }

    @Test
    void absencesHaveNoKindForTheWorksCouncilWhateverElseIsAllowed() {
        assertThat(COUNCIL.visibility().absences()).isEqualTo(AbsenceDetail.PRESENCE);
    }

    @Test
    void numbersOfTheCompanysOwnAreHiddenUnlessNamed() {
        assertThat(COUNCIL.hiddenAs(custom("score", AttributeType.INTEGER))).contains("number");
        assertThat(COUNCIL.hiddenAs(custom("score", AttributeType.DECIMAL))).contains("number");
        assertThat(COUNCIL.hiddenAs(custom("shirt", AttributeType.TEXT))).isEmpty();
        assertThat(COUNCIL.hiddenAs(
                        TenantSchema.standard().find("weekly_working_hours").orElseThrow()))
                .isEmpty();
        Visibility named = new Visibility(Set.of("score"), Set.of(), AttributeRule.WORDS, AbsenceDetail.TYPE);
        assertThat(named.hiddenAs(custom("score", AttributeType.INTEGER))).isEmpty();
    }

    @Test
    void presetNeverWidens() {
        Visibility strict = new Visibility(Set.of(), Set.of("team"), AttributeRule.STRICT, AbsenceDetail.PRESENCE);

        assertThat(Preset.WORKS_COUNCIL.narrow(strict)).isEqualTo(strict);
        assertThat(Preset.NONE.narrow(strict)).isEqualTo(strict);
    }

    @Test
    void callersAreToldWhatIsWithheld() {
        assertThat(COUNCIL.remarks()).singleElement().asString().contains("works council", "attendances");
        assertThat(new Policy(WritePolicy.OFF, Set.of()).remarks()).isEmpty();
    }

    private static Attribute custom(String key, AttributeType type) {
        return new Attribute(key, new Source("dynamic_" + key, null), key, type, null, List.of(), Access.WRITABLE);
    }
}
