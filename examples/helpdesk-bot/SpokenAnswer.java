import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What the script says of the result of a tool. Nothing in a result is understood as anything but a value. */
final class SpokenAnswer {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern SEVERAL = Pattern.compile("could be any of|Similar: ");
    private static final Pattern CANDIDATE = Pattern.compile("([^:;]+) \\(id (\\d+)(?:, ([^;]*))?\\)(?=[;.])");

    private SpokenAnswer() {}

    static String to(ToolExecutionResultMessage result) {
        try {
            return Boolean.TRUE.equals(result.isError())
                    ? refused(result.text())
                    : spoken(result.toolName(), JSON.readTree(result.text()));
        } catch (JsonProcessingException e) {
            return refused(result.text());
        }
    }

    private static String spoken(String tool, JsonNode result) {
        List<String> lines = new ArrayList<>(
                switch (tool) {
                    case "who_is_out" -> whoIsOut(result);
                    case "get_absence_balance" -> balances(result);
                    case "get_employee" -> supervisor(result);
                    default -> List.of("The server answered: " + result);
                });
        each(result.path("notes")).forEach(note -> lines.add(note.asText()));
        if (result.has("as_of")) {
            lines.add("(Personio as of " + result.path("as_of").asText() + ")");
        }
        return String.join("\n", lines);
    }

    private static List<String> whoIsOut(JsonNode result) {
        List<String> lines = new ArrayList<>();
        int pending = result.path("pending_total").asInt();
        lines.add(days(result) + ": " + text(result, "total") + " of " + text(result, "selected") + " people are out"
                + (pending == 0 ? "." : ", and " + pending + " more have requested it."));
        each(result.path("people"))
                .forEach(person -> lines.add("  " + text(person, "name") + " (" + text(person, "department")
                        + "): " + days(person) + ", " + text(person, "type")
                        + (person.path("confirmed").asBoolean() ? "" : ", not approved yet")));
        if (!result.path("complete").asBoolean()) {
            lines.add("These are not all: ask for one department.");
        }
        return lines;
    }

    private static List<String> balances(JsonNode result) {
        List<String> lines = new ArrayList<>(List.of(text(result, "employee") + " has left:"));
        each(result.path("balances"))
                .forEach(balance -> lines.add("  " + text(balance, "type") + ": "
                        + text(balance, "balance") + " " + text(balance, "unit") + "s"
                        + (balance.has("available")
                                ? ", " + text(balance, "available") + " of them not planned yet"
                                : "")));
        return lines;
    }

    /** What is withheld is not the same as what is empty. */
    private static List<String> supervisor(JsonNode result) {
        JsonNode person = result.path("employee");
        String supervisor = text(person, "supervisor");
        String name = text(person, "name");
        if (!supervisor.isEmpty()) {
            return List.of(name + " reports to " + supervisor + ".");
        }
        return List.of(
                result.has("hidden") || result.has("unreadable")
                        ? "I am not shown whom " + name + " reports to."
                        : name + " reports to nobody.");
    }

    /** The server never guesses who is meant, and neither does this. */
    private static String refused(String reason) {
        if (!SEVERAL.matcher(reason).find()) {
            return "That was not possible. The server says: " + reason;
        }
        String people = CANDIDATE
                .matcher(reason)
                .results()
                .map(found -> "\n  " + found.group(2) + "  " + found.group(1).strip() + ", " + found.group(3))
                .collect(Collectors.joining());
        return "Who is meant?" + people
                + (reason.contains("; …") ? "\n  and others: give the full name or the e-mail" : "")
                + "\nAnswer with the number.";
    }

    private static String days(JsonNode period) {
        String from = text(period, "from");
        String to = text(period, "to");
        return from.equals(to) ? from : from + " to " + to;
    }

    private static String text(JsonNode record, String key) {
        return record.path(key).asText();
    }

    private static List<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).toList();
    }
}
