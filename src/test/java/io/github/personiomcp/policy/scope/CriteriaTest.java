package io.github.personiomcp.policy.scope;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.TenantSchema;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CriteriaTest {

    private static final TenantSchema TENANT = TenantSchema.standard();

    @Test
    void oneOfSeveralValuesIsEnough() {
        assertThat(inside("cost_centers=HQ|Lab", "cost_centers", List.of("Sales", "Lab")))
                .isTrue();
        assertThat(inside("cost_centers=HQ", "cost_centers", List.of("Sales", "Lab")))
                .isFalse();
        assertThat(inside("cost_centers=HQ", "cost_centers", Arrays.asList("Sales", null)))
                .isFalse();
    }

    @Test
    void whatHasPartsIsJudgedByItsName() {
        assertThat(inside("cost_centers=HQ", "cost_centers", List.of(Map.of("id", "7", "name", "HQ"))))
                .isTrue();
        assertThat(inside("cost_centers=7", "cost_centers", List.of(Map.of("id", "7", "name", "HQ"))))
                .isFalse();
        assertThat(inside("cost_centers=7", "cost_centers", List.of(Map.of("id", "7"))))
                .isFalse();
    }

    @Test
    void valueThatIsNoTextIsComparedAsItIsWritten() {
        assertThat(inside("weekly_working_hours=38.5", "weekly_working_hours", new BigDecimal("38.5")))
                .isTrue();
        assertThat(inside("office=Berlin", "office", " Berlin ")).isTrue();
    }

    @Test
    void everyConditionMustHold() {
        Criteria criteria = Criteria.of(RowScope.of(List.of("office=Berlin", "department=Sales")), TENANT);
        assertThat(criteria.include(new Employee("1", Map.of("office", "Berlin", "department", "Sales"))))
                .isTrue();
        assertThat(criteria.include(new Employee("1", Map.of("office", "Berlin", "department", "IT"))))
                .isFalse();
    }

    @Test
    void valueThatIsThereButUncertainIsOutsideAndInDoubt() {
        Criteria criteria = Criteria.of(RowScope.of(List.of("office=Berlin")), TENANT);
        Employee uncertain = new Employee("1", Map.of("office", "Berlin"), Set.of(), Set.of("office"));

        assertThat(criteria.include(uncertain)).isFalse();
        assertThat(criteria.doubt(uncertain)).isTrue();
        assertThat(criteria.doubt(new Employee("1", Map.of(), Set.of("team")))).isFalse();
    }

    private static boolean inside(String scope, String key, Object value) {
        return Criteria.of(RowScope.of(List.of(scope)), TENANT).include(new Employee("1", Map.of(key, value)));
    }
}
