package io.github.personiomcp.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Makes spellings of the same word equal: case, accents and umlauts, and their transliterations ({@code Müller}, {@code Muller} and
 * {@code Mueller} all fold to {@code muller}).
 */
public final class Folding {

    private static final int ASCII_END = 128;

    private static final Pattern NO_KEY = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^_|_$");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern TRANSLITERATED = Pattern.compile("([aou])e+");

    /** Letters that Unicode does not decompose. */
    private static final Map<String, String> LETTERS = Map.of(
            "ß", "ss", "ø", "o", "æ", "a", "œ", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı", "i", "ς", "σ");

    private Folding() {}

    /** Folded, with everything between words reduced to one space. */
    public static String fold(String text) {
        return isAscii(text)
                ? asciiFold(text)
                : TRANSLITERATED.matcher(plain(text)).replaceAll("$1");
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= ASCII_END) {
                return false;
            }
        }
        return true;
    }

    /** The same without pattern and table, for the greater part of what there is to fold. */
    private static String asciiFold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        char last = ' ';
        for (int i = 0; i < text.length(); i++) {
            char letter = (char) (Character.isUpperCase(text.charAt(i)) ? text.charAt(i) | ' ' : text.charAt(i));
            char plain = Character.isLetterOrDigit(letter) ? letter : ' ';
            boolean nothing = plain == ' ' ? last == ' ' : plain == 'e' && "aou".indexOf(last) >= 0;
            if (!nothing) {
                folded.append(plain);
                last = plain;
            }
        }
        int length = folded.length();
        return length > 0 && last == ' ' ? folded.substring(0, length - 1) : folded.toString();
    }

    /** The folded words of a text. */
    public static List<String> words(String text) {
        String folded = fold(text);
        return folded.isEmpty() ? List.of() : List.of(folded.split(" ", -1));
    }

    /**
     * A name made of {@code a-z}, {@code 0-9} and {@code _}, with umlauts written out: {@code T-Shirt Größe} is {@code t_shirt_groesse}.
     */
    public static String slug(String text) {
        String written = Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue");
        return EDGES.matcher(NO_KEY.matcher(plain(written)).replaceAll("_")).replaceAll("");
    }

    /**
     * As {@link #fold}, but with transliterations as they are written: {@code Müller} is {@code muller}, {@code Mueller} {@code mueller}.
     */
    public static String plain(String text) {
        // decomposed before it is lowered, because compatibility characters decompose to capitals: ™ is TM
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        plain = MARKS.matcher(plain).replaceAll("");
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            plain = plain.replace(letter.getKey(), letter.getValue());
        }
        return NO_WORD.matcher(plain).replaceAll(" ").strip();
    }
}
