package io.github.personiomcp.server;

import io.github.personiomcp.text.PlainText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes every text of a result safe to show, keys included, whatever tool it comes from. */
final class OutgoingText {

    private boolean cut;

    private OutgoingText() {}

    /** {@code content} with plain texts only; a note says where texts were too long. */
    static Map<String, Object> plain(Map<String, Object> content) {
        OutgoingText text = new OutgoingText();
        Map<String, Object> plain = text.map(content);
        if (text.cut) {
            List<Object> notes = new ArrayList<>();
            if (plain.get("notes") instanceof Collection<?> existing) {
                notes.addAll(existing);
            }
            notes.add("Texts longer than " + PlainText.VALUE + " characters were cut; they end with an ellipsis.");
            plain.put("notes", notes);
        }
        return plain;
    }

    private Map<String, Object> map(Map<?, ?> map) {
        Map<String, Object> plain = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            if (value != null) {
                plain.put(free(PlainText.line(key.toString(), PlainText.LABEL), plain), value(value));
            }
        });
        return plain;
    }

    /** Keys that differ only in what cannot be seen stay two. */
    private static String free(String key, Map<String, Object> taken) {
        String free = key;
        for (int number = 2; taken.containsKey(free); number++) {
            free = key + " (" + number + ")";
        }
        return free;
    }

    private Object value(@Nullable Object value) {
        if (value instanceof String text) {
            String whole = PlainText.of(text, Integer.MAX_VALUE);
            cut |= whole.length() > PlainText.VALUE;
            return PlainText.of(whole, PlainText.VALUE);
        }
        if (value instanceof Map<?, ?> map) {
            return map(map);
        }
        if (value instanceof Collection<?> items) {
            List<Object> plain = new ArrayList<>();
            items.forEach(item -> plain.add(value(item)));
            return plain;
        }
        return value == null ? "" : value;
    }
}
