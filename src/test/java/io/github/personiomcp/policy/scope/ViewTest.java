package io.github.personiomcp.policy.scope;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.testing.Contexts;
import io.github.personiomcp.testing.People;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ViewTest {

    private static final RowScope BERLIN = RowScope.of(List.of("office=Berlin"));

    @Test
    void ofHiddenAttributesOnlyThoseAreReadThatJudge() {
        Set<String> hidden = Set.of("office", "supervisor_id", "department_id", "position");
        TenantSchema tenant = TenantSchema.standard().hiding(attribute -> hidden.contains(attribute.key()));

        CallContext reading = new View(BERLIN, tenant).reading(Contexts.reading(tenant));

        assertThat(reading.tenant().keys())
                .contains("office", "supervisor_id", "first_name")
                .doesNotContain("department_id", "position");
    }

    @Test
    void whereNothingThatJudgesIsHiddenTheCallReadsWhatItWouldReadAnyway() {
        CallContext context = Contexts.reading();
        assertThat(new View(BERLIN, context.tenant()).reading(context)).isSameAs(context);
    }

    @Test
    void whoNamesNobodyOutsideIsPassedOnAsRead() {
        View view = new View(BERLIN, TenantSchema.standard());
        Employee alone = People.named("2", "Ada", "Stein").employee();
        Employee reporting = People.named("3", "Ben", "Moss")
                .with("supervisor", "Ada Stein")
                .with("supervisor_id", "2")
                .employee();

        assertThat(view.shown(alone, "2"::equals)).isSameAs(alone);
        assertThat(view.shown(reporting, "2"::equals)).isSameAs(reporting);
    }
}
