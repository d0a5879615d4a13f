package io.github.personiomcp.install;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Where the objects of a JSON text are, which may hold comments and trailing commas. */
final class JsonSpans {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private JsonSpans() {}

    /**
     * An object.
     *
     * @param open where its opening brace is
     * @param close where its closing brace is
     */
    record Span(int open, int close, List<Member> members) {

        Optional<Member> member(String name) {
            return members.stream().filter(member -> member.name().equals(name)).findFirst();
        }
    }

    /**
     * A member of an object.
     *
     * @param start where its name begins
     * @param value where its value begins
     * @param end behind its value
     * @param object its value; null where that is no object
     */
    record Member(
            String name,
            int start,
            int value,
            int end,
            @Nullable Span object) {}

    /** What a text means. */
    static ObjectNode tree(String text) {
        try {
            JsonNode tree = JSON.readTree(text);
            if (tree instanceof ObjectNode object) {
                return object;
            }
            throw new UneditableException("The file is not a JSON object.");
        } catch (JacksonException e) {
            throw broken(e);
        }
    }

    /** The object that a text is. */
    static Span of(String text) {
        try (JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new UneditableException("The file is not a JSON object.");
            }
            Span root = object(parser);
            if (parser.nextToken() != null) {
                throw new UneditableException("The file holds more than one JSON object.");
            }
            return root;
        } catch (JacksonException e) {
            throw broken(e);
        }
    }

    private static Span object(JsonParser parser) {
        int open = tokenStart(parser);
        List<Member> members = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            int start = tokenStart(parser);
            parser.nextToken();
            members.add(member(name, start, parser));
        }
        return new Span(open, tokenStart(parser), members);
    }

    private static Member member(String name, int start, JsonParser parser) {
        int value = tokenStart(parser);
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            Span object = object(parser);
            return new Member(name, start, value, object.close() + 1, object);
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            parser.skipChildren();
            return new Member(name, start, value, tokenStart(parser) + 1, null);
        }
        parser.finishToken();
        return new Member(name, start, value, (int) parser.currentLocation().getCharOffset(), null);
    }

    private static int tokenStart(JsonParser parser) {
        return (int) parser.currentTokenLocation().getCharOffset();
    }

    private static UneditableException broken(JacksonException e) {
        return new UneditableException(
                "The file is broken: it is no JSON from line " + e.getLocation().getLineNr() + " on. Repair it first.");
    }
}
