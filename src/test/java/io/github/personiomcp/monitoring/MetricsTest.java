package io.github.personiomcp.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.CallContext.Progress;
import io.github.personiomcp.domain.Caller;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.RefusedException;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.personio.http.EndpointFamily;
import io.github.personiomcp.personio.http.PermitReport;
import io.github.personiomcp.personio.http.TrafficListener;
import io.github.personiomcp.policy.CallGuard;
import io.github.personiomcp.server.http.Monitoring.HttpLoad;
import io.github.personiomcp.testing.PrometheusText;
import io.github.personiomcp.testing.fakes.CheckedCalls;
import io.github.personiomcp.testing.fakes.StubTool;
import io.github.personiomcp.tool.BoundTool;
import io.github.personiomcp.tool.ToolResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class MetricsTest {

    private static final Caller ROSA = new Caller("rosa@example.com", "Some client 1.0");
    private static final CallGuard.Answer ANSWER = Map::of;

    private final AtomicLong nanos = new AtomicLong();
    private final Metrics metrics = new Metrics(nanos::get);
    private final CallGuard guard = metrics.around(CallGuard.NONE);

    @Test
    void callsAreCountedByToolAndOutcomeAndTimed() {
        call("search_employees", Duration.ofMillis(40));
        call("search_employees", Duration.ofMillis(700));
        call("search_employees", Duration.ofSeconds(1), new InvalidArgumentException("no"));
        call("get_employee", Duration.ofSeconds(20), failure(PersonioException.Kind.TIMEOUT));
        call("get_employee", Duration.ZERO, RefusedException.denied("no"));
        call("get_employee", Duration.ZERO, new IllegalStateException());

        PrometheusText text = text();
        assertThat(calls(text, "search_employees", "ok")).isEqualTo(2);
        assertThat(calls(text, "search_employees", "invalid_argument")).isEqualTo(1);
        assertThat(calls(text, "get_employee", "timeout")).isEqualTo(1);
        assertThat(calls(text, "get_employee", "denied")).isEqualTo(1);
        assertThat(calls(text, "get_employee", "fault")).isEqualTo(1);
        assertThat(text.value("personio_mcp_call_duration_seconds_sum", "tool=search_employees"))
                .isEqualTo(1.74);
        assertThat(text.value("personio_mcp_call_duration_seconds_bucket", "le=0.05, tool=search_employees"))
                .isEqualTo(1);
        assertThat(text.value("personio_mcp_call_duration_seconds_bucket", "le=1.0, tool=search_employees"))
                .isEqualTo(3);
    }

    @Test
    void nameThatNoToolHasIsUnknownWhateverItIs() {
        guard.missed("", ROSA);
        guard.missed("", ROSA);
        guard.missed("update_employee", ROSA);

        assertThat(calls(text(), "unknown", "unknown_tool")).isEqualTo(2);
        assertThat(calls(text(), "update_employee", "unknown_tool")).isEqualTo(1);
    }

    @Test
    void nextGuardHearsOfEverything() {
        List<String> heard = new ArrayList<>();
        CallGuard around = metrics.around(new CallGuard() {
            @Override
            public void missed(String tool, Caller caller) {
                heard.add(tool + " by " + caller.name());
            }
        });
        around.missed("x", ROSA);

        assertThat(heard).containsExactly("x by rosa@example.com");
    }

    @Test
    void requestsToPersonioAreCountedByFamilyAndStatus() {
        TrafficListener traffic = metrics.traffic();
        traffic.answered(EndpointFamily.V1_EMPLOYEES, 200, Duration.ofMillis(100));
        traffic.answered(EndpointFamily.V1_EMPLOYEES, 200, Duration.ofMillis(300));
        traffic.answered(EndpointFamily.V1_EMPLOYEES, TrafficListener.NO_ANSWER, Duration.ofSeconds(8));
        traffic.answered(EndpointFamily.V2_PERSONS, 418, Duration.ZERO);
        traffic.repeated(EndpointFamily.V2_PERSONS);
        traffic.waited(EndpointFamily.V2_PERSONS, Duration.ofMillis(250));

        PrometheusText text = text();
        String requests = "personio_mcp_upstream_request_duration_seconds";
        assertThat(text.value(requests + "_count", "family=v1-employees, status=200"))
                .isEqualTo(2);
        assertThat(text.value(requests + "_sum", "family=v1-employees, status=200"))
                .isEqualTo(0.4);
        assertThat(text.value(requests + "_count", "family=v1-employees, status=none"))
                .isEqualTo(1);
        assertThat(text.value(requests + "_count", "family=v2-persons, status=4xx"))
                .isEqualTo(1);
        assertThat(text.value("personio_mcp_upstream_retries_total", "family=v2-persons"))
                .isEqualTo(1);
        assertThat(text.value("personio_mcp_permit_wait_seconds_sum", "family=v2-persons"))
                .isEqualTo(0.25);
    }

    @Test
    void stateIsToldAsItIsWhenAsked() {
        AtomicReference<HttpLoad> load = new AtomicReference<>(new HttpLoad(0, 0, 0));
        metrics.watch(load::get);
        AtomicReference<Optional<PermitReport>> permits = new AtomicReference<>(Optional.empty());
        metrics.watch(new Watched(permits::get, List::of, Optional::empty, TenantSchema::standard), CheckedCalls.CLOCK);
        assertThat(text().value("personio_mcp_permits_free", "family=v2-other")).isNaN();
        permits.set(Optional.of(HalfUsedPermits.REPORT));
        load.set(new HttpLoad(3, 5, 1));

        PrometheusText text = text();
        assertThat(text.value("personio_mcp_sessions", "")).isEqualTo(3);
        assertThat(text.value("personio_mcp_refused_total", "reason=busy")).isEqualTo(5);
        assertThat(text.value("personio_mcp_refused_total", "reason=sessions")).isEqualTo(1);
        assertThat(text.value("personio_mcp_permits_free", "family=v2-other")).isEqualTo(7);
        assertThat(text.value("personio_mcp_permits_waiting", "family=v2-other"))
                .isEqualTo(2);
        assertThat(text.value("personio_mcp_permits_instances", "")).isEqualTo(3);
        assertThat(text.value("personio_mcp_permits_fallen_back", "")).isEqualTo(1);
        assertThat(text.value("personio_mcp_directory_people", "")).isZero();
        assertThat(text.value("personio_mcp_directory_age_seconds", "")).isNaN();
    }

    private void call(String tool, Duration takes) {
        guard.around(bound(tool), context(), () -> {
            nanos.addAndGet(takes.toNanos());
            return ANSWER;
        });
    }

    private void call(String tool, Duration takes, RuntimeException failure) {
        Throwable thrown = catchThrowable(() -> guard.around(bound(tool), context(), () -> {
            nanos.addAndGet(takes.toNanos());
            throw failure;
        }));
        assertThat(thrown).isSameAs(failure);
    }

    private static RuntimeException failure(PersonioException.Kind kind) {
        return new PersonioException(kind, "Rosa Berg");
    }

    private static BoundTool bound(String name) {
        StubTool tool = StubTool.reading(name, call -> new ToolResult.Single(Map.of()));
        return BoundTool.bind(tool, TenantSchema.standard());
    }

    private static CallContext context() {
        return new CallContext(TenantSchema.standard(), Effect.READ, CheckedCalls.CLOCK.instant(), Progress.NONE)
                .by(ROSA);
    }

    private static double calls(PrometheusText text, String tool, String outcome) {
        return text.value("personio_mcp_calls_total", "outcome=" + outcome + ", tool=" + tool);
    }

    private PrometheusText text() {
        return PrometheusText.parse(metrics.text());
    }
}
