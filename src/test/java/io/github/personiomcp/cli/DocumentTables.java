package io.github.personiomcp.cli;

import io.github.personiomcp.install.Clients;
import io.github.personiomcp.prompt.Prompt;
import io.github.personiomcp.prompt.PromptText;
import io.github.personiomcp.prompt.Prompts;
import io.github.personiomcp.text.Language;
import io.github.personiomcp.tool.BoundTool;
import io.github.personiomcp.tool.ToolSpec;
import io.github.personiomcp.tool.Toolset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.OptionSpec;

/** Tables of the documents, as Markdown, made from what the program itself says. */
final class DocumentTables {

    private DocumentTables() {}

    /** One row a tool that is offered without being asked for. */
    static String tools() {
        return tools(Toolset::standard, List.of());
    }

    /** One row a tool of the further toolsets. */
    static String furtherTools() {
        return tools(toolset -> !toolset.standard(), List.of("pay"));
    }

    private static String tools(Predicate<Toolset> wanted, List<String> exposed) {
        Options everything = new Options();
        everything.expose = exposed;
        List<String> rows = new ArrayList<>();
        row(rows, "tool", "effect", "toolset", "what it does", "arguments (**required**)");
        row(rows, "---", "---", "---", "---", "---");
        specs(everything)
                .filter(spec -> wanted.test(spec.toolset()))
                .forEach(spec -> row(
                        rows,
                        code(spec.name()),
                        spec.effect().name().toLowerCase(Locale.ROOT),
                        spec.toolset().label(),
                        firstSentence(spec.description()),
                        arguments(spec.input())));
        return String.join("\n", rows);
    }

    /** All tools, those that delete too, as they are offered under {@code options}. */
    static Stream<ToolSpec> specs(Options options) {
        options.toolsets = List.of("all");
        options.allowDeletes = true;
        try (App app = App.open(new Settings(options, Configuration.of(Map.of(), List.of())))) {
            if (app.settings().tenantConfigured()) {
                app.tenant().discovered();
            }
            return app.tenant().tools().stream().map(BoundTool::spec).toList().stream();
        }
    }

    /** One row a prompt. */
    static String prompts() {
        List<String> rows = new ArrayList<>();
        row(rows, "prompt", "in German", "answers", "arguments (**required**)");
        row(rows, "---", "---", "---", "---");
        for (Prompt prompt : Prompts.all()) {
            PromptText english = PromptText.of(prompt, Language.EN);
            row(
                    rows,
                    english.title(),
                    PromptText.of(prompt, Language.DE).title(),
                    english.description(),
                    prompt.arguments().stream()
                            .map(argument ->
                                    argument.required() ? "**" + code(argument.name()) + "**" : code(argument.name()))
                            .collect(Collectors.joining(", ")));
        }
        return String.join("\n", rows);
    }

    /** One row an option that all commands share, and the secret, which is none. */
    static String configuration() {
        List<String> rows = new ArrayList<>();
        row(rows, "option", "environment variable", "default", "meaning");
        row(rows, "---", "---", "---", "---");
        row(rows, "never an option", code("PERSONIO_CLIENT_SECRET"), "", "Client secret of the Personio credential.");
        rows.addAll(options(CommandRun.parsed().getCommandSpec().options().stream()));
        return String.join("\n", rows);
    }

    /** One row an option that only serving has. */
    static String serving() {
        List<String> rows = new ArrayList<>();
        row(rows, "option", "environment variable", "default", "meaning");
        row(rows, "---", "---", "---", "---");
        rows.addAll(options(CommandRun.parsed().getSubcommands().get("serve").getCommandSpec().options().stream()
                .filter(option -> !option.inherited())));
        return String.join("\n", rows);
    }

    /** One row a client that the server can be entered in. */
    static String clients() {
        List<String> rows = new ArrayList<>();
        row(rows, "client", "command", "its configuration on Linux", "on macOS", "on Windows");
        row(rows, "---", "---", "---", "---", "---");
        Clients.ALL.forEach(client -> row(
                rows,
                client.title(),
                code("./personio-mcp install " + client.name()),
                client.places().linux() == null
                        ? "to be named: `--file`"
                        : code(client.places().linux()),
                code(client.places().mac()),
                code(client.places().windows())));
        return String.join("\n", rows);
    }

    private static List<String> options(Stream<OptionSpec> options) {
        List<String> rows = new ArrayList<>();
        options.filter(option -> !option.usageHelp() && !option.versionHelp())
                .sorted(Comparator.comparingInt(OptionSpec::order))
                .forEach(option -> row(
                        rows,
                        code(option.longestName() + value(option)),
                        code(Variables.of(Configuration.key(option))),
                        option.defaultValue() == null ? "" : code(option.defaultValue()),
                        String.join(" ", option.description())));
        return rows;
    }

    private static String value(OptionSpec option) {
        if (option.arity().max() == 0) {
            return "";
        }
        String label = "=" + option.paramLabel();
        return option.arity().min() == 0 ? "[" + label + "]" : label;
    }

    private static String arguments(Map<String, Object> input) {
        List<?> required = input.get("required") instanceof List<?> list ? list : List.of();
        Stream<String> names =
                ((Map<?, ?>) input.get("properties")).keySet().stream().map(String::valueOf);
        return names.sorted(Comparator.comparing(name -> !required.contains(name)))
                .map(name -> required.contains(name) ? "**" + code(name) + "**" : code(name))
                .collect(Collectors.joining(", "));
    }

    static String firstSentence(String text) {
        int end = text.indexOf(". ");
        return end < 0 ? text : text.substring(0, end + 1);
    }

    static String code(String text) {
        return "`" + text + "`";
    }

    static void row(List<String> rows, String... cells) {
        rows.add(Stream.of(cells).map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |")));
    }
}
