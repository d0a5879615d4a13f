package io.github.personiomcp.toolset.recruiting;

import io.github.personiomcp.domain.Recruiting;
import io.github.personiomcp.tool.Tool;
import java.time.Clock;
import java.util.List;

/** The toolset {@code recruiting}. */
public final class RecruitingTools {

    private RecruitingTools() {}

    /**
     * The tools, in the order in which they are offered.
     *
     * @param clock its time zone decides when a day begins
     */
    public static List<Tool> all(Recruiting recruiting, Clock clock) {
        return List.of(new ListRecruitingTool(recruiting, clock));
    }
}
