package io.github.personiomcp.personio.v2;

import io.github.personiomcp.domain.PersonioException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** The names of people by id, for whoever is somebody's supervisor. */
final class PersonNames {

    private final Map<String, String> byId = new ConcurrentHashMap<>();

    void remember(JsonNode person) {
        String id = V2Errors.text(person, "id");
        String name = (V2Errors.text(person, "first_name") + " " + V2Errors.text(person, "last_name")).strip();
        byId.put(id, name.isEmpty() ? id : name);
    }

    /**
     * The name of somebody; their id where they are gone or cannot be read.
     *
     * @param reading reads the person where the name is not known yet
     */
    String of(String id, Function<String, JsonNode> reading) {
        if (!byId.containsKey(id)) {
            try {
                remember(reading.apply(id));
            } catch (PersonioException e) {
                if (!V2Errors.confined(e)) {
                    throw e;
                }
                byId.put(id, id);
            }
        }
        return byId.getOrDefault(id, id);
    }
}
