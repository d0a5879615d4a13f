import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plays the model without a key and without a provider: it knows a few questions by heart. What it does with them is what a real model
 * does: it calls a tool, reads the result, and answers; or it asks back.
 */
final class ScriptedModel implements ChatModel {

    private static final String WHEN = "(today|tomorrow|this week|next week|this month|next month)";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<Line> SCRIPT = List.of(
            new Line(
                    "Who is out this week in Sales?",
                    "who is (?:out|away|absent) " + WHEN + "(?: in (.+))?",
                    "who_is_out",
                    said -> inDepartment(said.group(2), "period", period(said.group(1)))),
            new Line(
                    "How much leave does Anna Müller have left?",
                    "how (?:much|many) .*(?:leave|vacation|holidays?).* does (.+) have(?: left)?",
                    "get_absence_balance",
                    said -> Map.of("employee", said.group(1))),
            new Line(
                    "Who does Anna Müller report to?",
                    "who does (.+) report to",
                    "get_employee",
                    said -> Map.of("employee", said.group(1), "fields", List.of("supervisor"))),
            new Line(
                    "Move Anna Müller to Sales.",
                    "move (.+) to (.+)",
                    "update_employee",
                    said -> Map.of("employee", said.group(1), "changes", Map.of("department", said.group(2)))));

    @Override
    public ChatResponse doChat(ChatRequest request) {
        List<ChatMessage> messages = request.messages();
        ChatMessage last = messages.get(messages.size() - 1);
        AiMessage reply = last instanceof ToolExecutionResultMessage result
                ? AiMessage.from(SpokenAnswer.to(result))
                : replyTo(((UserMessage) last).singleText().strip(), request);
        return ChatResponse.builder().aiMessage(reply).build();
    }

    private static AiMessage replyTo(String words, ChatRequest request) {
        return choice(words, request.messages())
                .or(() -> SCRIPT.stream()
                        .flatMap(line -> line.call(words).stream())
                        .findFirst())
                .map(call -> offered(call, request)
                        ? AiMessage.from(call)
                        : AiMessage.from("I may not do that: the server offers this helpdesk no tool " + call.name()
                                + ". Ask HR to do it in Personio."))
                .orElseGet(() -> AiMessage.from("That is not in my script, which knows questions like these:\n  "
                        + String.join("\n  ", SCRIPT.stream().map(Line::example).toList())));
    }

    private static boolean offered(ToolExecutionRequest call, ChatRequest request) {
        return request.toolSpecifications().stream()
                .anyMatch(tool -> tool.name().equals(call.name()));
    }

    /** Where several people were put to the user, their id alone repeats the call with it. */
    private static Optional<ToolExecutionRequest> choice(String words, List<ChatMessage> messages) {
        return messages.stream()
                .filter(message -> message instanceof AiMessage reply && reply.hasToolExecutionRequests())
                .reduce((earlier, later) -> later)
                .map(reply -> ((AiMessage) reply).toolExecutionRequests().get(0))
                .filter(call -> words.matches("\\d+") && call.arguments().contains("\"employee\""))
                .map(call -> {
                    Map<String, Object> arguments = arguments(call);
                    arguments.put("employee", words);
                    return call(call.name(), arguments);
                });
    }

    private static Map<String, Object> inDepartment(String department, String key, String value) {
        return department == null ? Map.of(key, value) : Map.of(key, value, "where", Map.of("department", department));
    }

    private static String period(String words) {
        return words.toLowerCase(Locale.ROOT).replace(' ', '_');
    }

    private static ToolExecutionRequest call(String tool, Map<String, Object> arguments) {
        try {
            return ToolExecutionRequest.builder()
                    .id(tool)
                    .name(tool)
                    .arguments(JSON.writeValueAsString(arguments))
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> arguments(ToolExecutionRequest call) {
        try {
            return JSON.readValue(call.arguments(), HashMap.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /**
     * A question, and the call that answers it.
     *
     * @param arguments of the call, from the parts of the question
     */
    private record Line(
            String example, String question, String tool, Function<MatchResult, Map<String, Object>> arguments) {

        Optional<ToolExecutionRequest> call(String words) {
            Matcher said = Pattern.compile(question, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(words.replaceFirst("[.?!]+$", ""));
            return said.matches() ? Optional.of(ScriptedModel.call(tool, arguments.apply(said))) : Optional.empty();
        }
    }
}
