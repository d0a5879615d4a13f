import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is to be done about one person of the list, or what became of it.
 *
 * @param tool that does it
 * @param answer the server's last word
 */
record Step(Joiner joiner, String tool, Map<String, Object> arguments, Server.Answer answer) {

    private static final String CREATE = "create_employee";
    private static final String UPDATE = "update_employee";

    /** Asks the server for a plan. Whoever has the e-mail already is brought up to date, and never created again. */
    static Step plan(Joiner joiner, Server server) {
        Map<String, Object> wanted = wanted(joiner, server);
        Server.Answer found = server.call(
                "search_employees", Map.of("where", Map.of("email", joiner.email()), "fields", List.of("status")));
        if (found.failed() || !Boolean.TRUE.equals(found.content().get("complete"))) {
            return new Step(
                    joiner,
                    CREATE,
                    Map.of(),
                    Server.Answer.error("Who has this e-mail cannot be told. " + found.text()));
        }
        if (found.list("employees").isEmpty()) {
            return new Step(joiner, CREATE, wanted, server.call(CREATE, wanted));
        }
        Map<?, ?> known = (Map<?, ?>) found.list("employees").get(0);
        wanted.remove("email");
        Map<String, Object> update = Map.of("employee", known.get("id"), "changes", wanted);
        boolean theirs = found.list("employees").size() == 1 && !"inactive".equals(known.get("status"));
        return new Step(joiner, UPDATE, update, theirs ? server.call(UPDATE, update) : somebodyElse(known));
    }

    private static Server.Answer somebodyElse(Map<?, ?> known) {
        return Server.Answer.error("The e-mail is that of several people or of somebody who has left, id "
                + known.get("id") + ". Decide in Personio what is to be done.");
    }

    /** Carries out the plan: the server wants to see its code again, and writes only where the record is still as the plan showed it. */
    Step carriedOut(Server server) {
        Map<String, Object> confirmed = new LinkedHashMap<>(arguments);
        confirmed.put("confirmation", answer.value("confirmation"));
        Server.Answer outcome;
        try {
            outcome = server.call(tool, confirmed);
        } catch (PersonioMcp.NoResult e) {
            outcome = Server.Answer.unknown(e.getMessage());
        }
        return new Step(
                joiner,
                tool,
                arguments,
                outcome.status().equals("planned")
                        ? Server.Answer.error("The record changed meanwhile, and nothing was written. Run this again.")
                        : outcome);
    }

    boolean planned() {
        return answer.status().equals("planned");
    }

    /** Whether the person is in Personio as in the list: read back after a write, or found so from the beginning. */
    boolean done() {
        return "true".equals(answer.value("verified")) && answer.status().equals("applied") || unchanged();
    }

    private boolean unchanged() {
        return answer.failed() && answer.text().endsWith("there is nothing to change.");
    }

    List<String> warnings() {
        return answer.list("warnings").stream().map(String::valueOf).toList();
    }

    /** For people, with the row to look at. */
    String told() {
        String who = joiner.name() + " (row " + joiner.row() + ")";
        String act = tool.equals(CREATE) ? "Create" : "Update";
        return switch (answer.status()) {
            case "planned" -> act + " " + who + ":\n" + changes();
            case "applied" -> act + "d " + who + ", id " + answer.value("id") + (done() ? "." : ", but " + lacking());
            case "unknown" ->
                "UNKNOWN whether " + who + " was " + act.toLowerCase(Locale.ROOT) + "d. " + String.join(" ", warnings())
                        + " Nothing is sent twice by itself. Run this again in some minutes: it looks for the e-mail"
                        + " first.";
            default -> unchanged() ? "As in the list: " + who + "." : "Not possible: " + who + ". " + answer.text();
        };
    }

    private String changes() {
        return answer.list("changes").stream()
                .map(change -> (Map<?, ?>) change)
                .map(change -> "    " + change.get("field") + ": "
                        + (change.get("before") == null ? "" : change.get("before") + " -> ") + change.get("after"))
                .collect(Collectors.joining("\n"));
    }

    /** Personio says yes to some values and leaves them out all the same; the server looks. */
    private String lacking() {
        return (answer.list("ignored").isEmpty()
                        ? "what Personio holds now could not be verified. "
                        : "Personio did not take " + answer.list("ignored") + ". ")
                + String.join(" ", warnings());
    }

    /** A list holds text alone; where the server takes a number, one is made of it. */
    private static Map<String, Object> wanted(Joiner joiner, Server server) {
        Map<String, Object> wanted = new LinkedHashMap<>(joiner.values());
        wanted.replaceAll((attribute, text) -> server.takesNumber(attribute) ? number(text.toString()) : text);
        return wanted;
    }

    /** What is no number stays as it is, and the server says what it expects. */
    private static Object number(String text) {
        try {
            return new BigDecimal(text.replace(',', '.'));
        } catch (NumberFormatException e) {
            return text;
        }
    }
}
