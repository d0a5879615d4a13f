package io.github.personiomcp.cli;

import io.github.personiomcp.policy.WritePolicy;
import io.github.personiomcp.server.WireJson;
import io.github.personiomcp.tool.BoundTool;
import io.github.personiomcp.tool.ToolSpec;
import io.github.personiomcp.tool.Toolset;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What to tick in Personio for some toolsets, to be read by people or programs. */
record NeedsList(List<ToolsetNeeds> needs) {

    /** That of each of these toolsets, all their tools included that {@code writes} leaves. */
    static NeedsList of(Set<Toolset> toolsets, WritePolicy writes) {
        List<ToolSpec> tools = tools(writes);
        return new NeedsList(Stream.of(Toolset.values())
                .filter(toolsets::contains)
                .map(toolset -> ToolsetNeeds.of(toolset, tools))
                .toList());
    }

    private static List<ToolSpec> tools(WritePolicy writes) {
        Options everything = new Options();
        everything.toolsets = List.of("all");
        everything.allowDeletes = true;
        everything.expose = List.of("pay");
        everything.writes = writes;
        try (App app = App.open(new Settings(everything, Configuration.of(Map.of(), List.of())))) {
            return app.tenant().tools().stream().map(BoundTool::spec).toList();
        }
    }

    void print(boolean json, PrintWriter out) {
        if (json) {
            out.println(WireJson.pretty(needs.stream().map(NeedsList::content).toList()));
        } else {
            out.println(Layout.sentences(Repair.INTEGRATION));
            needs.forEach(need -> lines(need).forEach(out::println));
        }
        out.flush();
    }

    private static Map<String, Object> content(ToolsetNeeds need) {
        return Map.of(
                "toolset", need.toolset().label(),
                "rights", need.rights().stream().map(Right::box).toList(),
                "attributes", need.attributes());
    }

    private static Stream<String> lines(ToolsetNeeds need) {
        Stream<String> rights = need.rights().stream().map(right -> "  [x] " + right.box());
        Stream<String> attributes = need.attributes().isEmpty()
                ? Stream.of()
                : Stream.concat(
                        Stream.of("  readable employee attributes:"),
                        need.attributes().stream().map(attribute -> "    [x] " + attribute));
        return Stream.of(Stream.of("", need.toolset().label()), rights, attributes)
                .flatMap(lines -> lines);
    }
}
