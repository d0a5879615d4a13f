package io.github.personiomcp.personio.v1;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The elements of a list as its pages come in: each id once, because pages overlap when something changes between two
 * of them.
 */
final class Gathered {

    private final Map<String, JsonNode> elements = new LinkedHashMap<>();
    private long announced;

    void add(V1Page page) {
        page.elements().forEach(element -> elements.put(identity(element), element));
        if (page.total() > 0) {
            announced = page.total();
        }
    }

    /** Fewer elements than Personio last announced. */
    boolean incomplete() {
        return elements.size() < announced;
    }

    long announced() {
        return announced;
    }

    int size() {
        return elements.size();
    }

    List<JsonNode> elements() {
        return List.copyOf(elements.values());
    }

    private static String identity(JsonNode element) {
        String id = Envelope.idOf(element);
        return id == null ? element.toString() : id;
    }
}
