package io.github.personiomcp.personio.http;

import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A list in a JSON object that is too long to be in memory at once.
 *
 * @param name that it has in the object
 * @param elements takes one after the other
 */
record LongList(String name, Consumer<JsonNode> elements) {

    /**
     * What {@code body} holds, with the list empty. What is no object is returned as it is.
     *
     * @throws JacksonException where it is no JSON, or the object has the name twice
     */
    JsonNode read(byte[] body, JsonMapper json) {
        ObjectReader reader = json.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        try (JsonParser parser = reader.createParser(body)) {
            JsonNode tree = parser.nextToken() == JsonToken.START_OBJECT
                    ? members(parser, json.createObjectNode())
                    : parser.readValueAsTree();
            if (parser.nextToken() != null) {
                throw new StreamReadException(parser, "There is more behind the end.");
            }
            return tree;
        }
    }

    private JsonNode members(JsonParser parser, ObjectNode object) {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String member = parser.currentName();
            if (member.equals(name) && object.has(name)) {
                throw new StreamReadException(parser, "The same name occurs twice.");
            }
            boolean list = parser.nextToken() == JsonToken.START_ARRAY && member.equals(name);
            object.set(member, list ? emptied(parser, object) : parser.readValueAsTree());
        }
        return object;
    }

    private JsonNode emptied(JsonParser parser, ObjectNode object) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.accept(parser.readValueAsTree());
        }
        return object.arrayNode();
    }
}
