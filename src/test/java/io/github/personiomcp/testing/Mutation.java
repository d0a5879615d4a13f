package io.github.personiomcp.testing;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/**
 * One way to spoil sound JSON: something else stands in one place of it, and then the text itself is damaged.
 *
 * @param place which value, counted through the whole document and round again
 * @param value what is done there
 * @param fragment JSON, or nearly, to do it with
 * @param text what is done to the whole text afterwards
 * @param at where in the text, in thousandths of its length
 */
public record Mutation(int place, Value value, String fragment, Text text, int at) {

    private static final JsonMapper JSON = new JsonMapper();

    /** What becomes of one value. */
    public enum Value {
        KEPT,
        REPLACED,
        REMOVED,
        /** Its key comes a second time. */
        DOUBLED
    }

    /** What becomes of the text. */
    public enum Text {
        KEPT,
        CUT,
        /** The fragment is put into it. */
        SPLICED,
        TWICE,
        IN_A_LIST,
        DEEP
    }

    /** {@code sound} after this. */
    public String of(String sound) {
        return damaged(value == Value.KEPT ? sound : changed(JSON.readTree(sound)));
    }

    private String changed(JsonNode root) {
        List<Runnable> changes = new ArrayList<>();
        collect(root, changes);
        if (changes.isEmpty()) {
            return fragment;
        }
        changes.get(place % changes.size()).run();
        return JSON.writeValueAsString(root);
    }

    private void collect(JsonNode node, List<Runnable> changes) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(property -> {
                changes.add(() -> change(object, property.getKey(), property.getValue()));
                collect(property.getValue(), changes);
            });
        } else if (node instanceof ArrayNode array) {
            for (int index = 0; index < array.size(); index++) {
                int here = index;
                changes.add(() -> change(array, here));
                collect(array.get(index), changes);
            }
        }
    }

    private void change(ObjectNode object, String key, JsonNode old) {
        String raw = value == Value.DOUBLED ? old + "," + JSON.writeValueAsString(key) + ":" + fragment : fragment;
        object.putRawValue(key, new RawValue(raw));
        if (value == Value.REMOVED) {
            object.remove(key);
        }
    }

    private void change(ArrayNode array, int index) {
        if (value == Value.REMOVED) {
            array.remove(index);
        } else {
            String raw = value == Value.DOUBLED ? array.get(index) + "," + fragment : fragment;
            array.set(index, array.rawValueNode(new RawValue(raw)));
        }
    }

    private String damaged(String json) {
        int here = (int) ((long) json.length() * at / 1000);
        return switch (text) {
            case KEPT -> json;
            case CUT -> json.substring(0, here);
            case SPLICED -> json.substring(0, here) + fragment + json.substring(here);
            case TWICE -> json + json;
            case IN_A_LIST -> "[" + json + "," + fragment + "]";
            case DEEP -> "[".repeat(at * 2) + json + "]".repeat(at * 2);
        };
    }

    /** Failures tell what was done, not a million characters. */
    @Override
    public String toString() {
        String shown = fragment.length() > 80 ? fragment.substring(0, 80) + "… (" + fragment.length() + ")" : fragment;
        return "value %d %s, text %s at %d, with %s".formatted(place, value, text, at, shown);
    }
}
