package io.github.personiomcp.text;

import java.util.Collection;
import java.util.Map;

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

    /** {@code value} with every message in it, itself or in a list, said. */
    public Object said(Object value) {
        if (value instanceof Collection<?> items && items.stream().anyMatch(Message.class::isInstance)) {
            return items.stream().<Object>map(this::said).toList();
        }
        return value instanceof Message message ? say(message) : value;
    }

    /** Read when somebody first asks for it. */
    private static final class German {
        static final Wording WORDING = new Wording(Phrases.in(Language.DE));
    }
}
