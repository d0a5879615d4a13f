package io.github.personiomcp.acceptance;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Puts texts into the answers of the demo company, wherever people or the tenant can have written something: names, positions, labels,
 * options, comments, values of their own. Each slot gets one text after the other, so that in time each slot has had each.
 */
final class Planting implements BinaryOperator<String> {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    /** Path of the answer and of the text in it, without numbers. */
    private static final Pattern SLOT = Pattern.compile("/v[12]/(?!auth).*(?:"
            + "[.](?:name|label|comment|title|description|reason|note|text|substitute_option)"
            + "|[.](?:first_name|last_name|preferred_name|position)(?:[.]value)?"
            + "|[.]dynamic_[0-9]+[.]value|[.]options\\[]|[.]custom_attributes\\[][.]value(?:\\[])?)");

    private final List<String> texts;
    private final Map<String, Integer> next = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> slots = new ConcurrentHashMap<>();

    Planting(List<String> texts) {
        this.texts = texts;
    }

    @Override
    public String apply(String path, String body) {
        return JSON.writeValueAsString(
                planted(path.replaceAll("[0-9a-f-]{8,}|(?<=/)[0-9]+", "N"), JSON.readTree(body)));
    }

    /** The slots that each text has been in. */
    Map<String, Set<String>> slots() {
        return slots;
    }

    private JsonNode planted(String path, JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.propertyNames().forEach(name -> object.set(name, planted(path + "." + name, object.get(name))));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, planted(path + "[]", array.get(i)));
            }
        } else if (node.isString()
                && !node.asString().isEmpty()
                && SLOT.matcher(path).matches()) {
            return StringNode.valueOf(plant(path));
        }
        return node;
    }

    private String plant(String slot) {
        int number = next.merge(slot, 1, Integer::sum) + Math.floorMod(slot.hashCode(), texts.size());
        String text = texts.get(number % texts.size());
        slots.computeIfAbsent(text, unplanted -> ConcurrentHashMap.newKeySet()).add(slot);
        return text;
    }
}
