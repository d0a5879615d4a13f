package io.github.personiomcp.personio.http;

/**
 * Text that somebody typed into Personio, or that Personio says, made fit to be shown: one line, nothing invisible, of
 * bounded length.
 */
public final class UpstreamText {

    private static final int QUOTE_LENGTH = 300;

    private UpstreamText() {}

    /**
     * {@code raw} on one line and without control, bidi and other invisible characters.
     *
     * @param limit longest result in characters; what exceeds it becomes an ellipsis
     */
    public static String clean(String raw, int limit) {
        StringBuilder visible = new StringBuilder();
        raw.codePoints().limit(20L * limit).forEach(point -> append(visible, point));
        String line = visible.toString().strip();
        if (line.length() <= limit) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(limit - 2)) ? limit - 2 : limit - 1;
        return line.substring(0, end).stripTrailing() + "…";
    }

    /**
     * {@code raw} as a quotation behind a message of ours, starting with a space; empty where there is nothing to
     * quote.
     */
    public static String quote(String raw) {
        String said = clean(raw, QUOTE_LENGTH);
        return said.isEmpty() ? "" : " Personio says: \"" + said + "\"";
    }

    private static void append(StringBuilder line, int point) {
        if (Character.isWhitespace(point) || Character.isSpaceChar(point) || Character.isISOControl(point)) {
            if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        } else if (visible(point)) {
            line.appendCodePoint(point);
        }
    }

    private static boolean visible(int point) {
        int type = Character.getType(point);
        return type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.PRIVATE_USE
                && type != Character.UNASSIGNED;
    }
}
