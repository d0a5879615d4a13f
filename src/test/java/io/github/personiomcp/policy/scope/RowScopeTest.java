package io.github.personiomcp.policy.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.AttributeType;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.testing.Tenants;
import io.github.personiomcp.tool.Toolset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowScopeTest {

    private static final TenantSchema TENANT =
            Tenants.with(Tenants.custom(103, "works_council", "Works council", AttributeType.TEXT));

    @Test
    void valuesOfOneAttributeMeanAnyOfThemAndAttributesAll() {
        RowScope scope = RowScope.of(List.of("office=Berlin| Dublin ", "department=Sales", "office=Madrid"));

        assertThat(scope.conditions())
                .containsEntry("office", Set.of("Berlin", "Dublin", "Madrid"))
                .containsEntry("department", Set.of("Sales"));
        assertThat(scope).hasToString("office=Berlin|Dublin|Madrid and department=Sales");
    }

    @Test
    void valueMayHoldSignsOfEquality() {
        assertThat(RowScope.of(List.of("team=a=b")).conditions()).containsEntry("team", Set.of("a=b"));
    }

    @Test
    void unitsAreAlsoCalledAsAgentsCallThem() {
        assertThat(RowScope.of(List.of("Legal_Entity=X GmbH")).conditions()).containsOnlyKeys("subcompany");
        assertThat(RowScope.of(List.of("cost_center=HQ")).conditions()).containsOnlyKeys("cost_centers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "office", "office=", "=Berlin", "office= ", "office=Berlin|", "office=|Berlin"})
    void conditionThatWouldBeEmptyIsRefused(String condition) {
        assertThatThrownBy(() -> RowScope.of(List.of(condition)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ATTRIBUTE=VALUE");
    }

    @Test
    void onlyAttributesThatAreNotStandardNeedTheTenant() {
        assertThat(RowScope.of(List.of("office=Berlin", "cost_center=HQ", "subcompany_id=301"))
                        .needsTenant())
                .isFalse();
        assertThat(RowScope.of(List.of("works_council=yes")).needsTenant()).isTrue();
    }

    @Test
    void attributeThatDoesNotExistIsToldWithTheNearest() {
        assertThat(RowScope.of(List.of("works_counsil=yes")).inVain(TENANT))
                .containsExactly("--scope works_counsil names no attribute that this credential can read."
                        + " Did you mean works_council?");
        assertThat(RowScope.of(List.of("works_council=yes", "dynamic_103=yes")).inVain(TENANT))
                .isEmpty();
        assertThat(RowScope.of(List.of("works_council=yes")).inVain(TENANT.hiding(one -> true)))
                .isEmpty();
    }

    @Test
    void callersAreToldThatTheyDoNotSeeEverybodyAndNotWhoIsOutside() {
        assertThat(RowScope.of(List.of("office=Berlin")).remarks())
                .singleElement()
                .asString()
                .startsWith("This server is confined to some of the people")
                .doesNotContain("office", "Berlin");
        assertThat(RowScope.NONE.remarks()).isEmpty();
    }

    @Test
    void whatCannotBeConfinedIsNotCovered() {
        RowScope scope = RowScope.of(List.of("office=Berlin"));
        assertThat(Toolset.values())
                .filteredOn(toolset -> !scope.covers(toolset))
                .containsExactlyInAnyOrder(Toolset.RECRUITING, Toolset.REPORTS);
        assertThat(Toolset.values()).allMatch(RowScope.NONE::covers);
    }
}
