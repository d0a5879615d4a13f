package io.github.personiomcp.server.stdio;

import io.modelcontextprotocol.spec.McpSchema;
import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/**
 * How the server introduces itself to clients.
 *
 * @param icon an SVG picture as a {@code data:} URI
 */
public record Introduction(String name, String title, String version, String icon, String instructions) {

    public static final String ICON_TYPE = "image/svg+xml";

    /** The answer to a greeting, one line of JSON: what the SDK's session answers with the same capabilities. */
    String answer(Greeting greeting) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = PlainJson.FACTORY.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            json.writeStringProperty("jsonrpc", McpSchema.JSONRPC_VERSION);
            writeId(json, greeting.id());
            json.writeObjectPropertyStart("result");
            json.writeStringProperty("protocolVersion", greeting.agreedVersion());
            writeCapabilities(json);
            writeServer(json);
            json.writeStringProperty("instructions", instructions);
            json.writeEndObject();
            json.writeEndObject();
        }
        return line.toString();
    }

    private static void writeId(JsonGenerator json, Object id) {
        if (id instanceof Number number) {
            json.writeNumberProperty("id", number.longValue());
        } else {
            json.writeStringProperty("id", id.toString());
        }
    }

    private static void writeCapabilities(JsonGenerator json) {
        json.writeObjectPropertyStart("capabilities");
        writeCapability(json, "completions");
        writeCapability(json, "logging");
        writeCapability(json, "prompts", "listChanged");
        writeCapability(json, "resources", "subscribe", "listChanged");
        writeCapability(json, "tools", "listChanged");
        json.writeEndObject();
    }

    private static void writeCapability(JsonGenerator json, String name, String... features) {
        json.writeObjectPropertyStart(name);
        for (String feature : features) {
            json.writeBooleanProperty(feature, true);
        }
        json.writeEndObject();
    }

    private void writeServer(JsonGenerator json) {
        json.writeObjectPropertyStart("serverInfo");
        json.writeStringProperty("name", name);
        json.writeStringProperty("title", title);
        json.writeStringProperty("version", version);
        json.writeArrayPropertyStart("icons");
        json.writeStartObject();
        json.writeStringProperty("src", icon);
        json.writeStringProperty("mimeType", ICON_TYPE);
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }
}
