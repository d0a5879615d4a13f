package io.github.personiomcp.acceptance;

import io.github.personiomcp.server.Outcome;
import io.github.personiomcp.server.WireJson;
import io.github.personiomcp.testing.Forbidden;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks through what leaves the server for characters that must not, for links, and for texts without end. */
final class Inspection {

    /** A definition or a result; a single value is shorter by far. */
    private static final int LONGEST = 100_000;

    private static final int LONGEST_VALUE = 2_000;

    private final List<String> wrong = new ArrayList<>();

    /** What was found. */
    List<String> wrong() {
        return wrong;
    }

    /** Structure, text and attachments of one call; the text is no Markdown and says what the structure says. */
    void outcome(String tool, Outcome outcome) {
        require(Forbidden.in(outcome.text()), tool, outcome.text());
        if (outcome.text().contains("](") || outcome.text().matches("(?s).*<[A-Za-z/!?].*")) {
            wrong.add(tool + " makes a link: " + outcome.text());
        }
        if (!outcome.failed()) {
            values(outcome.structured(), LONGEST_VALUE);
            String structure = WireJson.text(outcome.structured());
            if (!WireJson.value(outcome.text()).equals(WireJson.value(structure))) {
                wrong.add(tool + " says something else: " + outcome.text());
            }
        }
        outcome.attachments().forEach(file -> line(tool, file.toString()));
    }

    /** Anything that was JSON. */
    void value(Object value) {
        values(value, LONGEST);
    }

    /** A text that must be one line. */
    void line(String where, String text) {
        require(Forbidden.inLine(text), where, text);
    }

    private void values(Object value, int longest) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, item) -> {
                line("key", String.valueOf(key));
                values(item, longest);
            });
        } else if (value instanceof List<?> items) {
            items.forEach(item -> values(item, longest));
        } else if (value instanceof String text) {
            require(Forbidden.in(text), "text", text);
            if (text.length() > longest) {
                wrong.add("too long: " + text);
            }
        }
    }

    private void require(Set<String> forbidden, String where, String what) {
        if (!forbidden.isEmpty()) {
            wrong.add(where + " holds " + forbidden + ": " + what);
        }
    }
}
