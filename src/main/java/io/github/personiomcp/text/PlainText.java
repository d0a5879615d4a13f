package io.github.personiomcp.text;

import java.util.regex.Pattern;

/**
 * Text that came from Personio, made safe to hand to a model or a terminal: without control, bidirectional, zero-width, tag and private
 * characters, and no longer than it needs to be.
 */
public final class PlainText {

    /** Longest value that leaves the server, in characters. */
    public static final int VALUE = 2000;

    /** Longest label or option that enters a schema, in characters. */
    public static final int LABEL = 80;

    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}&&[^\\n\\t]]"
            + "|[\\u2028\\u2029\\u115F\\u1160\\u3164\\uFFA0\\u034F\\uFE00-\\uFE0F]|[\\x{E0000}-\\x{E0FFF}]");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private PlainText() {}

    /** At most {@code longest} harmless characters of {@code text}; a cut is marked by an ellipsis. */
    public static String of(String text, int longest) {
        return bounded(UNSAFE.matcher(text).replaceAll(""), longest);
    }

    /** As {@link #of}, on one line and without blanks around it. */
    public static String line(String text, int longest) {
        String spaced = BLANKS.matcher(text).replaceAll(" ");
        String plain = UNSAFE.matcher(spaced).replaceAll("");
        return bounded(BLANKS.matcher(plain).replaceAll(" ").strip(), longest);
    }

    private static String bounded(String plain, int longest) {
        return plain.length() <= longest
                ? plain
                : plain.substring(0, cut(plain, longest)).stripTrailing() + "…";
    }

    private static int cut(String text, int longest) {
        int end = longest - 1;
        return end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }
}
