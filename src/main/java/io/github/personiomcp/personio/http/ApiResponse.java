package io.github.personiomcp.personio.http;

import io.github.personiomcp.domain.FileContent;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.text.Message;
import java.net.http.HttpHeaders;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A complete answer. Compared by nobody, so the array does no harm.
 *
 * @param scopes what the access token of the request was granted; empty where Personio does not say
 */
@SuppressWarnings("ArrayRecordComponent")
public record ApiResponse(int status, HttpHeaders headers, byte[] body, Set<String> scopes) {

    public ApiResponse(int status, HttpHeaders headers, byte[] body) {
        this(status, headers, body, Set.of());
    }

    /** This answer to a request that was sent with a token of these scopes. */
    ApiResponse withScopes(Set<String> granted) {
        return new ApiResponse(status, headers, body, granted);
    }

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    public boolean successful() {
        return status >= 200 && status < 300;
    }

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /**
     * The body as a JSON object.
     *
     * @throws PersonioException {@link PersonioException.Kind#BAD_ANSWER} where it is empty, HTML, truncated or not an object
     */
    public JsonNode json() {
        return object(() -> JSON.readTree(body));
    }

    /**
     * The same, with the elements of one list of the object given away one after the other instead: the list is empty in what is returned,
     * and never more of it in memory than an element. They are worth nothing unless this method returns.
     *
     * @param list the name of the list; another value of that name stays where it is
     * @throws PersonioException {@link PersonioException.Kind#BAD_ANSWER} also where the name occurs twice
     */
    public JsonNode json(String list, Consumer<JsonNode> elements) {
        return object(() -> new LongList(list, elements).read(body, JSON));
    }

    private JsonNode object(Supplier<JsonNode> reading) {
        if (body.length == 0) {
            throw bad(Message.of("with an empty body"), null);
        }
        try {
            JsonNode tree = reading.get();
            if (!tree.isObject()) {
                throw bad(Message.of("with something that is not a JSON object"), null);
            }
            return tree;
        } catch (JacksonException e) {
            throw bad(
                    Message.of(looksLikeHtml() ? "with an HTML page instead of JSON" : "with broken or truncated JSON"),
                    e);
        }
    }

    /**
     * The body as a file, of the kind that its first bytes prove.
     *
     * @throws PersonioException {@link PersonioException.Kind#BAD_ANSWER} where it is empty
     */
    public FileContent file() {
        if (body.length == 0) {
            throw bad(Message.of("with an empty body"), null);
        }
        return new FileContent(MediaTypes.of(body, header("content-type").orElse("")), body);
    }

    /** Whether {@link #json} would succeed. */
    public boolean holdsJsonObject() {
        try {
            return JSON.readTree(body).isObject();
        } catch (JacksonException e) {
            return false;
        }
    }

    /** What a body that is no JSON object is instead. */
    Message form() {
        if (body.length == 0) {
            return Message.of("an empty body");
        }
        return Message.of(looksLikeHtml() ? "an HTML page" : "not a JSON object");
    }

    private boolean looksLikeHtml() {
        return header("content-type").orElse("").contains("html") || body[0] == '<';
    }

    private PersonioException bad(Message how, @Nullable Throwable cause) {
        return new PersonioException(
                PersonioException.Kind.BAD_ANSWER, Message.of("Personio answered {0} (HTTP {1})", how, status), cause);
    }
}
