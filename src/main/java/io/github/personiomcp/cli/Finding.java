package io.github.personiomcp.cli;

import io.github.personiomcp.text.PlainText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What {@code doctor} found out about one thing.
 *
 * @param repair what to do about it, naming the Personio screen where one is concerned; empty where nothing needs doing
 */
record Finding(Status status, String subject, String detail, String repair) {

    private static final int LONGEST = 20_000;
    private static final int INDENTATION = 21;

    Finding {
        detail = PlainText.line(detail, LONGEST);
        repair = PlainText.line(repair, LONGEST);
    }

    enum Status {
        OK,
        NOTE,
        FAIL
    }

    static Finding ok(String subject, String detail) {
        return new Finding(Status.OK, subject, detail, "");
    }

    static Finding note(String subject, String detail, String repair) {
        return new Finding(Status.NOTE, subject, detail, repair);
    }

    static Finding fail(String subject, String detail, String repair) {
        return new Finding(Status.FAIL, subject, detail, repair);
    }

    String label() {
        return status.name().toLowerCase(Locale.ROOT);
    }

    /** For people: at most 80 characters a line, unless a single word is longer. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(Layout.words("%-4s  %-13s  ".formatted(label(), subject), detail));
        if (!repair.isEmpty()) {
            lines.addAll(Layout.words(" ".repeat(INDENTATION) + "-> ", repair));
        }
        return lines;
    }

    Map<String, Object> content() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("status", label());
        content.put("subject", subject);
        content.put("detail", detail);
        if (!repair.isEmpty()) {
            content.put("repair", repair);
        }
        return content;
    }
}
