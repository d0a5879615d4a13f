package io.github.personiomcp.benchmark;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.domain.CallContext.Progress;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.policy.Confirmation;
import io.github.personiomcp.policy.WritePolicy;
import io.github.personiomcp.server.Outcome;
import io.github.personiomcp.server.ToolRunner;
import io.github.personiomcp.testing.Contexts;
import io.github.personiomcp.testing.fakes.CheckedCalls;
import io.github.personiomcp.tool.BoundTool;
import io.github.personiomcp.tool.Tool;
import io.github.personiomcp.toolset.PeriodArguments;
import io.github.personiomcp.toolset.organization.GetHeadcountTool;
import io.github.personiomcp.toolset.organization.GetOrgChartTool;
import io.github.personiomcp.toolset.people.SearchEmployeesTool;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tools over a directory that holds everybody, called as the server calls them: from arguments to the text of the answer. */
final class WarmTools {

    private static final Clock CLOCK = CheckedCalls.CLOCK;

    private final ToolRunner runner =
            new ToolRunner(new Confirmation(WritePolicy.OFF, CLOCK), CLOCK, Duration.ofMinutes(1));
    private final EmployeeDirectory directory;
    private final Map<String, BoundTool> tools;

    /** Nobody is read yet. */
    WarmTools(int people) {
        directory = new EmployeeDirectory(new HeldPeople(people), CLOCK, Duration.ofMinutes(5));
        List<Tool> all = List.of(
                new SearchEmployeesTool(directory),
                new GetHeadcountTool(directory, new PeriodArguments(CLOCK, ZoneOffset.UTC)),
                new GetOrgChartTool(directory));
        tools = all.stream()
                .map(tool -> BoundTool.bind(tool, ManyPeople.tenant()))
                .collect(Collectors.toMap(bound -> bound.spec().name(), bound -> bound));
    }

    /** Everybody is read, and nothing is asked. */
    WarmTools loaded() {
        directory.snapshot(Contexts.reading(ManyPeople.tenant()));
        return this;
    }

    /** Everything is asked once, so that everything is there that makes answers fast. */
    WarmTools warm() {
        Employee person = ManyPeople.of(1, 1).get(0);
        Stream.of(Question.values()).forEach(question -> call(question, question.about(person)));
        return this;
    }

    /** A failed call is no measurement. */
    Outcome call(Question question, Map<String, Object> arguments) {
        Outcome outcome = runner.run(tools.get(question.tool()), arguments, Progress.NONE);
        if (outcome.failed()) {
            throw new IllegalStateException(question + " failed: " + outcome.text());
        }
        return outcome;
    }
}
