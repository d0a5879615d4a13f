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
    private static final Pattern TRANSLITERATED = Pattern.compile("([aou])e");

    /** Letters that Unicode does not decompose. */
    private static final Map<String, String> LETTERS =
            Map.of("ß", "ss", "ø", "o", "æ", "a", "œ", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı", "i");

    private Folding() {}

    /** Folded, with everything between words reduced to one space. */
    public static String fold(String text) {
        String folded = fold(text, LETTERS);
        return TRANSLITERATED.matcher(folded).replaceAll("$1");
    }

    /** The folded words of a text. */
    public static List<String> words(String text) {
        return Arrays.stream(fold(text).split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** A name made of {@code a-z}, {@code 0-9} and {@code _}, with umlauts written out: {@code T-Shirt Größe} is {@code t_shirt_groesse}. */
    public static String slug(String text) {
        String written = text.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue");
        return fold(written, LETTERS).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
    }

    private static String fold(String text, Map<String, String> letters) {
        String folded = text.toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> letter : letters.entrySet()) {
            folded = folded.replace(letter.getKey(), letter.getValue());
        }
        folded = MARKS.matcher(Normalizer.normalize(folded, Normalizer.Form.NFKD))
                .replaceAll("");
        return NO_WORD.matcher(folded).replaceAll(" ").strip();
    }
}
