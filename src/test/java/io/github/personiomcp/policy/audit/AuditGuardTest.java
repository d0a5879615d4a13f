package io.github.personiomcp.policy.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.domain.Caller;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.logging.Trace;
import io.github.personiomcp.policy.CallGuard;
import io.github.personiomcp.policy.limits.CallLimits;
import io.github.personiomcp.policy.limits.Limit;
import io.github.personiomcp.testing.fakes.CheckedCalls;
import io.github.personiomcp.tool.Page;
import io.github.personiomcp.tool.ToolResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the audit says of calls. */
class AuditGuardTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @TempDir
    private Path folder;

    private AuditedCalls calls;

    @BeforeEach
    void open() {
        calls = new AuditedCalls(folder);
    }

    @AfterEach
    void close() {
        calls.close();
    }

    @Test
    void readSaysWhoAskedWhatAndHowMuchCameBack() throws IOException {
        Trace.during(
                TRACE,
                () -> calls.run(AuditedCalls.reading(call -> {
                    call.context().counters().requestSent();
                    call.context().counters().failedAs("9f8e-7d6c");
                    calls.nanos.addAndGet(12_345_678);
                    return Page.of("employees", AuditedCalls.people(3), call.arguments(), 2);
                })));

        AuditKey key = AuditKey.read(calls.audit.settings().key());
        Map<String, Object> line = calls.line(2);
        assertThat(line)
                .containsEntry("time", CheckedCalls.CLOCK.instant().toString())
                .containsEntry("caller", "rosa")
                .containsEntry("client", "Some client 1.0")
                .containsEntry("tool", "stub")
                .containsEntry("effect", "read")
                .containsEntry("decision", "allowed")
                .containsEntry("rows", 2)
                .containsEntry("total", 3)
                .containsEntry("fields", List.of("department", "id"))
                .containsEntry("people", List.of(key.target("person", "0"), key.target("person", "1")))
                .containsEntry("ms", 12)
                .containsEntry("upstream", 1)
                .containsEntry("trace", TRACE)
                .containsEntry("traces", List.of("9f8e-7d6c"))
                .doesNotContainKeys("bulk", "begun", "error");
    }

    @Test
    void everyRefusalIsRecordedByItsKind() {
        assertThat(calls.run(AuditedCalls.reading(call -> {
                            throw new IllegalStateException("inner");
                        }))
                        .failed())
                .isTrue();
        calls.run(AuditedCalls.reading(call -> {
            throw new PersonioException(PersonioException.Kind.NOT_FOUND, "No Ada Stein");
        }));
        calls.run(AuditedCalls.reading(call -> {
            throw new PersonioException(PersonioException.Kind.EFFECT_REFUSED, "no");
        }));
        calls.run(AuditedCalls.reading(call -> new ToolResult.Single(Map.of())), Map.of("limit", "Ada"));
        calls.guard(true).missed("update_employee", AuditedCalls.ROSA);
        calls.guard(true).missed("", AuditedCalls.ROSA);

        assertThat(IntStream.rangeClosed(2, 7)
                        .mapToObj(number -> calls.line(number).get("decision") + " "
                                + calls.line(number).get("error")))
                .containsExactly(
                        "failed fault",
                        "failed not_found",
                        "denied effect_refused",
                        "failed invalid_argument",
                        "denied null",
                        "unknown_tool null");
        assertThat(String.join("", calls.audit.lines())).doesNotContain("Ada", "inner");
    }

    @Test
    void callOfAToolThatDoesNotExistIsRecordedAndPassedOn() {
        List<String> heard = new ArrayList<>();
        CallGuard next = new CallGuard() {
            @Override
            public void missed(String tool, Caller caller) {
                heard.add(tool + " by " + caller.name());
            }
        };
        CallGuard guard = new AuditGuard(calls.log, true, next, CheckedCalls.CLOCK, calls.nanos::get);
        Trace.during(TRACE, () -> guard.missed("update_employee", AuditedCalls.ROSA));
        guard.missed("", AuditedCalls.ROSA);

        assertThat(heard).containsExactly("update_employee by rosa", " by rosa");
        assertThat(calls.line(2)).containsEntry("tool", "update_employee").containsEntry("trace", TRACE);
        assertThat(calls.line(3)).doesNotContainKeys("tool", "trace");
    }

    @Test
    void limitedCallIsRecordedToo() {
        CallGuard next = new CallLimits(Map.of(Limit.CALLS, 1), calls.nanos::get);
        CallGuard guard = new AuditGuard(calls.log, true, next, CheckedCalls.CLOCK, calls.nanos::get);
        AuditedCalls.Case reading = AuditedCalls.reading(call -> new ToolResult.Single(Map.of()));

        calls.run(guard, reading, Map.of());
        assertThat(calls.run(guard, reading, Map.of()).text()).contains("1 calls a minute", "--limit calls=N/min");
        assertThat(calls.line(3)).containsEntry("decision", "limited").containsEntry("error", "limited");
    }

    @Test
    void copyOfTheDirectoryIsCalledBulk() {
        CallGuard guard = calls.guard(true);
        calls.run(
                guard,
                AuditedCalls.reading(call -> Page.of("employees", AuditedCalls.people(20), call.arguments(), 500)),
                Map.of());
        calls.run(
                guard,
                AuditedCalls.reading(call -> Page.of("employees", AuditedCalls.people(400), call.arguments(), 99)),
                Map.of());
        calls.run(
                guard,
                AuditedCalls.reading(call -> Page.of("employees", AuditedCalls.people(90), call.arguments(), 500)),
                Map.of());

        assertThat(IntStream.rangeClosed(2, 4)
                        .mapToObj(number -> calls.line(number).containsKey("bulk")))
                .containsExactly(true, false, false);
    }
}
