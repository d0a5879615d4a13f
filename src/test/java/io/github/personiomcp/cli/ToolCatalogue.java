package io.github.personiomcp.cli;

import static io.github.personiomcp.cli.DocumentTables.code;

import io.github.personiomcp.tool.ToolSpec;
import io.github.personiomcp.tool.Toolset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every tool with all its arguments, as Markdown: pay as it is for everybody, all others as they are for the demo company. */
final class ToolCatalogue {

    private ToolCatalogue() {}

    /** One section a tool. */
    static String sections() {
        Options demo = new Options();
        demo.demo = Integer.valueOf(Options.DEMO_EMPLOYEES);
        Options pay = new Options();
        pay.expose = List.of("pay");
        Stream<ToolSpec> paying = DocumentTables.specs(pay).filter(spec -> spec.toolset() == Toolset.COMPENSATION);
        return Stream.concat(DocumentTables.specs(demo), paying)
                .map(ToolCatalogue::section)
                .collect(Collectors.joining("\n\n"));
    }

    private static String section(ToolSpec spec) {
        List<String> lines = new ArrayList<>();
        lines.add("### " + spec.name());
        lines.add("");
        lines.add(spec.description() + " (Effect: " + spec.effect().name().toLowerCase(Locale.ROOT) + ", toolset: "
                + code(spec.toolset().label()) + ")");
        lines.add("");
        DocumentTables.row(lines, "argument", "type", "meaning");
        DocumentTables.row(lines, "---", "---", "---");
        List<?> required = list(spec.input().get("required"));
        map(spec.input().get("properties"))
                .forEach((name, schema) -> DocumentTables.row(
                        lines,
                        required.contains(name) ? "**" + code(name) + "**" : code(name),
                        type(map(schema)),
                        String.valueOf(map(schema).getOrDefault("description", ""))));
        return String.join("\n", lines);
    }

    private static String type(Map<String, Object> schema) {
        return base(schema)
                + bounds(schema)
                + (schema.containsKey("default") ? ", default " + code(String.valueOf(schema.get("default"))) : "");
    }

    private static String base(Map<String, Object> schema) {
        if (schema.containsKey("enum")) {
            return list(schema.get("enum")).stream()
                    .map(option -> code(String.valueOf(option)))
                    .collect(Collectors.joining(", "));
        }
        return switch (String.valueOf(schema.get("type"))) {
            case "string" -> "date".equals(schema.get("format")) ? "date" : "text";
            case "integer" -> "whole number";
            case "boolean" -> "true or false";
            case "array" -> "list: " + type(map(schema.get("items")));
            case "[string, array]" -> "one or a list: " + type(map(schema.get("items")));
            default -> String.valueOf(schema.get("type"));
        };
    }

    private static String bounds(Map<String, Object> schema) {
        if (schema.containsKey("maxLength")) {
            return ", at most " + schema.get("maxLength") + " characters";
        }
        return schema.containsKey("minimum") ? ", " + schema.get("minimum") + " to " + schema.get("maximum") : "";
    }

    private static List<?> list(Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
