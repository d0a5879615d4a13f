package io.github.personiomcp.acceptance;

import static io.github.personiomcp.acceptance.DemoStack.records;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.demo.DemoSettings.Generations;
import io.github.personiomcp.demo.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A credential for v2 alone: what its traps become for an agent (API reference 9). */
@Execution(ExecutionMode.CONCURRENT)
class V2OnlyTest {

    private final List<DemoStack> started = new ArrayList<>();

    @AfterEach
    void stop() {
        started.forEach(DemoStack::close);
    }

    @Test
    void fiveHundredPeopleTakeAtMost530RequestsAndNoneIsRefused() {
        DemoStack stack = start(settings().employees(500));
        stack.traffic().reset();
        List<Long> told = new ArrayList<>();

        assertThat(stack.call("search_employees", Map.of("limit", 500), (done, total, message) -> told.add(done))
                        .structured())
                .containsEntry("total", 500)
                .containsEntry("complete", true);

        assertThat(stack.traffic().requests()).hasSizeLessThanOrEqualTo(530);
        assertThat(stack.traffic().count("GET", "/v1")).isZero();
        assertThat(told).hasSizeGreaterThan(10).isSorted();
        stack.traffic().reset();
        stack.result("who_is_out", Map.of("period", "next_week"));
        assertThat(stack.traffic().count("GET", "/v2/persons"))
                .as("the directory is held")
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 502})
    void somebodyWhoseEmploymentFailsIsStillListedAndNamed(int status) {
        DemoStack stack = start(settings().employees(60));
        Person person = stack.company().people().get(40);
        stack.faults().fail("/v2/persons/" + person.id() + "/employments", status, "{\"errors\":[]}", 100);

        Map<String, Object> everybody = stack.result("search_employees", Map.of("limit", 500));
        Map<String, Object> byDepartment =
                stack.result("search_employees", Map.of("where", Map.of("department", "Sales"), "limit", 500));

        assertThat(DemoStack.values(records(everybody, "employees"), "id")).contains(String.valueOf(person.id()));
        assertThat(String.valueOf(everybody.get("notes"))).contains(person.name());
        assertThat(byDepartment).containsEntry("complete", false);
    }

    @Test
    void theMissingScopeIsNamed() {
        StackSettings without = settings();
        without.demo = without.demo.withoutScopes("personio:attendances:read");
        DemoStack stack = start(without);

        assertThat(stack.failure("list_attendances", Map.of("period", "this_week")))
                .contains("not granted the scope personio:attendances:read", "Marketplace > Connected integrations");
    }

    @Test
    void departmentThatCannotBeChangedIsRefusedBeforeAnyPlan() {
        DemoStack stack = settings().employees(30).startUndiscovered();
        started.add(stack);
        stack.faults().enforceRateLimit(false);
        Map<String, @Nullable Object> nowhere = new HashMap<>();
        nowhere.put("team", null);
        stack.company().people().forEach(person -> stack.company().change(person.id(), nowhere));
        stack.tenant.discover();

        assertThat(stack.failure("update_employee", Questions.update(stack, Map.of("department", "Sales"))))
                .contains("nobody is seen to have a team");
    }

    @Test
    void anExpiredTokenIsReplacedOnce() {
        DemoStack stack = start(settings().employees(30));
        stack.faults().expireTokens();
        stack.traffic().reset();

        stack.result("search_employees", Map.of());

        assertThat(stack.traffic().tokenRequests()).isEqualTo(1);
    }

    @Test
    void aListThatLeadsInACircleIsNoAnswer() {
        DemoStack stack = start(settings().employees(120));
        stack.faults().loopCursors("/v2/persons");

        assertThat(stack.failure("search_employees", Map.of())).contains("leads in a circle");
    }

    private static StackSettings settings() {
        return new StackSettings().generations(Generations.V2_ONLY).unlimited();
    }

    private DemoStack start(StackSettings settings) {
        DemoStack stack = settings.startUndiscovered();
        started.add(stack);
        stack.faults().enforceRateLimit(false);
        stack.tenant.discover();
        return stack;
    }
}
