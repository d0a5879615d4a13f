package io.github.personiomcp.personio.faults;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.personio.http.ApiResponse;
import io.github.personiomcp.personio.http.Trouble;
import io.github.personiomcp.testing.CannedApi;
import io.github.personiomcp.testing.JumpingClock;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What may happen to one request. */
@FunctionalInterface
interface Effects {

    JsonMapper JSON = JsonMapper.builder().build();
    JsonNodeFactory NODES = JsonNodeFactory.instance;

    /**
     * What comes of the request.
     *
     * @param healthy the answer that would have come
     */
    ApiResponse befall(ApiRequest request, Supplier<ApiResponse> healthy, CallContext context, JumpingClock time)
            throws InterruptedException;

    /** Something on the wire, which does not care what was asked for. */
    static Effects of(Trouble trouble) {
        return (request, healthy, context, time) -> trouble.befall(request, context, time);
    }

    /** An answer with this status line, these headers, each ended by a line break, and this body. */
    static Effects answers(String status, String headers, String body) {
        return of(Trouble.says("HTTP/1.1 " + status + "\r\n" + headers.replace("\n", "\r\n") + "Content-Length: "
                + body.length() + "\r\nConnection: close\r\n\r\n" + body));
    }

    /** The body of Personio's answer says something else; bodies that are no JSON stay as they are. */
    static Effects says(UnaryOperator<String> rewriting) {
        return (request, healthy, context, time) -> {
            ApiResponse well = healthy.get();
            if (!well.holdsJsonObject()) {
                return well;
            }
            String body = rewriting.apply(new String(well.body(), StandardCharsets.UTF_8));
            return new ApiResponse(well.status(), well.headers(), body.getBytes(StandardCharsets.UTF_8), well.scopes());
        };
    }

    /** The list in Personio's answer says something else; answers without one stay as they are. */
    static Effects lists(UnaryOperator<ArrayNode> rewriting) {
        return says(body -> {
            ObjectNode answer = (ObjectNode) JSON.readTree(body);
            for (String name : new String[] {"data", "_data"}) {
                if (answer.path(name) instanceof ArrayNode list) {
                    answer.set(name, rewriting.apply(list));
                }
            }
            return answer.toString();
        });
    }

    /** Every value that is no object and no list becomes {@code other}, those beside {@code success} and {@code token} too. */
    static Effects values(JsonNode other) {
        return says(body -> replaced(JSON.readTree(body), other).toString());
    }

    private static JsonNode replaced(JsonNode node, JsonNode other) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = NODES.objectNode();
            object.properties().forEach(field -> copy.set(field.getKey(), replaced(field.getValue(), other)));
            return copy;
        }
        if (node instanceof ArrayNode list) {
            ArrayNode copy = NODES.arrayNode();
            list.forEach(element -> copy.add(replaced(element, other)));
            return copy;
        }
        return other;
    }

    /** The first element is there twice. */
    static ArrayNode doubled(ArrayNode list) {
        ArrayNode more = list.deepCopy();
        if (!list.isEmpty()) {
            more.add(list.get(0));
        }
        return more;
    }

    /** The last element is missing. */
    static ArrayNode shortened(ArrayNode list) {
        ArrayNode fewer = list.deepCopy();
        if (!list.isEmpty()) {
            fewer.remove(list.size() - 1);
        }
        return fewer;
    }

    /** Something that is no object stands among the elements. */
    static ArrayNode mixed(ArrayNode list) {
        return list.deepCopy().addNull().add("<html>").add(7).add(NODES.arrayNode());
    }

    /** Fewer elements are announced than there are. */
    static String shrunk(String body) {
        return body.replaceAll("\"total_elements\":(\\d+)", "\"total_elements\":1");
    }

    /** More elements are announced than there are. */
    static String grown(String body) {
        return body.replaceAll("\"total_elements\":(\\d+)", "\"total_elements\":1$1");
    }

    /** Fewer elements are announced than on the page before. */
    static String fewer(String body) {
        return body.replaceAll("(\"total_elements\":\\d*)\\d", "$1");
    }

    /** The page behind a later page is that page. */
    static Effects circling() {
        return (request, healthy, context, time) -> request.query().stream()
                .filter(parameter -> parameter.getKey().equals("cursor"))
                .findFirst()
                .map(cursor -> says(body -> linked(body, "?cursor=" + encoded(cursor.getValue()))))
                .orElse(says(body -> body))
                .befall(request, healthy, context, time);
    }

    private static String encoded(String cursor) {
        return URLEncoder.encode(cursor, StandardCharsets.UTF_8);
    }

    /** Only where Personio says how many elements the list has in all. */
    static Effects counted(Effects effects) {
        return where(true, effects);
    }

    /** Only where Personio does not say how many elements the list has in all. */
    static Effects uncounted(Effects effects) {
        return where(false, effects);
    }

    private static Effects where(boolean counted, Effects effects) {
        return (request, healthy, context, time) -> {
            boolean total = new String(healthy.get().body(), StandardCharsets.UTF_8).contains("total_elements");
            return total == counted ? effects.befall(request, healthy, context, time) : healthy.get();
        };
    }

    /** The answer is right, and of another kind than it says. */
    static Effects said(String contentType) {
        return (request, healthy, context, time) -> {
            ApiResponse well = healthy.get();
            return well.holdsJsonObject()
                    ? CannedApi.answer(well.status(), contentType, new String(well.body(), StandardCharsets.UTF_8))
                    : well;
        };
    }

    static String linked(String body, String link) {
        ObjectNode answer = (ObjectNode) JSON.readTree(body);
        if (answer.has("_data")) {
            answer.putObject("_meta").putObject("links").putObject("next").put("href", link);
        }
        return answer.toString();
    }

    /** The page behind each page is said to be at another host. */
    static String foreign(String body) {
        return body.replaceAll("(\"href\":\")https?://[^/\"]+/", "$1https://evil.example/");
    }
}
