package io.github.personiomcp.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Caller;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.policy.CallGuard;
import io.github.personiomcp.policy.Confirmation;
import io.github.personiomcp.policy.WritePolicy;
import io.github.personiomcp.testing.fakes.CheckedCalls;
import io.github.personiomcp.testing.fakes.Company;
import io.github.personiomcp.testing.fakes.FakeEmployees;
import io.github.personiomcp.testing.fakes.StubTool;
import io.github.personiomcp.text.Language;
import io.github.personiomcp.text.Wording;
import io.github.personiomcp.tool.BoundTool;
import io.github.personiomcp.tool.Confirmer;
import io.github.personiomcp.tool.Elicitor;
import io.github.personiomcp.tool.Page;
import io.github.personiomcp.tool.Plan;
import io.github.personiomcp.tool.Tool;
import io.github.personiomcp.tool.ToolCall;
import io.github.personiomcp.tool.ToolResult;
import io.github.personiomcp.tool.ToolSpec;
import io.github.personiomcp.toolset.people.SearchEmployeesTool;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ToolRunnerTest {

    private final ToolRunner runner = new ToolRunner(
            new Confirmation(WritePolicy.ON, CheckedCalls.CLOCK), CheckedCalls.CLOCK, Duration.ofSeconds(20));

    @Test
    void callHoldsArgumentsTenantDeadlineAndMayOnlyRead() {
        AtomicReference<ToolCall> seen = new AtomicReference<>();
        List<String> told = new ArrayList<>();
        CallContext.Progress progress = (done, total, message) -> told.add(done + "/" + total + " " + message);
        StubTool tool = StubTool.reading("get_stub", call -> {
            seen.set(call);
            return new ToolResult.Single(Map.of());
        });

        Caller caller = new Caller("rosa", "Some client 1.0");
        runner.run(BoundTool.bind(tool, Company.tenant()), Map.of("limit", 3), progress, caller);

        assertThat(seen.get().spec().name()).isEqualTo("get_stub");
        assertThat(seen.get().arguments().values()).isEqualTo(Map.of("limit", 3));
        CallContext context = seen.get().context();
        assertThat(context.tenant()).isEqualTo(Company.tenant());
        assertThat(context.ceiling()).isEqualTo(Effect.READ);
        assertThat(context.deadline()).isEqualTo(CheckedCalls.CLOCK.instant().plusSeconds(20));
        context.progress().report(1, 2, "pe\u202Eople\u001B[2J");
        assertThat(told).containsExactly("1/2 people[2J");
        assertThat(context.caller()).isEqualTo(caller);
    }

    @Test
    void progressIsToldInTheLanguageOfTheTool() {
        List<String> told = new ArrayList<>();
        Tool tool = StubTool.reading("get_stub", call -> {
            call.context().progress().report(1, 2, "people loaded");
            return new ToolResult.Single(Map.of());
        });
        ToolSpec english = tool.spec(Company.tenant());
        ToolSpec german = new ToolSpec(
                english.name(),
                english.toolset(),
                english.effect(),
                english.title(),
                english.description(),
                english.input(),
                english.output(),
                Wording.in(Language.DE));

        runner.run(
                new BoundTool(tool, german, Company.tenant()), Map.of(), (done, total, message) -> told.add(message));

        assertThat(told).containsExactly("Personen gelesen");
    }

    @Test
    void guardStandsBetweenTheUsersAgreementAndTheWrite() {
        List<String> order = new ArrayList<>();
        CallGuard guard = new CallGuard() {
            @Override
            public Confirmer around(Confirmer confirmer) {
                return (plan, call, write) -> confirmer.confirm(plan, call, context -> {
                    order.add("guarded");
                    return write.apply(context);
                });
            }
        };
        StubTool tool = new StubTool("update_stub", Effect.UPDATE, call -> call.confirmer()
                .confirm(new Plan("1", "Rosa", List.of(), List.of()), call, context -> {
                    order.add("written");
                    return new ToolResult.Single(Map.of("status", "applied"));
                }));
        Elicitor user = new Elicitor() {
            @Override
            public boolean available() {
                return true;
            }

            @Override
            public Answer ask(String question) {
                order.add("asked");
                return Answer.YES;
            }
        };
        Confirmation confirmation = new Confirmation(WritePolicy.CONFIRM, CheckedCalls.CLOCK);

        new ToolRunner(confirmation, CheckedCalls.CLOCK, Duration.ofSeconds(20), guard)
                .run(BoundTool.bind(tool, Company.tenant()), Map.of(), CallContext.Progress.NONE, Caller.LOCAL, user);

        assertThat(order).containsExactly("asked", "guarded", "written");
    }

    @Test
    void wrongArgumentsNeverReachTheTool() {
        StubTool tool = StubTool.reading("get_stub", call -> {
            throw new AssertionError("was called");
        });

        assertThat(run(tool, "limt", 3))
                .isEqualTo(Outcome.failure("Unknown argument 'limt'. Did you mean 'limit'?", true));
        assertThat(run(tool, "limit", "3"))
                .isEqualTo(Outcome.failure("Argument 'limit' must be a whole number such as 20, not \"3\".", true));
        assertThat(run(tool, "limit", 501))
                .isEqualTo(Outcome.failure("Argument 'limit' must be at most 500, not 501.", true));
    }

    @Test
    void nullIsNotGiven() {
        AtomicReference<ToolCall> seen = new AtomicReference<>();
        StubTool tool = StubTool.reading("get_stub", call -> {
            seen.set(call);
            return new ToolResult.Single(Map.of());
        });

        assertThat(run(tool, "limit", null, "cursor", "c").failed()).isFalse();
        assertThat(seen.get().arguments().values()).isEqualTo(Map.of("cursor", "c"));
    }

    @Test
    void faultOfOurOwnIsACalmSentence() {
        StubTool tool = StubTool.reading("get_stub", call -> {
            throw new IllegalStateException("secret inner state");
        });

        assertThat(run(tool).failed()).isTrue();
        assertThat(run(tool).text()).contains("a fault in personio-mcp itself").doesNotContain("secret", "Exception");
    }

    /** The SDK's threads would end without a word, and leave the client waiting for ever. */
    @Test
    void whateverAToolThrowsTheCallIsAnswered() {
        for (Error error : List.of(
                new AssertionError("secret inner state"),
                new StackOverflowError("secret inner state"),
                new OutOfMemoryError("secret inner state"),
                new NoClassDefFoundError("secret inner state"))) {
            Outcome outcome = run(StubTool.reading("get_stub", call -> {
                throw error;
            }));

            assertThat(outcome.failed()).isTrue();
            assertThat(outcome.text())
                    .contains("a fault in personio-mcp itself")
                    .doesNotContain("secret", "Error");
        }
    }

    @Test
    void unsafeCharactersNeverLeave() {
        Outcome outcome = run(StubTool.answering(Map.of("name", "Ada\u202E\u0000 Stein")));

        assertThat(outcome.structured()).containsEntry("name", "Ada Stein");
        assertThat(outcome.text()).startsWith("{\"name\":\"Ada Stein\"");
    }

    @Test
    void everyAnswerSaysAsOfWhenItIsTrue() {
        assertThat(run(StubTool.answering(Map.of("id", "1"))).structured())
                .containsEntry("as_of", CheckedCalls.CLOCK.instant().toString());
        assertThat(run(StubTool.answering(Map.of("as_of", "earlier"))).structured())
                .containsEntry("as_of", "earlier");
    }

    @Test
    void whatWasWrittenIsToldHoweverLongItIs() {
        Map<String, Object> content =
                Map.of("status", "applied", "id", "1", "changes", Collections.nCopies(30_000, "change"));

        Outcome outcome = run(new StubTool("update_stub", Effect.UPDATE, call -> new ToolResult.Single(content)));

        assertThat(outcome.failed()).isFalse();
        assertThat(outcome.structured())
                .containsEntry("status", "applied")
                .containsEntry("id", "1")
                .doesNotContainKey("changes");
        assertThat(outcome.structured().get("notes").toString()).contains("too long to be listed");
    }

    @Test
    void toolThatForgetsTheConfirmerCanOnlyRead() {
        FakeEmployees employees = new FakeEmployees(Company.people());
        StubTool forgetful = StubTool.reading("update_stub", call -> {
            employees.update("2", Map.of("position", "Boss"), call.context());
            return new ToolResult.Single(Map.of());
        });

        assertThat(run(forgetful)).isEqualTo(Outcome.failure("This call may only read. Nothing was sent to Personio."));
        assertThat(employees.updates()).isEmpty();
    }

    @Test
    void pageTooLongForAClientIsCutAndItsCursorWalkMeetsEverybodyOnce() {
        List<Employee> people = IntStream.range(0, 600)
                .mapToObj(i -> Company.person(
                        String.valueOf(i), "First" + i, "Last" + i, "position", "Senior expert of subject number " + i))
                .toList();
        EmployeeDirectory directory =
                new EmployeeDirectory(new FakeEmployees(people), CheckedCalls.CLOCK, Duration.ofMinutes(5));
        CheckedCalls search = new CheckedCalls(new SearchEmployeesTool(directory), Company.tenant());
        List<Object> met = new ArrayList<>();
        Map<String, Object> arguments = CheckedCalls.arguments(
                "limit", 500, "fields", List.of("email", "position", "first_name", "last_name", "status"));
        boolean wasCut = false;
        Object cursor;
        do {
            Outcome outcome = search.call(arguments);
            Map<String, Object> page = outcome.structured();
            assertThat(Tokens.count(outcome.text())).isLessThanOrEqualTo(Fitting.MOST_TOKENS);
            assertThat(page).containsEntry("total", 600);
            List<?> rows = (List<?>) page.get("employees");
            rows.forEach(row -> met.add(((Map<?, ?>) row).get("id")));
            cursor = page.get("next_cursor");
            assertThat(page.get("complete")).isEqualTo(cursor == null);
            wasCut |= page.containsKey("notes") && page.get("notes").toString().contains("The page was cut");
            arguments.put("cursor", cursor);
        } while (cursor != null);

        assertThat(wasCut).isTrue();
        assertThat(met).hasSize(600).doesNotHaveDuplicates();
    }

    @Test
    void pageThatFitsIsNotCut() {
        StubTool tool = StubTool.reading(
                "list_stub", call -> Page.of("rows", List.of(Map.of("id", "1")), call.arguments(), 20));

        assertThat(run(tool).structured()).doesNotContainKey("notes").containsEntry("complete", true);
    }

    @Test
    void resultThatCannotBeCutSaysWhatToAskFor() {
        List<String> words = IntStream.range(0, 2000)
                .mapToObj(i -> "These words number " + i + " are too many for one answer.")
                .toList();
        StubTool single = StubTool.answering(Map.of("words", words));
        StubTool onePage = StubTool.reading(
                "list_stub", call -> Page.of("rows", List.of(Map.of("words", words)), call.arguments(), 20));

        assertThat(run(single).text()).contains("too long for a client", "fewer attributes with fields");
        assertThat(run(onePage)).isEqualTo(run(single));
    }

    private Outcome run(StubTool tool, Object... namesAndValues) {
        return runner.run(
                BoundTool.bind(tool, TenantSchema.standard()),
                CheckedCalls.arguments(namesAndValues),
                CallContext.Progress.NONE);
    }
}
