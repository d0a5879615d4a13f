package io.github.personiomcp.text;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How messages are said in a language. One that has no words there is said in English. */
public final class Wording {

    public static final Wording ENGLISH = new Wording(Map.of());

    /** By English pattern. */
    private final Map<String, String> patterns;

    private Wording(Map<String, String> patterns) {
        this.patterns = patterns;
    }

    public static Wording in(Language language) {
        return language == Language.DE ? German.WORDING : ENGLISH;
    }

    public String say(Message message) {
        return message.filled(patterns.getOrDefault(message.pattern(), message.pattern()), this);
    }

    /** A message of this pattern, said. */
    public String say(String pattern, Object... values) {
        return say(Message.of(pattern, values));
    }

    /** {@code value} with every message in it, itself or in a list or record, said. */
    public Object said(Object value) {
        if (value instanceof Message message) {
            return say(message);
        }
        if (!speaks(value)) {
            return value;
        }
        return value instanceof Map<?, ?> record ? saidOf(record) : saidOf((Collection<?>) value);
    }

    private List<Object> saidOf(Collection<?> items) {
        return items.stream().<Object>map(this::said).toList();
    }

    private Map<Object, Object> saidOf(Map<?, ?> record) {
        Map<Object, Object> said = new LinkedHashMap<>(record);
        said.replaceAll((key, value) -> said(value));
        return said;
    }

    /** Whether there is a message in {@code value}: of most results, which may be long, nothing has to be copied. */
    private static boolean speaks(@Nullable Object value) {
        if (value instanceof Collection<?> items) {
            return items.stream().anyMatch(Wording::speaks);
        }
        return value instanceof Map<?, ?> record
                ? record.values().stream().anyMatch(Wording::speaks)
                : value instanceof Message;
    }

    /** Read when somebody first asks for it. */
    private static final class German {
        static final Wording WORDING = new Wording(Phrases.in(Language.DE));
    }
}
