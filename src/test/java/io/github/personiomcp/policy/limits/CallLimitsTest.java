package io.github.personiomcp.policy.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Caller;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.RefusedException;
import io.github.personiomcp.policy.CallGuard.Answer;
import io.github.personiomcp.testing.Contexts;
import io.github.personiomcp.testing.ManualClock;
import io.github.personiomcp.testing.fakes.Company;
import io.github.personiomcp.testing.fakes.StubTool;
import io.github.personiomcp.tool.Arguments;
import io.github.personiomcp.tool.BoundTool;
import io.github.personiomcp.tool.Confirmer;
import io.github.personiomcp.tool.Plan;
import io.github.personiomcp.tool.ToolCall;
import io.github.personiomcp.tool.ToolResult;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class CallLimitsTest {

    private static final BoundTool READING = bound(Effect.READ);
    private static final BoundTool WRITING = bound(Effect.UPDATE);

    private final ManualClock clock = new ManualClock();
    private final CallLimits limits =
            new CallLimits(Map.of(Limit.CALLS, 6, Limit.WRITES, 2, Limit.ROWS, 100), clock::nanos);

    @Test
    void callsBeyondTheLimitWaitForTheirMinute() {
        for (int i = 0; i < 6; i++) {
            read("rosa", 1);
        }

        assertThat(refusal("rosa"))
                .isEqualTo("This caller has used up the 6 calls a minute that this server allows. Try again in 10 s."
                        + " The operator can change this with --limit calls=N/min.");
        clock.advance(Duration.ofMillis(9_999));
        assertThat(refusal("rosa")).contains("Try again in 1 s.");
        clock.advance(Duration.ofMillis(1));
        read("rosa", 1);
        assertThat(refusal("rosa")).contains("Try again in 10 s.");
    }

    @Test
    void callersDoNotShareTheirLimitsAndClientsDoNotSplitThem() {
        for (int i = 0; i < 6; i++) {
            read("rosa", 1);
        }

        read("karl", 1);
        assertThat(catchThrowableOfType(
                                RefusedException.class,
                                () -> limits.around(READING, by(new Caller("rosa", "Another client")), () -> rows(1)))
                        .reason())
                .isEqualTo(RefusedException.Reason.LIMITED);
    }

    @Test
    void answerThatIsTooLongIsPaidForAfterwards() {
        read("rosa", 250);

        assertThat(refusal("rosa"))
                .contains("100 rows of answers a minute", "Try again in 91 s.", "--limit rows=N/min");
        clock.advance(Duration.ofSeconds(91));
        read("rosa", 1);
    }

    @Test
    void onlyWhatIsCarriedOutCountsAsAWrite() {
        for (int i = 0; i < 4; i++) {
            limits.around(WRITING, by(new Caller("rosa", "")), () -> rows(1));
        }
        int[] written = {0};
        write(written);
        write(written);

        assertThat(catchThrowableOfType(RefusedException.class, () -> write(written)))
                .hasMessageContaining("2 writes a minute");
        assertThat(written[0]).isEqualTo(2);
        assertThat(catchThrowableOfType(
                        RefusedException.class,
                        () -> limits.around(WRITING, by(new Caller("rosa", "")), () -> rows(1))))
                .as("before a code is used up")
                .hasMessageContaining("Try again in 30 s.");
        read("rosa", 1);
    }

    @Test
    void whatIsWithinTheLimitsIsPassedOn() {
        Answer answer = rows(1);
        ToolResult result = new ToolResult.Single(Map.of("status", "applied"));

        assertThat(limits.around(READING, by(new Caller("rosa", "")), () -> answer))
                .isSameAs(answer);
        assertThat(confirm(allowed -> result)).isSameAs(result);
    }

    @Test
    void answerWithoutRowsCostsNone() {
        read("rosa", 99);
        read("rosa", 0);
        read("rosa", 1);
        assertThat(refusal("rosa")).contains("100 rows of answers a minute");
    }

    @Test
    void answerThatDoesNotCountItsRowsIsOne() {
        read("rosa", 99);
        limits.around(READING, by(new Caller("rosa", "")), () -> () -> Map.of("name", "Ada"));
        assertThat(refusal("rosa")).contains("100 rows of answers a minute");
    }

    private void write(int[] written) {
        confirm(allowed -> {
            written[0]++;
            return new ToolResult.Single(Map.of());
        });
    }

    private ToolResult confirm(Function<CallContext, ToolResult> write) {
        Confirmer confirmer = limits.around((plan, call, agreed) -> agreed.apply(call.context()));
        CallContext context = by(new Caller("rosa", ""));
        ToolCall call = new ToolCall(WRITING.spec(), new Arguments(Map.of()), context, confirmer);
        return confirmer.confirm(new Plan("1", "Ada", List.of(), List.of()), call, write);
    }

    private void read(String name, int rows) {
        limits.around(READING, by(new Caller(name, "")), () -> rows(rows));
    }

    private String refusal(String name) {
        return catchThrowableOfType(RefusedException.class, () -> read(name, 1)).getMessage();
    }

    private static Answer rows(int rows) {
        return () -> Map.of("returned", rows);
    }

    private static CallContext by(Caller caller) {
        return Contexts.reading().by(caller);
    }

    private static BoundTool bound(Effect effect) {
        return BoundTool.bind(new StubTool("stub", effect, call -> new ToolResult.Single(Map.of())), Company.tenant());
    }
}
