package io.github.personiomcp.tool;

import io.github.personiomcp.domain.InvalidArgumentException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * The place in a list where the next page begins, bound to the arguments that made the list and to the list as it was on its first
 * page.
 *
 * @param selection digest of those arguments
 * @param list digest of what the list held, in its order
 */
record Cursor(int offset, int selection, int list) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,9})\\.(-?\\d{1,10})\\.(-?\\d{1,10})");

    /** The start of the list that {@code arguments} select, or the place that their {@code cursor} names. */
    static Cursor of(Arguments arguments, int list) {
        int selection = digest(arguments.without("cursor", "limit").canonical());
        return arguments
                .text("cursor")
                .map(text -> parse(text, selection))
                .orElseGet(() -> new Cursor(0, selection, list));
    }

    Cursor at(int newOffset) {
        return new Cursor(newOffset, selection, list);
    }

    /** Whether the list still holds what it held on its first page: only then do the pages fit together. */
    boolean fits(int listNow) {
        return listNow == list;
    }

    String text() {
        byte[] bytes = (offset + "." + selection + "." + list).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static int digest(String text) {
        return digest(Stream.of(text));
    }

    /** Of a list, by what tells its records apart. */
    static int digest(Stream<String> identities) {
        CRC32 digest = new CRC32();
        identities.forEach(identity -> digest.update((identity + "\n").getBytes(StandardCharsets.UTF_8)));
        return (int) digest.getValue();
    }

    private static Cursor parse(String text, int selection) {
        Matcher matcher = FORM.matcher(decode(text));
        if (!matcher.matches() || Long.parseLong(matcher.group(2)) != selection) {
            throw new InvalidArgumentException(
                    "This cursor does not belong to these arguments. Repeat the call with exactly the arguments of the page that gave"
                            + " the cursor, or leave the cursor out to start again.");
        }
        return new Cursor(Integer.parseInt(matcher.group(1)), selection, (int) Long.parseLong(matcher.group(3)));
    }

    private static String decode(String text) {
        try {
            return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }
}
