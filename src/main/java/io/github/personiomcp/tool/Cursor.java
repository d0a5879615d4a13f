package io.github.personiomcp.tool;

import io.github.personiomcp.domain.InvalidArgumentException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * The place in a list where the next page begins, bound to the arguments that made the list.
 *
 * @param selection digest of those arguments
 */
record Cursor(int offset, int selection) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,9})\\.(-?\\d{1,10})");

    /** The start of the list that {@code arguments} select, or the place that their {@code cursor} names. */
    static Cursor of(Arguments arguments) {
        int selection = digest(arguments.without("cursor", "limit").canonical());
        return arguments.text("cursor").map(text -> parse(text, selection)).orElse(new Cursor(0, selection));
    }

    Cursor at(int newOffset) {
        return new Cursor(newOffset, selection);
    }

    String text() {
        byte[] bytes = (offset + "." + selection).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static int digest(String text) {
        CRC32 digest = new CRC32();
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        return (int) digest.getValue();
    }

    private static Cursor parse(String text, int selection) {
        Matcher matcher = FORM.matcher(decode(text));
        if (!matcher.matches() || Long.parseLong(matcher.group(2)) != selection) {
            throw new InvalidArgumentException(
                    "This cursor does not belong to these arguments. Repeat the call with exactly the arguments of the page that gave"
                            + " the cursor, or leave the cursor out to start again.");
        }
        return new Cursor(Integer.parseInt(matcher.group(1)), selection);
    }

    private static String decode(String text) {
        try {
            return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }
}
