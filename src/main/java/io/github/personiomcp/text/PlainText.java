package io.github.personiomcp.text;

/**
 * Text that came from Personio, made safe to hand to a model or a terminal: nothing in it is invisible, turns the direction of reading,
 * steers a terminal or buries a letter under marks, and it is no longer than it needs to be. Joiners go everywhere, because each can
 * hide a bit from people: Persian, Indic scripts and joined emoji stay readable as their parts.
 */
public final class PlainText {

    /** Longest value that leaves the server, in characters. */
    public static final int VALUE = 2000;

    /** Longest label or option that enters a schema, in characters. */
    public static final int LABEL = 80;

    /** Burmese, the script with the most, puts five on one letter. */
    private static final int MOST_MARKS = 5;

    private static final String ELLIPSIS = "…";

    private PlainText() {}

    /** At most {@code longest} harmless characters of {@code text}, of several lines; a cut is marked by an ellipsis. */
    public static String of(String text, int longest) {
        return bounded(isPlainAscii(text, true) ? text : harmless(text, longest), longest);
    }

    /** As {@link #of}, on one line, without blanks around it and with no more than one between words. */
    public static String line(String text, int longest) {
        return bounded(
                isPlainAscii(text, false) ? text.strip() : joined(harmless(lined(text), Integer.MAX_VALUE)), longest);
    }

    /**
     * As {@link #of}, and nothing that shows it as Markdown makes a link, a picture or markup of it: for sentences of ours that quote, where
     * a blank more does no harm.
     */
    public static String prose(String text, int longest) {
        String unlinked = of(text, Integer.MAX_VALUE).replaceAll("\\](?=[(\\[:])", "] ");
        String untagged = unlinked.indexOf('<') < 0 ? unlinked : unlinked.replaceAll("<(?=[A-Za-z/!?])", "< ");
        return bounded(untagged, longest);
    }

    /** Most texts: nothing to take out, and on one line also no blank too many. */
    private static boolean isPlainAscii(String text, boolean lines) {
        char before = lines ? '.' : ' ';
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean allowed = letter >= ' ' || (lines && (letter == '\n' || letter == '\t'));
            boolean blankAgain = !lines && letter == ' ' && before == ' ';
            if (letter > '~' || !allowed || blankAgain) {
                return false;
            }
            before = letter;
        }
        return true;
    }

    /** Of a text far too long, only as much is looked at as can be kept. */
    private static String harmless(String text, int longest) {
        StringBuilder plain = new StringBuilder(Math.min(text.length(), longest));
        int marks = 0;
        for (int i = 0; i < text.length() && plain.length() <= longest; ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            int shown = Legible.of(point);
            if (shown != Legible.NOTHING) {
                marks = Legible.isMark(point) ? marks + 1 : 0;
                if (marks <= MOST_MARKS) {
                    plain.appendCodePoint(shown);
                }
            }
        }
        return plain.toString();
    }

    /** Every control character that moves on the page is a blank on one line. */
    private static String lined(String text) {
        StringBuilder line = new StringBuilder(text);
        for (int i = 0; i < line.length(); i++) {
            if (Character.isWhitespace(line.charAt(i))) {
                line.setCharAt(i, ' ');
            }
        }
        return line.toString();
    }

    private static String joined(String blanks) {
        StringBuilder joined = new StringBuilder(blanks.length());
        for (int i = 0; i < blanks.length(); i++) {
            char letter = blanks.charAt(i) == '\n' ? ' ' : blanks.charAt(i);
            boolean again = letter == ' ' && (joined.length() == 0 || joined.charAt(joined.length() - 1) == ' ');
            if (!again) {
                joined.append(letter);
            }
        }
        return joined.toString().stripTrailing();
    }

    private static String bounded(String plain, int longest) {
        return plain.length() <= longest
                ? plain
                : plain.substring(0, cut(plain, longest)).stripTrailing() + ELLIPSIS;
    }

    private static int cut(String text, int longest) {
        int end = longest - 1;
        return end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }
}
