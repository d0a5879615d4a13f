package io.github.personiomcp.personio.v2;

import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.personio.http.ApiResponse;
import io.github.personiomcp.personio.http.Interception;
import io.github.personiomcp.personio.http.UpstreamText;
import io.github.personiomcp.text.Message;
import io.github.personiomcp.text.PlainText;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Personio's {@code problem+json} in our categories, with the trace id that its support asks for (API reference 3.4).
 */
final class V2Errors {

    static final String SCREEN = "Marketplace > Connected integrations > your custom integration";

    private static final Set<Kind> CONFINED =
            EnumSet.of(Kind.NOT_FOUND, Kind.GONE, Kind.REJECTED, Kind.BAD_ANSWER, Kind.SERVER_ERROR);

    private V2Errors() {}

    /** Whether a failure concerns what was asked for and nothing else, so that other requests may well succeed. */
    static boolean confined(PersonioException failure) {
        return CONFINED.contains(failure.kind());
    }

    /** What an unsuccessful answer means. A missing right is 401 or 403: the access token was renewed below already. */
    static PersonioException of(ApiResponse response, Effect effect, String right) {
        return of(response, effect, right, Map.of());
    }

    /** @param refusals what a status by which values are refused means for this request, as a sentence */
    static PersonioException of(ApiResponse response, Effect effect, String right, Map<Integer, Message> refusals) {
        return Interception.of(response, effect).orElseGet(() -> ofPersonio(response, effect, right, refusals));
    }

    private static PersonioException ofPersonio(
            ApiResponse response, Effect effect, String right, Map<Integer, Message> refusals) {
        JsonNode body = body(response);
        Message says = UpstreamText.quote(message(body));
        int status = response.status();
        if (status >= 500) {
            return fault(status, effect, body);
        }
        return switch (status) {
            case 401, 403 ->
                error(
                        Kind.MISSING_RIGHT,
                        Message.of(
                                "The credential lacks the right \"{0}\".{1} Grant it in Personio: {2}.",
                                right, Scopes.remark(right, response.scopes()), SCREEN),
                        body);
            case 404 -> error(Kind.NOT_FOUND, Message.of("Personio does not know what was asked for.{0}", says), body);
            case 410 -> error(Kind.GONE, Message.of("Personio has switched this endpoint off.{0}", says), body);
            case 429 ->
                error(Kind.RATE_LIMITED, Message.of("Personio receives too many requests at the moment."), body);
            default ->
                status < 400
                        ? error(
                                Kind.BAD_ANSWER,
                                Message.of("Personio answered with an unexpected HTTP {0}.", status),
                                body)
                        : error(
                                Kind.REJECTED,
                                Message.of(
                                        "{0}{1}",
                                        refusals.getOrDefault(status, Message.of("Personio refuses the request.")),
                                        says),
                                body);
        };
    }

    private static PersonioException fault(int status, Effect effect, JsonNode body) {
        return effect == Effect.READ
                ? error(Kind.SERVER_ERROR, Message.of("Personio reports a fault of its own (HTTP {0}).", status), body)
                : error(
                        Kind.OUTCOME_UNKNOWN,
                        Message.of("Personio failed (HTTP {0}); the change may or may not be stored.", status),
                        body);
    }

    private static PersonioException error(Kind kind, Message message, JsonNode body) {
        return new PersonioException(kind, Message.of("{0}{1}", message, trace(body)));
    }

    /** The trace id as the end of a message; empty where the answer has none. */
    static Message trace(JsonNode body) {
        String id = text(body, "personio_trace_id") + text(body, "trace_id");
        return id.isBlank() ? Message.of("") : Message.of(" (trace id {0})", PlainText.line(id, 80));
    }

    /** The body of an error; missing where it is not JSON. */
    static JsonNode body(ApiResponse response) {
        try {
            return response.json();
        } catch (PersonioException noJson) {
            return MissingNode.getInstance();
        }
    }

    /** A field that is text or a number; empty for anything else. */
    static String text(JsonNode object, String field) {
        JsonNode value = object.path(field);
        return value.isString() || value.isNumber() ? value.asString() : "";
    }

    static String message(JsonNode body) {
        StringJoiner says = new StringJoiner("; ");
        for (JsonNode error : body.path("errors").values()) {
            String detail = text(error, "detail");
            String field = text(error.path("_meta"), "field");
            says.add((detail.isBlank() ? text(error, "title") : detail) + (field.isBlank() ? "" : " [" + field + "]"));
        }
        return says.toString();
    }
}
