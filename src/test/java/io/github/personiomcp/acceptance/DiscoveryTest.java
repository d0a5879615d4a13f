package io.github.personiomcp.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.policy.AbsenceDetail;
import io.github.personiomcp.policy.AttributeRule;
import io.github.personiomcp.policy.Visibility;
import io.github.personiomcp.server.ToolDefinition;
import io.github.personiomcp.server.WireJson;
import io.github.personiomcp.tool.BoundTool;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tools follow the tenant's attributes, and live without knowing them. */
class DiscoveryTest {

    private static final String ATTRIBUTES = "/v1/company/employees/attributes";

    private final DemoStack stack = new StackSettings().startUndiscovered();

    @AfterEach
    void stop() {
        stack.close();
    }

    @Test
    void failedDiscoveryLeavesTheStandardToolsAndSaysWhy() {
        denyPeople();

        stack.tenant.discover();

        TenantSchema tenant = stack.tenant.tenant();
        assertThat(tenant.problem()).asString().contains("Marketplace > Connected integrations");
        assertThat(tenant.keys()).contains("first_name", "department").doesNotContain("t_shirt_groesse", "gender");
        stack.faults().clear();
        assertThat(stack.result("search_employees", Map.of("query", "müller"))).containsKey("employees");
    }

    @Test
    void peopleThemselvesTellTheAttributesWhereTheListOfThemIsRefused() {
        stack.faults().deny(ATTRIBUTES);

        stack.tenant.discover();

        assertThat(stack.tenant.tenant().problem()).isNull();
        assertThat(stack.tenant.tenant().keys()).contains("t_shirt_groesse").doesNotContain("gender", "iban");
    }

    @Test
    void aNameToBeHiddenThatNobodyUnderstandsYetHidesAllOfPeopleButTheirIds() {
        Visibility visibility = new Visibility(Set.of(), Set.of("Büro"), AttributeRule.ALL, AbsenceDetail.TYPE);
        StackSettings settings = new StackSettings().employees(30).visibility(visibility);
        try (DemoStack hiding = settings.unlimited().startUndiscovered()) {
            String said = Questions.good(hiding).stream()
                    .filter(question -> !question.tool().equals("create_employee"))
                    .map(question ->
                            hiding.call(question.tool(), question.arguments()).text())
                    .collect(Collectors.joining("\n"));

            assertThat(said).contains("which of them --hide means").doesNotContain("fault in personio-mcp");
            assertThat(hiding.company().people())
                    .noneMatch(person -> said.contains(person.name()) || said.contains(person.text("position")));
        }
    }

    @Test
    void discoveryRecoversLater() {
        denyPeople();
        stack.tenant.discover();
        List<BoundTool> standard = stack.tenant.tools();
        stack.faults().clear();

        stack.tenant.discover();

        assertThat(stack.tenant.tenant().problem()).isNull();
        assertThat(stack.tenant.tenant().keys()).contains("t_shirt_groesse", "sprachen", "notes_24409", "notes_24410");
        assertThat(stack.tenant.tools()).isNotEqualTo(standard);
        assertThat(definition("create_employee")).contains("\"t_shirt_groesse\"", "\"XXL\"");
    }

    @Test
    void laterFailureDoesNotTakeKnownAttributesAway() {
        stack.tenant.discover();
        List<BoundTool> known = stack.tenant.tools();
        denyPeople();

        assertThat(stack.tenant.discover().problem()).isNotNull();

        assertThat(stack.tenant.tools()).isEqualTo(known);
    }

    @Test
    void changedAttributesChangeTheToolsAndEqualOnesDoNot() {
        stack.tenant.discover();
        List<BoundTool> before = stack.tenant.tools();
        stack.tenant.discover();
        assertThat(stack.tenant.tools()).isEqualTo(before);

        stack.company().untick("dynamic_24401");
        stack.tenant.discover();

        assertThat(stack.tenant.tools()).isNotEqualTo(before);
        assertThat(definition("create_employee")).doesNotContain("t_shirt_groesse");
        assertThat(stack.result("search_employees", Map.of())).containsEntry("total", 240);
    }

    @Test
    void watcherIsToldTheTenantsTools() {
        CompletableFuture<List<BoundTool>> told = new CompletableFuture<>();

        assertThat(stack.tenant.watch(told::complete)).succeedsWithin(Duration.ofSeconds(10));

        assertThat(told).isCompleted();
        assertThat(definition("create_employee")).contains("t_shirt_groesse");
    }

    @Test
    void theOtherGenerationTellsTheAttributesWhereTheUsualOneIsRefused() {
        stack.faults().deny(DemoStack.EMPLOYEES);

        stack.tenant.discover();

        assertThat(stack.tenant.tenant().problem()).isNull();
        assertThat(stack.tenant.tenant().keys())
                .contains("first_name", "hire_date")
                .doesNotContain("gender", "iban");
    }

    private void denyPeople() {
        stack.faults().deny(DemoStack.EMPLOYEES);
        stack.faults().deny("/v2/persons");
    }

    private String definition(String tool) {
        return WireJson.text(ToolDefinition.of(stack.tool(tool)).content());
    }
}
