package io.github.personiomcp.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.discovery.TenantDiscovery;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.policy.Policy;
import io.github.personiomcp.policy.WritePolicy;
import io.github.personiomcp.resource.PeopleNews;
import io.github.personiomcp.testing.fakes.CheckedCalls;
import io.github.personiomcp.testing.fakes.Company;
import io.github.personiomcp.testing.fakes.HandTurnedScheduler;
import io.github.personiomcp.testing.fakes.StubTool;
import io.github.personiomcp.text.Message;
import io.github.personiomcp.tool.BoundTool;
import io.github.personiomcp.tool.ToolResult;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ResourceWatchTest {

    private static final String CHART = "personio://org-chart";
    private static final String ATTRIBUTES = "personio://attributes";

    private final HandTurnedScheduler scheduler = new HandTurnedScheduler();
    private final News news = new News();
    private final List<String> told = new ArrayList<>();
    private final Set<String> gone = new HashSet<>();
    private final LiveTenant tenant = new LiveTenant(
            new TenantDiscovery((withheld, context) -> List.of(), attribute -> false),
            new Policy(WritePolicy.CONFIRM, Set.of()),
            List.of(),
            news,
            CheckedCalls.CLOCK,
            scheduler);
    private final ResourceWatch watch = new ResourceWatch(() -> tenant, told::add, session -> !gone.contains(session));

    @Test
    void nothingIsReadAsLongAsNobodySubscribes() {
        watch.before(new JSONRPCRequest("resources/list", 1, Map.of()), "a");

        assertThat(scheduler.turn()).isEmpty();
    }

    @Test
    void peopleAreLookedAtAtOnceAndThenAsOftenAsTheyMayAge() {
        subscribe("a", CHART);
        subscribe("b", CHART);

        assertThat(scheduler.turn()).contains(Duration.ZERO);
        assertThat(scheduler.turn()).contains(News.INTERVAL);
        assertThat(scheduler.turn()).contains(News.INTERVAL);
        assertThat(news.looks).isEqualTo(3);
    }

    @Test
    void lookingEndsWithTheLastSubscriptionAndBeginsAgainWithAnother() {
        subscribe("a", CHART);
        subscribe("b", CHART);
        scheduler.turn();
        watch.before(new JSONRPCRequest("resources/unsubscribe", 1, Map.of("uri", CHART)), "a");
        gone.add("b");
        scheduler.turn();

        assertThat(scheduler.turn()).isEmpty();
        assertThat(news.looks).isEqualTo(1);
        subscribe("c", CHART);
        assertThat(scheduler.turn()).contains(Duration.ZERO);
        assertThat(news.listeners).hasSize(1);
    }

    @Test
    void thoseAddressesAreToldThatReadOtherwise() {
        subscribe("a", CHART);
        subscribe("b", "personio://employees/1");
        scheduler.turn();

        news.listeners.get(0).accept("personio://employees/1"::equals);
        scheduler.turn();

        assertThat(told).containsExactly("personio://employees/1");
    }

    @Test
    void attributesReadOtherwiseWhenOthersMayBeSeen() {
        subscribe("a", ATTRIBUTES);
        watch.offered(tools(TenantSchema.standard()));
        watch.offered(tools(TenantSchema.standardBecause(Message.of("No connection."))));
        assertThat(told).isEmpty();

        watch.offered(tools(Company.tenant()));
        scheduler.turn();

        assertThat(told).containsExactly(ATTRIBUTES);
    }

    @Test
    void hiddenAttributeMakesNoDifference() {
        TenantSchema visible =
                Company.tenant().hiding(attribute -> attribute.key().equals("position"));
        TenantSchema fewer = new TenantSchema(visible.attributes(), List.of(), null);
        subscribe("a", ATTRIBUTES);
        watch.offered(tools(visible));
        watch.offered(tools(fewer));
        scheduler.turn();

        assertThat(told).isEmpty();
    }

    private void subscribe(String session, String uri) {
        watch.before(new JSONRPCRequest("resources/subscribe", 1, Map.of("uri", uri)), session);
    }

    private static List<BoundTool> tools(TenantSchema tenant) {
        return List.of(BoundTool.bind(
                new StubTool("describe_tenant", Effect.READ, call -> new ToolResult.Single(Map.of())), tenant));
    }

    /** News that a test tells. */
    private static final class News implements PeopleNews {

        static final Duration INTERVAL = Duration.ofMinutes(5);

        private final List<Consumer<Predicate<String>>> listeners = new ArrayList<>();
        private int looks;

        @Override
        public void watch(Consumer<Predicate<String>> changed) {
            listeners.add(changed);
        }

        @Override
        public void look(TenantSchema tenant) {
            looks++;
        }

        @Override
        public Duration interval() {
            return INTERVAL;
        }
    }
}
