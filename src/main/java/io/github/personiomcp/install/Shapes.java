package io.github.personiomcp.install;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What an entry looks like to the clients. */
final class Shapes {

    private Shapes() {}

    /** Command, arguments and variables. */
    static ObjectNode plain(Entry entry) {
        return filled(JsonNodeFactory.instance.objectNode(), entry);
    }

    /** The same, saying how client and server talk. */
    static ObjectNode typed(Entry entry) {
        return filled(JsonNodeFactory.instance.objectNode().put("type", "stdio"), entry);
    }

    /** The lines of an extension of Goose. */
    static List<String> extension(Entry entry) {
        List<String> lines = new ArrayList<>(List.of(
                "enabled: true",
                "type: stdio",
                "name: " + Entry.NAME,
                "cmd: " + Quoted.of(entry.command()),
                "args: " + Quoted.list(entry.arguments()),
                "timeout: 300"));
        if (!entry.environment().isEmpty()) {
            lines.add("envs:");
            entry.environment().forEach((name, value) -> lines.add("  " + name + ": " + Quoted.of(value)));
        }
        return lines;
    }

    /** JSON whose servers stand under {@code servers}. */
    static Format json(String servers, Function<Entry, ObjectNode> shape) {
        return new JsonFormat(servers, shape);
    }

    private static ObjectNode filled(ObjectNode node, Entry entry) {
        node.put("command", entry.command());
        entry.arguments().forEach(node.withArray("args")::add);
        if (!entry.environment().isEmpty()) {
            ObjectNode variables = node.putObject("env");
            entry.environment().forEach(variables::put);
        }
        return node;
    }
}
