package io.github.personiomcp.personio.v1;

import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.personio.http.ApiResponse;
import io.github.personiomcp.personio.http.Interception;
import io.github.personiomcp.personio.http.UpstreamText;
import io.github.personiomcp.text.Message;
import java.util.StringJoiner;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Personio's refusals in our categories. Decided by status and code alone: messages are localised (API reference 3.4).
 */
final class V1Errors {

    static final String SCREEN = "Marketplace > Connected integrations > your custom integration";

    private V1Errors() {}

    /** What an unsuccessful HTTP status means. */
    static PersonioException ofStatus(ApiResponse response, Effect effect, Right right) {
        return Interception.of(response, effect).orElseGet(() -> of(response.status(), response, effect, right));
    }

    /**
     * What {@code success: false} under a successful HTTP status means; the error's code serves as the status where it
     * is one.
     */
    static PersonioException ofCode(ApiResponse response, Effect effect, Right right) {
        Long code = Scalars.whole(body(response).path("error").path("code"));
        int status = code == null || code < 400 || code > 599 ? 400 : code.intValue();
        return of(status, response, effect, right);
    }

    private static PersonioException of(int status, ApiResponse response, Effect effect, Right right) {
        Message says = UpstreamText.quote(message(body(response)));
        if (status >= 500 && effect != Effect.READ) {
            return error(
                    Kind.OUTCOME_UNKNOWN,
                    Message.of("Personio failed (HTTP {0}); the change may or may not be stored.", status));
        }
        if (status >= 500) {
            return error(Kind.SERVER_ERROR, Message.of("Personio reports a fault of its own (HTTP {0}).", status));
        }
        return switch (status) {
            case 401, 403 -> error(Kind.MISSING_RIGHT, missing(right));
            case 404 -> error(Kind.NOT_FOUND, Message.of("Personio does not know what was asked for.{0}", says));
            case 410 -> error(Kind.GONE, Message.of("Personio has switched this endpoint off.{0}", says));
            case 429 -> error(Kind.RATE_LIMITED, Message.of("Personio receives too many requests at the moment."));
            default ->
                status < 400
                        ? error(Kind.BAD_ANSWER, Message.of("Personio answered with an unexpected HTTP {0}.", status))
                        : error(Kind.REJECTED, Message.of("Personio refuses the request.{0}", says));
        };
    }

    private static Message missing(Right right) {
        return Message.of("The credential lacks the right \"{0}\". Grant it in Personio: {1}.", right.label(), SCREEN);
    }

    private static PersonioException error(Kind kind, Message message) {
        return new PersonioException(kind, message);
    }

    private static JsonNode body(ApiResponse response) {
        try {
            return response.json();
        } catch (PersonioException noJson) {
            return MissingNode.getInstance();
        }
    }

    private static String message(JsonNode body) {
        JsonNode error = body.path("error");
        StringJoiner says = new StringJoiner(" ");
        says.add(Scalars.text(error.path("message")));
        says.add(Scalars.text(body.path("message")));
        says.add(Remarks.line(error.path("error_data")));
        says.add(Remarks.line(error.path("errors")));
        says.add(Remarks.line(body.path("errors")));
        if (error.path("message").isMissingNode()) {
            says.add(Remarks.line(error));
        }
        return says.toString();
    }
}
