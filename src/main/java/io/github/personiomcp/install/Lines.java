package io.github.personiomcp.install;

import java.util.ArrayList;
import java.util.List;

/** The lines of a text, each with what ends it. */
final class Lines {

    private Lines() {}

    static List<String> of(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            int next = end < 0 ? text.length() : end + 1;
            lines.add(text.substring(start, next));
            start = next;
        }
        return lines;
    }

    /** What ends the lines of a text. */
    static String ending(String text) {
        return text.contains("\r\n") ? "\r\n" : "\n";
    }

    /** The text with an end to its last line. */
    static String ended(String text) {
        return text.isEmpty() || text.endsWith("\n") ? text : text + ending(text);
    }
}
