package io.github.personiomcp.server;

import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.text.Wording;
import io.github.personiomcp.tool.Elicitor;
import io.modelcontextprotocol.server.McpSyncServerExchange;
import io.modelcontextprotocol.spec.McpSchema.ClientCapabilities;
import io.modelcontextprotocol.spec.McpSchema.ElicitFormRequest;
import io.modelcontextprotocol.spec.McpSchema.ElicitResult;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks by an elicitation of the protocol, in form mode: a message and one field of two choices, which every revision that knows forms
 * allows. Only a form that is accepted with the choice {@code yes} is a yes.
 *
 * @param withdraw tells the client that a question is no longer open, by the parameters with which it was asked
 * @param wording how it is asked
 */
record FormElicitor(McpSyncServerExchange exchange, Consumer<Object> withdraw, Wording wording) implements Elicitor {

    private static final Logger LOG = LoggerFactory.getLogger(FormElicitor.class);
    private static final String FIELD = "apply";
    private static final String YES = "yes";
    private static final String NO = "no";

    /** A client that declares elicitation and no mode means forms. */
    @Override
    public boolean available() {
        ClientCapabilities client = exchange.getClientCapabilities();
        ClientCapabilities.Elicitation declared = client == null ? null : client.elicitation();
        return declared != null && (declared.form() != null || declared.url() == null);
    }

    @Override
    public Answer ask(String question) {
        ElicitFormRequest request = ElicitFormRequest.builder(question, form()).build();
        try {
            return answer(exchange.createElicitation(request));
        } catch (RuntimeException e) {
            withdraw.accept(request);
            if (interrupted(e)) {
                throw new PersonioException(
                        PersonioException.Kind.CANCELLED,
                        "The call was cancelled while the user was asked. Nothing was written.",
                        e);
            }
            LOG.debug("The client gave no answer", e);
            return Answer.NONE;
        }
    }

    private Map<String, Object> form() {
        String title = wording.say("Apply this change?");
        Map<String, Object> field = Map.of("type", "string", "title", title, "enum", List.of(YES, NO));
        return Map.of("type", "object", "properties", Map.of(FIELD, field), "required", List.of(FIELD));
    }

    private static Answer answer(ElicitResult result) {
        return switch (result.action()) {
            case DECLINE -> Answer.NO;
            case CANCEL -> Answer.DISMISSED;
            case ACCEPT -> choice(result.content());
        };
    }

    private static Answer choice(Map<String, Object> content) {
        Object chosen = content == null ? null : content.get(FIELD);
        return YES.equals(chosen) ? Answer.YES : NO.equals(chosen) ? Answer.NO : Answer.NONE;
    }

    private static boolean interrupted(Throwable failure) {
        return Thread.currentThread().isInterrupted() || failure.getCause() instanceof InterruptedException;
    }
}
