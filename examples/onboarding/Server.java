import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.util.List;
import java.util.Map;

/** The server that plans, and then writes what was agreed to. */
final class Server implements AutoCloseable {

    /**
     * Whatever is configured, nothing is written before its plan was shown: the first call plans, the second one carries it out. And its
     * words are those that {@link Step} knows.
     */
    private static final String[] OPTIONS = {"--writes=confirm", "--confirm-fallback=code", "--language=en"};

    private static final String CREATE = "create_employee";

    private final PersonioMcp personio;
    private final Map<?, ?> attributes;

    private Server(PersonioMcp personio) {
        this.personio = personio;
        this.attributes = personio.tool(CREATE)
                .map(Tool::inputSchema)
                .map(schema -> (Map<?, ?>) schema.get("properties"))
                .orElseThrow(() -> new PersonioMcp.NoResult(
                        "The server offers no " + CREATE + "; './personio-mcp doctor' says what to tick in Personio."));
    }

    /**
     * Starts it.
     *
     * @param command that starts the server; empty for the launcher of the checkout in which this was called
     * @throws PersonioMcp.NoResult where it does not start, or offers no tool that creates people
     */
    static Server start(List<String> command) {
        PersonioMcp personio = PersonioMcp.start(command, OPTIONS);
        try {
            return new Server(personio);
        } catch (PersonioMcp.NoResult e) {
            personio.close();
            throw e;
        }
    }

    /** Whether the value of an attribute is a number for the server. */
    boolean takesNumber(String attribute) {
        return attributes.get(attribute) instanceof Map<?, ?> schema
                && List.of("number", "integer").contains(String.valueOf(schema.get("type")));
    }

    /** @throws PersonioMcp.NoResult where no answer came */
    Answer call(String tool, Map<String, Object> arguments) {
        try {
            return new Answer("", personio.call(tool, arguments));
        } catch (PersonioMcp.Refused e) {
            return Answer.error(e.getMessage());
        }
    }

    @Override
    public void close() {
        personio.close();
    }

    /**
     * What a call came to.
     *
     * @param text why not, for people
     * @param content for programs
     */
    record Answer(String text, Map<String, Object> content) {

        /** The server refused, and did nothing. */
        static Answer error(String text) {
            return new Answer(text, Map.of("status", "error"));
        }

        /** Whether anything was written cannot be told. */
        static Answer unknown(String why) {
            return new Answer(why, Map.of("status", "unknown", "warnings", List.of(why)));
        }

        boolean failed() {
            return status().equals("error");
        }

        String status() {
            return value("status");
        }

        String value(String key) {
            return String.valueOf(content.getOrDefault(key, ""));
        }

        List<?> list(String key) {
            return content.get(key) instanceof List<?> list ? list : List.of();
        }
    }
}
