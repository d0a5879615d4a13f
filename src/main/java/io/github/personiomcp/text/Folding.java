package io.github.personiomcp.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Makes spellings of the same word equal: case, accents and umlauts, and their transliterations ({@code Müller}, {@code Muller} and
 * {@code Mueller} all fold to {@code muller}).
 */
public final class Folding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern TRANSLITERATED = Pattern.compile("([aou])e+");

    /** Letters that Unicode does not decompose. */
    private static final Map<String, String> LETTERS =
            Map.of("ß", "ss", "ø", "o", "æ", "a", "œ", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı", "i");

    private Folding() {}

    /** Folded, with everything between words reduced to one space. */
    public static String fold(String text) {
        return TRANSLITERATED.matcher(plain(text)).replaceAll("$1");
    }

    /** The folded words of a text. */
    public static List<String> words(String text) {
        return Arrays.stream(fold(text).split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** A name made of {@code a-z}, {@code 0-9} and {@code _}, with umlauts written out: {@code T-Shirt Größe} is {@code t_shirt_groesse}. */
    public static String slug(String text) {
        String written = Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue");
        return plain(written).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
    }

    /** Decomposed before it is lowered, because compatibility characters decompose to capitals: {@code ™} is {@code TM}. */
    private static String plain(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        plain = MARKS.matcher(plain).replaceAll("");
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            plain = plain.replace(letter.getKey(), letter.getValue());
        }
        return NO_WORD.matcher(plain).replaceAll(" ").strip();
    }
}
