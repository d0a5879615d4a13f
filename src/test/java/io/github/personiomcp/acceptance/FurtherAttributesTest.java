package io.github.personiomcp.acceptance;

import static io.github.personiomcp.acceptance.DemoStack.EMPLOYEES;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.demo.DemoSettings.Generations;
import io.github.personiomcp.demo.Person;
import io.github.personiomcp.demo.Unit;
import io.github.personiomcp.personio.ApiPreference;
import io.github.personiomcp.policy.WritePolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Team, cost centers, contract and probation ends, employment type: v2 sets them, v1 cannot (API reference 4.3, 4.4, 5.2). */
class FurtherAttributesTest {

    private static final List<String> FURTHER =
            List.of("employment_type", "contract_end_date", "probation_period_end", "team", "cost_centers");
    private static final Map<String, Object> CHANGES = Map.of(
            "employment_type", "external",
            "contract_end_date", "2027-12-31",
            "probation_period_end", "2027-05-31",
            "team", "data",
            "cost_centers",
                    List.of(Map.of("name", "Sales", "percentage", 60), Map.of("name", "Product", "percentage", 40)),
            "position", "Analyst");

    private final List<DemoStack> started = new ArrayList<>();

    @AfterEach
    void stop() {
        started.forEach(DemoStack::close);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "V1_ONLY")
    void teamIsChangedAfterAPlanAndVerified(Generations generations) {
        DemoStack stack = start(settings(generations));
        Map<String, Object> update = new HashMap<>(Questions.update(stack, Map.of("team", "data")));

        Map<String, Object> plan = stack.result("update_employee", update);
        assertThat(plan).containsEntry("status", "planned");
        assertThat(chief(stack).unit("team")).isEmpty();
        update.put("confirmation", plan.get("confirmation"));

        assertThat(stack.result("update_employee", update))
                .containsEntry("status", "applied")
                .containsEntry("verified", true);
        assertThat(chief(stack).unit("team").map(Unit::name)).hasValue("Data");
        assertThat(stack.result("search_employees", Map.of("where", Map.of("team", "Data"), "limit", 500))
                        .toString())
                .contains(chief(stack).name());
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "V1_ONLY")
    void allOfThemAreChangedAtOnce(Generations generations) {
        DemoStack stack = start(settings(generations).writes(WritePolicy.ON));

        assertThat(stack.result("update_employee", Questions.update(stack, CHANGES)))
                .containsEntry("status", "applied")
                .containsEntry("verified", true)
                .doesNotContainKeys("ignored", "warnings");
        assertThat(chief(stack).text("contract_end_date")).isEqualTo("2027-12-31");
        assertThat(chief(stack).text("position")).isEqualTo("Analyst");
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "V1_ONLY")
    void somebodyNewHasThemFromTheStart(Generations generations) {
        DemoStack stack = start(settings(generations).writes(WritePolicy.ON));
        Map<String, Object> newcomer = new HashMap<>(Questions.newcomer());
        newcomer.remove("t_shirt_groesse");
        newcomer.putAll(CHANGES);

        assertThat(stack.result("create_employee", newcomer))
                .containsEntry("status", "applied")
                .containsEntry("verified", true);
    }

    @Test
    void aCredentialForV1AloneIsRefusedByNameAndToldWhatToDo() {
        DemoStack stack = start(settings(Generations.V1_ONLY));

        assertThat(settable(stack)).doesNotContainAnyElementsOf(FURTHER);
        for (String key : FURTHER) {
            assertThat(stack.failure("update_employee", Questions.update(stack, Map.of(key, CHANGES.get(key)))))
                    .contains("'" + key + "'", "v2 API", "Persons: write", "Marketplace > Connected integrations");
        }
    }

    @Test
    void theOperatorsWishForV1IsKept() {
        DemoStack stack = start(settings(Generations.BOTH).api(ApiPreference.V1));

        assertThat(settable(stack)).doesNotContainAnyElementsOf(FURTHER);
        assertThat(stack.failure("update_employee", Questions.update(stack, Map.of("team", "Data"))))
                .contains("PERSONIO_API=v1");
        assertThat(stack.traffic().count("GET", "/v2")).isZero();
    }

    @Test
    void withoutTheScopeTheyAreNotOffered() {
        StackSettings settings = settings(Generations.BOTH);
        settings.demo = settings.demo.withoutScopes("personio:persons:write");
        settings.patienceWithV2 = Duration.ofHours(1);
        DemoStack stack = start(settings);

        assertThat(settable(stack)).contains("position").doesNotContainAnyElementsOf(FURTHER);
    }

    @Test
    void hireDateIsRequiredWhereV2Creates() {
        DemoStack stack = start(settings(Generations.V2_ONLY));
        Map<String, Object> newcomer = Map.of("first_name", "Ann", "last_name", "Neu", "email", "ann.neu@example.com");

        assertThat(stack.failure("create_employee", newcomer)).contains("'hire_date' is required");
        assertThat(start(settings(Generations.BOTH)).result("create_employee", newcomer))
                .containsEntry("status", "planned");
    }

    @Test
    void whatTheSecondStepDidNotStoreIsNamed() {
        DemoStack stack = start(settings(Generations.BOTH).writes(WritePolicy.ON));
        stack.faults().fail("/v2/persons/" + Questions.chief(stack), 422, "{\"errors\":[{\"detail\":\"locked\"}]}", 1);

        Map<String, Object> result =
                stack.result("update_employee", Questions.update(stack, Map.of("team", "Data", "position", "Poet")));

        assertThat(result)
                .containsEntry("status", "applied")
                .containsEntry("verified", false)
                .containsEntry("ignored", List.of("team"));
        assertThat(result.get("warnings").toString()).contains("Only position was stored", "not team", "locked");
        assertThat(stack.traffic().count("PATCH", EMPLOYEES)).isEqualTo(1);
        assertThat(stack.traffic().count("PATCH", "/v2")).isZero();
    }

    private static List<String> settable(DemoStack stack) {
        Map<?, ?> properties =
                (Map<?, ?>) stack.tool("create_employee").spec().input().get("properties");
        return properties.keySet().stream().map(String::valueOf).toList();
    }

    private static Person chief(DemoStack stack) {
        return stack.company().person(Long.parseLong(Questions.chief(stack))).orElseThrow();
    }

    private static StackSettings settings(Generations generations) {
        return new StackSettings().employees(60).generations(generations).unlimited();
    }

    private DemoStack start(StackSettings settings) {
        DemoStack stack = settings.startUndiscovered();
        started.add(stack);
        stack.tenant.discover();
        return stack;
    }
}
