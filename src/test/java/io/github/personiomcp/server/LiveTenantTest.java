package io.github.personiomcp.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.discovery.TenantDiscovery;
import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.Attributes;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.policy.AbsenceDetail;
import io.github.personiomcp.policy.AttributeRule;
import io.github.personiomcp.policy.Policy;
import io.github.personiomcp.policy.Visibility;
import io.github.personiomcp.policy.WritePolicy;
import io.github.personiomcp.resource.PeopleNews;
import io.github.personiomcp.testing.CapturedLog;
import io.github.personiomcp.testing.fakes.CheckedCalls;
import io.github.personiomcp.testing.fakes.Company;
import io.github.personiomcp.testing.fakes.HandTurnedScheduler;
import io.github.personiomcp.testing.fakes.StubTool;
import io.github.personiomcp.tool.BoundTool;
import io.github.personiomcp.tool.ToolResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LiveTenantTest {

    private static final Attributes KNOWN =
            (withheld, context) -> Company.tenant().attributes();
    private static final Attributes UNREACHABLE = (withheld, context) -> {
        throw new PersonioException(Kind.UNREACHABLE, "No connection.");
    };

    private final HandTurnedScheduler scheduler = new HandTurnedScheduler();
    private final List<List<BoundTool>> told = new ArrayList<>();
    private Attributes attributes = KNOWN;
    private final LiveTenant live = live(WritePolicy.CONFIRM);

    @Test
    void standardToolsServeUntilTheTenantIsKnown() {
        assertThat(live.tools()).hasSize(2).allSatisfy(tool -> assertThat(
                        tool.spec().description())
                .contains("department")
                .doesNotContain("t_shirt_groesse", "gender"));
    }

    @Test
    void tenantsOwnToolsServeFromThenOn() {
        TenantSchema found = live.discover();

        assertThat(found).isEqualTo(live.tenant());
        assertThat(live.tools()).allSatisfy(tool -> {
            assertThat(tool.spec().description()).contains("t_shirt_groesse");
            assertThat(tool.tenant()).isEqualTo(found);
        });
    }

    @Test
    void policyHidesBeforeAndAfter() {
        assertThat(live.tenant().hides("gender")).isTrue();
        live.discover();

        assertThat(live.tenant().keys()).doesNotContain("gender");
    }

    @Test
    void exposedNameThatTheTenantDoesNotKnowIsWarnedOfOnce() {
        try (CapturedLog log = new CapturedLog();
                LiveTenant tenant = live(Visibility.exposing(Set.of("gendre", "gender")))) {
            attributes = UNREACHABLE;
            tenant.watch(told::add);
            assertThat(log.text()).doesNotContain("--expose");
            assertThat(tenant.namesInVain()).isEmpty();

            attributes = KNOWN;
            scheduler.turn();
            scheduler.turn();
            assertThat(log.text()).containsOnlyOnce("--expose gendre").contains("Did you mean gender?");
            assertThat(tenant.tenant().keys()).contains("t_shirt_groesse");
        }
    }

    @Test
    void aNameToBeHiddenThatOnlyTheTenantCanTellHidesEverythingUntilTheTenantIsKnown() {
        try (LiveTenant tenant =
                live(new Visibility(Set.of(), Set.of("Büro"), AttributeRule.ALL, AbsenceDetail.TYPE))) {
            assertThat(tenant.tenant().keys()).isEmpty();
            attributes = UNREACHABLE;
            assertThat(tenant.discover().keys()).isEmpty();
            assertThat(tenant.tenant().problem())
                    .hasToString(
                            "No connection. No attribute is shown as long as nobody can tell which of them --hide means.");
            assertThat(tenant.tenant().hides("office")).isTrue();

            attributes = (withheld, context) -> Company.tenant().attributes().stream()
                    .map(attribute -> attribute.key().equals("office") ? called("Büro", attribute) : attribute)
                    .toList();
            assertThat(tenant.discover().keys()).contains("department").doesNotContain("office");
        }
    }

    private static Attribute called(String label, Attribute attribute) {
        return new Attribute(
                attribute.key(), attribute.source(), label, attribute.type(), null, List.of(), attribute.access());
    }

    @Test
    void aNameToBeHiddenThatIsAClassOrPersoniosOwnHidesNothingElseMeanwhile() {
        try (LiveTenant tenant =
                live(new Visibility(Set.of(), Set.of("health", "office"), AttributeRule.ALL, AbsenceDetail.TYPE))) {
            assertThat(tenant.tenant().keys()).contains("department").doesNotContain("office");
        }
    }

    @Test
    void whileANameToBeHiddenIsUnknownNoAttributeIsShown() {
        try (LiveTenant tenant =
                live(new Visibility(Set.of(), Set.of("tee_shirt"), AttributeRule.ALL, AbsenceDetail.TYPE))) {
            assertThat(tenant.discover().problem())
                    .asString()
                    .startsWith("--hide tee_shirt names neither a sensitive class nor an attribute");
            assertThat(tenant.tenant().keys()).isEmpty();
            assertThat(tenant.namesInVain()).hasSize(1);
        }
    }

    @Test
    void aHiddenNameThatVanishesLaterLeavesWhatIsKnownAsItWas() {
        try (LiveTenant tenant =
                live(new Visibility(Set.of(), Set.of("t_shirt_groesse"), AttributeRule.ALL, AbsenceDetail.TYPE))) {
            TenantSchema good = tenant.discover();
            attributes = (withheld, context) -> Company.tenant().attributes().stream()
                    .filter(attribute -> !attribute.key().equals("t_shirt_groesse"))
                    .toList();
            tenant.discover();

            assertThat(tenant.tenant()).isSameAs(good);
        }
    }

    @Test
    void writesSwitchedOffLeaveNoWriteTool() {
        assertThat(live(WritePolicy.OFF).tools())
                .extracting(tool -> tool.spec().name())
                .containsExactly("get_stub");
    }

    @Test
    void failureAtTheStartServesTheStandardAndSaysWhy() {
        attributes = UNREACHABLE;

        assertThat(live.discover().problem()).hasToString("No connection.");
        assertThat(live.tenant().problem()).hasToString("No connection.");

        attributes = KNOWN;
        live.discover();
        assertThat(live.tenant().problem()).isNull();
    }

    @Test
    void laterFailureKeepsWhatIsKnown() {
        TenantSchema good = live.discover();
        attributes = UNREACHABLE;

        assertThat(live.discover().problem()).hasToString("No connection.");
        assertThat(live.tenant()).isSameAs(good);
    }

    private LiveTenant live(WritePolicy writes) {
        StubTool reading = StubTool.answering(Map.of());
        StubTool writing = new StubTool("update_stub", Effect.UPDATE, call -> new ToolResult.Single(Map.of()));
        return new LiveTenant(
                discovery(), policy(writes), List.of(reading, writing), PeopleNews.NONE, CheckedCalls.CLOCK, scheduler);
    }

    private LiveTenant live(Visibility visibility) {
        Policy policy = new Policy(WritePolicy.CONFIRM, visibility, Set.of(), false);
        return new LiveTenant(discovery(), policy, List.of(), PeopleNews.NONE, CheckedCalls.CLOCK, scheduler);
    }

    private TenantDiscovery discovery() {
        return new TenantDiscovery((withheld, context) -> attributes.readable(withheld, context), attribute -> false);
    }

    private static Policy policy(WritePolicy writes) {
        return new Policy(writes, Set.of());
    }
}
