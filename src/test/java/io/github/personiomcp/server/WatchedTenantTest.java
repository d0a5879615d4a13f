package io.github.personiomcp.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.discovery.TenantDiscovery;
import io.github.personiomcp.domain.Attributes;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.policy.Policy;
import io.github.personiomcp.policy.WritePolicy;
import io.github.personiomcp.resource.PeopleNews;
import io.github.personiomcp.testing.fakes.CheckedCalls;
import io.github.personiomcp.testing.fakes.Company;
import io.github.personiomcp.testing.fakes.HandTurnedScheduler;
import io.github.personiomcp.testing.fakes.StubTool;
import io.github.personiomcp.tool.BoundTool;
import io.github.personiomcp.tool.Tool;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What those are told who watch a tenant, and when. */
class WatchedTenantTest {

    private static final Policy POLICY = new Policy(WritePolicy.OFF, Set.of());
    private static final List<Tool> TOOLS = List.of(StubTool.answering(Map.of()));
    private static final Attributes KNOWN =
            (withheld, context) -> Company.tenant().attributes();
    private static final Attributes UNREACHABLE = (withheld, context) -> {
        throw new PersonioException(Kind.UNREACHABLE, "No connection.");
    };
    private static final Attributes FAULTY = (withheld, context) -> {
        throw new IllegalStateException("a fault of our own");
    };

    private static final Attributes BROKEN = (withheld, context) -> {
        throw new NoClassDefFoundError("a class that is not there");
    };

    private final HandTurnedScheduler scheduler = new HandTurnedScheduler();
    private final List<List<BoundTool>> told = new ArrayList<>();
    private Attributes attributes = KNOWN;
    private final LiveTenant live = live(scheduler);

    @Test
    void lookIsRepeatedSoonAfterAFailureAndSeldomAfterASuccess() {
        attributes = UNREACHABLE;
        live.watch(told::add);
        assertThat(told).hasSize(2);

        attributes = KNOWN;
        assertThat(scheduler.turn()).contains(Duration.ofSeconds(30));
        assertThat(told).hasSize(3);
        assertThat(told.get(2)).isEqualTo(live.tools()).isNotEqualTo(told.get(1));

        assertThat(scheduler.turn()).contains(Duration.ofMinutes(15));
        assertThat(told.get(3)).isEqualTo(told.get(2));
    }

    @Test
    void standardToolsAreToldBeforeTheFirstLook() {
        List<BoundTool> standard = live.tools();

        live.watch(told::add);

        assertThat(told).containsExactly(standard, live.tools());
    }

    @Test
    void watchBeginsOnceHoweverOftenItIsAskedFor() {
        Consumer<List<BoundTool>> watcher = told::add;
        live.watch(watcher);

        assertThat(live.watch(watcher)).isCompleted();
        assertThat(told).hasSize(2);
    }

    @Test
    void everybodyWhoWatchesIsTold() {
        live.watch(tools -> {
            throw new IllegalStateException("a fault of our own");
        });
        assertThat(live.watch(told::add)).isCompleted();
        assertThat(told).containsExactly(live.tools());

        scheduler.turn();
        assertThat(told).containsExactly(live.tools(), live.tools());
    }

    /** Else a call that comes right then would be told that there is no such tool. */
    @Test
    void lookThatFailsIsNotOverBeforeTheStandardToolsAreTold() {
        attributes = FAULTY;
        List<Runnable> begun = new ArrayList<>();
        LiveTenant slow = live(new HandTurnedScheduler() {
            @Override
            public void execute(Runnable task) {
                begun.add(task);
            }
        });
        CompletionStage<Void> first = slow.watch(told::add);

        begun.get(1).run();
        assertThat(first).isNotCompleted();

        begun.get(0).run();
        assertThat(first).isCompleted();
        assertThat(told).containsExactly(slow.tools());
    }

    @Test
    void faultOfOurOwnDoesNotEndTheWatch() {
        attributes = FAULTY;
        assertThat(live.watch(told::add)).isCompleted();

        attributes = KNOWN;
        assertThat(scheduler.turn()).contains(Duration.ofSeconds(30));
        assertThat(told).hasSize(2);
        assertThat(live.tenant().problem()).isNull();
    }

    @Test
    void errorOfTheJavaMachineDoesNotEndTheWatchEither() {
        attributes = BROKEN;
        assertThat(live.watch(told::add)).isCompleted();

        attributes = KNOWN;
        assertThat(scheduler.turn()).contains(Duration.ofSeconds(30));
        assertThat(live.tenant().problem()).isNull();
    }

    @Test
    void listenerThatEndsWithAnErrorWasToldAllTheSame() {
        assertThat(live.watch(tools -> {
                    throw new StackOverflowError();
                }))
                .isCompleted();
        assertThat(live.watch(told::add)).isCompleted();

        assertThat(scheduler.turn()).contains(Duration.ofSeconds(30));
        assertThat(told).hasSize(2);
    }

    @Test
    void listenerThatFailsDoesNotEndTheWatch() {
        live.watch(tools -> {
            throw new IllegalStateException("a fault of our own");
        });

        assertThat(scheduler.turn()).contains(Duration.ofSeconds(30));
        assertThat(scheduler.turn()).contains(Duration.ofSeconds(30));
    }

    @Test
    void closingEndsTheWatch() {
        live.watch(told::add);
        live.close();

        assertThat(scheduler.turn()).isEmpty();
        assertThat(scheduler.isShutdown()).isTrue();
    }

    @Test
    void watchRunsInTheBackground() throws Exception {
        try (LiveTenant background = new LiveTenant(discovery(), POLICY, TOOLS, CheckedCalls.CLOCK)) {
            background.watch(told::add).toCompletableFuture().get(20, TimeUnit.SECONDS);

            assertThat(background.tenant().keys()).contains("t_shirt_groesse");
            assertThat(told).hasSize(2);
        }
    }

    private LiveTenant live(ScheduledExecutorService background) {
        return new LiveTenant(discovery(), POLICY, TOOLS, PeopleNews.NONE, CheckedCalls.CLOCK, background);
    }

    private TenantDiscovery discovery() {
        return new TenantDiscovery((withheld, context) -> attributes.readable(withheld, context), attribute -> false);
    }
}
