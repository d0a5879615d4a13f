package io.github.personiomcp.tool;

import io.github.personiomcp.domain.InvalidArgumentException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * The place in a list where the next page begins, bound to the arguments that made the list and to the list as it was on its first
 * page.
 *
 * @param selection digest of those arguments
 * @param list digest of what the list held, in its order
 */
record Cursor(int offset, int selection, int list) {

    /** Odd and irregular, so that every bit of a digest depends on all that went in. */
    private static final long SPREADING = 0x9E3779B97F4A7C15L;

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
        CRC32 digest = new CRC32();
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        return (int) digest.getValue();
    }

    /** Of a list, by what tells its records apart. Fast, because it goes through all that a page leaves out. */
    static <T> int digest(List<T> list, Function<T, String> identity) {
        long digest = 0;
        for (T one : list) {
            digest = (Long.rotateLeft(digest, 5) ^ identity.apply(one).hashCode()) * SPREADING;
        }
        return (int) (digest >>> Integer.SIZE);
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
