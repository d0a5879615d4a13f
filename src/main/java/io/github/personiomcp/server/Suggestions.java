package io.github.personiomcp.server;

import io.github.personiomcp.prompt.Argument.Kind;
import io.github.personiomcp.text.Folding;
import io.modelcontextprotocol.server.McpSyncServerExchange;
import io.modelcontextprotocol.spec.McpSchema.CompleteRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an argument could be, by what is typed already. People and departments come from the tools, asked as anybody would ask them: with
 * their policy, limits and audit. Nothing is suggested where they do not answer.
 */
final class Suggestions {

    /** Most values of an answer, says the protocol. */
    private static final int MOST = 100;

    private static final List<String> PERIODS = List.of(
            "today",
            "tomorrow",
            "this_week",
            "next_week",
            "last_week",
            "this_month",
            "next_month",
            "last_month",
            "this_quarter",
            "next_quarter",
            "this_year",
            "next_30_days",
            "next_90_days",
            "last_30_days");
    private static final List<String> DAYS = List.of("today", "yesterday", "tomorrow");

    private final ToolAdapter adapter;
    private final OfferedTools offered;

    Suggestions(ToolAdapter adapter, OfferedTools offered) {
        this.adapter = adapter;
        this.offered = offered;
    }

    /**
     * Some of what there is.
     *
     * @param total how many there are; null where nobody knows
     * @param more whether there are others
     */
    record Found(List<String> values, @Nullable Integer total, boolean more) {

        private static Found all(List<String> values) {
            boolean tooMany = values.size() > MOST;
            return new Found(tooMany ? values.subList(0, MOST) : values, values.size(), tooMany);
        }

        private static Found some(List<String> values) {
            return new Found(values, null, true);
        }
    }

    Found of(Kind kind, CompleteRequest request, McpSyncServerExchange exchange) {
        String typed = request.argument().value();
        return switch (kind) {
            case PERIOD -> Found.all(matching(PERIODS, typed));
            case DAY -> Found.all(matching(DAYS, typed));
            case ATTRIBUTE -> Found.all(matching(offered.attributes(), typed));
            case DEPARTMENT -> departments(typed, request, exchange);
            case PERSON -> people(typed, request, exchange);
        };
    }

    private static List<String> matching(Collection<String> known, String typed) {
        String folded = Folding.fold(typed);
        return known.stream()
                .filter(value -> Folding.fold(value).contains(folded))
                .toList();
    }

    private Found departments(String typed, CompleteRequest request, McpSyncServerExchange exchange) {
        Map<String, Object> asked = Map.of("by", "department", "limit", 500);
        Map<String, Object> answer = answer("get_headcount", asked, request, exchange);
        List<String> names = records(answer, "groups").stream()
                .flatMap(group -> text(group, "department").stream())
                .sorted()
                .toList();
        return Boolean.FALSE.equals(answer.get("complete")) && answer.containsKey("next_cursor")
                ? Found.some(matching(names, typed).stream().limit(MOST).toList())
                : Found.all(matching(names, typed));
    }

    private Found people(String typed, CompleteRequest request, McpSyncServerExchange exchange) {
        Map<String, Object> asked = Map.of("query", typed, "fields", identity(), "limit", MOST);
        Map<String, Object> answer = answer("search_employees", asked, request, exchange);
        List<Map<?, ?>> people = records(answer, "employees");
        List<String> names =
                people.stream().flatMap(person -> text(person, "name").stream()).toList();
        List<String> meant = matching(names, typed).isEmpty() ? names : matching(names, typed);
        List<String> unique = people.stream()
                .filter(person -> text(person, "name").filter(meant::contains).isPresent())
                .map(person -> unambiguous(person, names))
                .toList();
        return answer.containsKey("next_cursor") ? Found.some(unique) : Found.all(unique);
    }

    /** What tells people of one name apart, if it may be seen. */
    private List<String> identity() {
        return offered.attributes().contains("email") ? List.of("email") : List.of("id");
    }

    /** The name, which several people may have; else the e-mail, else the id. */
    private static String unambiguous(Map<?, ?> person, List<String> names) {
        String name = text(person, "name").orElse("");
        return Collections.frequency(names, name) == 1
                ? name
                : text(person, "email").or(() -> text(person, "id")).orElse(name);
    }

    /** The structured result of a call; empty where it fails or there is no such tool. */
    private Map<String, Object> answer(
            String tool, Map<String, Object> asked, CompleteRequest request, McpSyncServerExchange exchange) {
        return offered.find(tool)
                .map(bound -> adapter.run(bound, asked, exchange, request).structured())
                .orElse(Map.of());
    }

    private static List<Map<?, ?>> records(Map<String, Object> answer, String noun) {
        List<Map<?, ?>> records = new ArrayList<>();
        if (answer.get(noun) instanceof Collection<?> all) {
            all.forEach(one -> records.add((Map<?, ?>) one));
        }
        return records;
    }

    private static Optional<String> text(Map<?, ?> record, String key) {
        return Optional.ofNullable(record.get(key)).map(Object::toString);
    }
}
