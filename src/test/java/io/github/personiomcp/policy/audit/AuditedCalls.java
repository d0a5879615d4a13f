package io.github.personiomcp.policy.audit;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Caller;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.policy.CallGuard;
import io.github.personiomcp.policy.Confirmation;
import io.github.personiomcp.policy.WritePolicy;
import io.github.personiomcp.server.Outcome;
import io.github.personiomcp.server.ToolRunner;
import io.github.personiomcp.server.WireJson;
import io.github.personiomcp.testing.fakes.CheckedCalls;
import io.github.personiomcp.testing.fakes.Company;
import io.github.personiomcp.testing.fakes.StubTool;
import io.github.personiomcp.tool.BoundTool;
import io.github.personiomcp.tool.Plan;
import io.github.personiomcp.tool.ToolCall;
import io.github.personiomcp.tool.ToolResult;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Calls of a tool of which an audit is kept, on a disk that can be full. */
final class AuditedCalls implements AutoCloseable {

    static final Caller ROSA = new Caller("rosa", "Some client 1.0");

    final AtomicBoolean full = new AtomicBoolean();
    final AtomicLong nanos = new AtomicLong(77_000_000);
    final List<String> written = new ArrayList<>();
    final AuditFolder audit;
    final AuditLog log;

    AuditedCalls(Path folder) {
        audit = new AuditFolder(folder);
        log = audit.open((file, bytes, force) -> {
            if (full.get()) {
                throw new IOException("No space left on device");
            }
            AuditDisk.REAL.append(file, bytes, force);
        });
    }

    @Override
    public void close() {
        log.close();
    }

    /** A tool that answers so, and what may become of its writes. */
    record Case(Effect effect, WritePolicy writes, Function<ToolCall, ToolResult> answer) {
        Case(Effect effect, Function<ToolCall, ToolResult> answer) {
            this(effect, WritePolicy.ON, answer);
        }
    }

    static Case reading(Function<ToolCall, ToolResult> answer) {
        return new Case(Effect.READ, answer);
    }

    /** Remembers how many lines there were when the write was sent. */
    Case writing(WritePolicy writes, String status) {
        return new Case(Effect.UPDATE, writes, call -> call.confirmer().confirm(plan(), call, context -> {
            written.add(audit.lines().size() - 1 + " lines");
            return new ToolResult.Single(Map.of("status", status, "id", "1"));
        }));
    }

    static Plan plan() {
        return new Plan(
                "1",
                "Ada Stein",
                List.of(new Plan.Change("department", "A", "B"), new Plan.Change("Ada's", "A", "B")),
                List.of());
    }

    static List<Map<String, Object>> people(int count) {
        return IntStream.range(0, count)
                .<Map<String, Object>>mapToObj(
                        id -> Map.of("id", String.valueOf(id), "department", "Sales", "Ada's key", "x"))
                .toList();
    }

    CallGuard guard(boolean required) {
        return new AuditGuard(log, required, CallGuard.NONE, CheckedCalls.CLOCK, nanos::get);
    }

    Outcome run(Case what) {
        return run(what, Map.of());
    }

    Outcome run(Case what, Map<String, Object> arguments) {
        return run(guard(true), what, arguments);
    }

    Outcome run(CallGuard guard, Case what, Map<String, Object> arguments) {
        Confirmation confirmation = new Confirmation(what.writes(), CheckedCalls.CLOCK);
        ToolRunner runner = new ToolRunner(confirmation, CheckedCalls.CLOCK, Duration.ofSeconds(20), guard);
        BoundTool bound = BoundTool.bind(new StubTool("stub", what.effect(), what.answer()), Company.tenant());
        return runner.run(bound, arguments, CallContext.Progress.NONE, ROSA);
    }

    /** A line of the audit, whose first one is number 1. */
    Map<String, Object> line(int number) {
        return WireJson.object(audit.lines().get(number - 1)).orElseThrow();
    }
}
